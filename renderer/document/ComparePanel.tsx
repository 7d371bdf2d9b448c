import { useEffect, useState } from 'react';
import type { FileId } from '../../core/draft/attachment.ts';
import type { TotalComparison } from '../../core/document/compare-with-page.ts';
import { formatDecimal } from '../../core/document/french-format.ts';
import { importTexts } from '../draft/import-texts.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { Table } from '../ui/Table.tsx';
import { PdfViewer } from './PdfViewer.tsx';

const TERMS: Readonly<Record<TotalComparison['term'], string>> = {
  'BT-109': importTexts.netTotal,
  'BT-110': importTexts.taxTotal,
  'BT-112': importTexts.grandTotal,
  'BT-115': importTexts.dueTotal,
};
const VERDICTS: Readonly<Record<TotalComparison['verdict'], string>> = {
  found: importTexts.same,
  differs: importTexts.differs,
  absent: importTexts.absent,
};
const columns = [
  { id: 'term', label: importTexts.term },
  { id: 'data', label: importTexts.inData, isNumber: true },
  { id: 'page', label: importTexts.onPage, isNumber: true },
  { id: 'verdict', label: importTexts.verdict },
];

/** A received Factur-X: the totals of its data beside those of its page, and the page itself beside the form. */
export function ComparePanel({
  comparison,
  file,
}: {
  readonly comparison: readonly TotalComparison[];
  /** The received PDF in main's store; absent where it could not be kept. */
  readonly file: { readonly fileId: FileId; readonly name: string } | undefined;
}) {
  return (
    <div className="stack">
      <p className="field-help">{importTexts.compareHelp}</p>
      {comparison.length > 0 && (
        <Table label={importTexts.comparison} columns={columns}>
          <tbody>
            {comparison.map(({ term, stated, onPage, verdict }) => (
              <tr key={term} data-verdict={verdict}>
                <th scope="row">{TERMS[term]}</th>
                <td className="num nowrap">{formatDecimal(stated)}</td>
                <td className="num nowrap">{onPage === undefined ? '' : formatDecimal(onPage)}</td>
                <td className="verdict">{VERDICTS[verdict]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {file === undefined ? <p className="muted">{importTexts.pageGone}</p> : <ReceivedPage {...file} />}
    </div>
  );
}

function ReceivedPage({ fileId, name }: { readonly fileId: FileId; readonly name: string }) {
  const host = useHost();
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const answer = await host.files.read(fileId);
      if (isStale) return;
      if (answer.ok) setBytes(answer.value);
      else setLost(true);
    };
    read().catch(reportError);
    return () => {
      isStale = true;
    };
  }, [host, fileId]);
  if (isLost) return <p className="muted">{importTexts.pageGone}</p>;
  return bytes === undefined ? null : <PdfViewer bytes={bytes} name={name} label={say(importTexts.pageOf, { name })} />;
}
