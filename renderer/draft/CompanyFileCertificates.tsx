import { useState, type ComponentType } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { FileId } from '../../core/draft/attachment.ts';
import { extensionOf } from '../../core/draft/attachment-limits.ts';
import type { Certificate, CertificateKind } from '../../core/draft/dume-company.ts';
import { problem as toProblem, type Problem } from '../../core/draft/problem.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { FilePartProps } from './company-file-parts.ts';
import { fileTexts } from './company-file-texts.ts';
import { TakeOutButton } from './TakeOutButton.tsx';

/** Shows a stored file; the step of documents, which comes later, gives it. */
export type FilePreview = ComponentType<{ readonly fileId: FileId; readonly name: string }>;

const kindOptions: readonly { readonly id: CertificateKind; readonly label: string }[] = [
  { id: 'insurance', label: fileTexts.insurance },
  { id: 'quality', label: fileTexts.quality },
  { id: 'bank', label: fileTexts.bank },
  { id: 'register', label: fileTexts.register },
  { id: 'tax', label: fileTexts.tax },
  { id: 'social', label: fileTexts.social },
  { id: 'other', label: fileTexts.other },
];

type CertificateFileProps = {
  readonly certificate: Certificate;
  readonly put: (patch: Partial<Certificate>) => void;
  readonly preview: FilePreview;
};

/** The certificate's own PDF: kept in main's store, seen, replaced, taken out. */
function CertificateFile({ certificate, put, preview: Preview }: CertificateFileProps) {
  const host = useHost();
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { fileId, fileName = '' } = certificate;

  async function take(file: File): Promise<void> {
    if (extensionOf(file.name) !== 'pdf') {
      setProblem(toProblem('dume.certificateNotPdf', { name: file.name }));
      return;
    }
    const stored = await host.files.import({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    setProblem(stored.ok ? undefined : stored.problem);
    if (stored.ok) put({ fileId: stored.value.fileId, fileName: stored.value.name });
  }
  function detach(): void {
    put({ fileId: undefined, fileName: undefined });
    announce(say(fileTexts.fileDetached, { name: fileName }), () => put({ fileId, fileName }));
  }
  return (
    <>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <div className="row">
        {fileId !== undefined && (
          <>
            <strong>{fileName}</strong>
            <Button
              tone="quiet"
              label={say(isShown ? fileTexts.hideFileNamed : fileTexts.showFileNamed, { name: fileName })}
              onPress={() => setShown(!isShown)}
            >
              {isShown ? fileTexts.hideFile : fileTexts.showFile}
            </Button>
            <Button tone="quiet" label={say(fileTexts.detachFileNamed, { name: fileName })} onPress={detach}>
              {fileTexts.detachFile}
            </Button>
          </>
        )}
        <FileTrigger
          acceptedFileTypes={['application/pdf', '.pdf']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) void take(file);
          }}
        >
          <Button>{fileId === undefined ? fileTexts.attachFile : fileTexts.replaceFile}</Button>
        </FileTrigger>
      </div>
      {isShown && fileId !== undefined && <Preview fileId={fileId} name={fileName} />}
    </>
  );
}

type CompanyFileCertificatesProps = FilePartProps & { readonly preview: FilePreview };

/** What the firm can prove, and until when. */
export function CompanyFileCertificates({ file, change, bound, preview }: CompanyFileCertificatesProps) {
  const edit = (patch: (certificates: Certificate[]) => Certificate[]) =>
    change((before) => ({ ...before, certificates: patch(before.certificates) }));
  return (
    <section className="card form stack">
      <h2>{fileTexts.certificates}</h2>
      <p className="muted">{fileTexts.certificatesWords}</p>
      {file.certificates.map((each, index) => {
        const path = `company.certificates.${String(index)}`;
        const put = (patch: Partial<Certificate>) =>
          edit((before) => before.map((one) => (one.key === each.key ? { ...one, ...patch } : one)));
        const name = each.name === '' ? fileTexts.certificateUnnamed : each.name;
        return (
          <fieldset key={each.key}>
            <legend>{name}</legend>
            <TextField
              label={fileTexts.certificateName}
              maxLength={500}
              value={each.name}
              onChange={(typed) => put({ name: typed })}
              {...bound(`${path}.name`)}
            />
            <div className="pair">
              <SelectField
                label={fileTexts.certificateKind}
                value={each.kind}
                options={kindOptions}
                onChange={(id) => put({ kind: kindOptions.find((kind) => kind.id === id)?.id ?? 'other' })}
              />
              <DateField
                label={fileTexts.expiresOn}
                isOptional
                value={each.expiresOn}
                onChange={(expiresOn) => put({ expiresOn })}
                {...bound(`${path}.expiresOn`)}
              />
            </div>
            <CertificateFile certificate={each} put={put} preview={preview} />
            <TakeOutButton
              item={each}
              index={index}
              edit={edit}
              label={say(fileTexts.removeNamed, { name })}
              said={say(fileTexts.removedNamed, { name })}
            />
          </fieldset>
        );
      })}
      <div>
        <Button
          onPress={() => edit((before) => [...before, { key: crypto.randomUUID(), kind: 'insurance', name: '' }])}
        >
          {fileTexts.addCertificate}
        </Button>
      </div>
    </section>
  );
}
