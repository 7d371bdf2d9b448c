import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Company } from '../../core/draft/company.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { DumeRecord } from '../draft/dume-record.ts';
import { deleteDume, useDumes } from '../draft/dume-store.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { DraftRoad, FilingWhere } from '../status/FilingRoad.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate, toHash } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Table } from '../ui/Table.tsx';
import { importDume, startDume } from './dume-actions.ts';
import { dumeName } from './waiting-filings.ts';
import '../outbox/outbox.css';

const columns = [
  { id: 'consultation', label: dumeTexts.consultation },
  { id: 'buyer', label: dumeTexts.buyer },
  { id: 'deadline', label: dumeTexts.deadline },
  { id: 'where', label: dumeTexts.where },
  { id: 'actions', label: dumeTexts.actions, isLabelHidden: true },
];

async function remove(record: DumeRecord): Promise<void> {
  const restore = await deleteDume(record);
  announce(say(dumeTexts.removed, { name: dumeName(record.dume) }), () => void restore());
}

function Row({ record }: { readonly record: DumeRecord }) {
  const submission = useLive((state) => state.submissions.find(({ id }) => id === record.submissionId));
  const { consultation } = record.dume;
  const name = dumeName(record.dume);
  return (
    <tr>
      <th scope="row">
        <a href={toHash({ screen: 'dume', id: record.id })}>
          {consultation.reference === '' ? dumeTexts.noReference : consultation.reference}
        </a>
      </th>
      <td>{consultation.buyer.name === '' ? dumeTexts.noBuyer : consultation.buyer.name}</td>
      <td className="nowrap">{consultation.deadlineOn === undefined ? '' : formatTypedDay(consultation.deadlineOn)}</td>
      <td>
        {submission === undefined ? (
          <div className="where">
            <DraftRoad />
            <span className="state">{dumeTexts.waiting}</span>
          </div>
        ) : (
          <FilingWhere submission={submission} />
        )}
      </td>
      <td className="actions">
        {record.submissionId === undefined && (
          <Button tone="quiet" label={say(dumeTexts.removeNamed, { name })} onPress={() => void remove(record)}>
            {dumeTexts.remove}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** The consultations and their DUME, the last touched first. */
export function DumesScreen({ company }: { readonly company: Company }) {
  const host = useHost();
  const dumes = useDumes();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function take(file: File): Promise<void> {
    setReading(true);
    setProblem(await importDume(host, company, file));
    setReading(false);
  }

  const ways = (
    <>
      <Button onPress={() => navigate({ screen: 'companyFile' })}>{dumeTexts.companyFile}</Button>
      <FileTrigger
        acceptedFileTypes={['application/xml', 'text/xml', '.xml']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file !== undefined) void take(file);
        }}
      >
        <Button>{dumeTexts.importEspd}</Button>
      </FileTrigger>
      <Button tone="primary" onPress={() => void startDume(company)}>
        {dumeTexts.add}
      </Button>
    </>
  );
  return (
    <Screen title={dumeTexts.title} actions={ways}>
      {isReading && <Progress label={dumeTexts.importing} />}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <section className={dumes?.length === 0 ? 'card' : 'card sheet'}>
        {dumes?.length === 0 && <EmptyState title={dumeTexts.emptyTitle}>{dumeTexts.emptyWords}</EmptyState>}
        {dumes !== undefined && dumes.length > 0 && (
          <Table label={dumeTexts.tableLabel} columns={columns}>
            <tbody>
              {dumes.map((record) => (
                <Row key={record.id} record={record} />
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </Screen>
  );
}
