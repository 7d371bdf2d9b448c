import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { FileId } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { Button } from '../ui/Button.tsx';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { guideTexts } from './guide-texts.ts';

type CertificateFieldProps = {
  readonly isChosen: boolean;
  /** Its bytes are in main's store. */ readonly onChoose: (fileId: FileId) => void;
};

/** The portal's certificate of deposit, as a file of the user's. */
export function CertificateField({ isChosen, onChoose }: CertificateFieldProps) {
  const host = useHost();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Problem>();

  async function take(file: File): Promise<void> {
    const stored = await host.files.import({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    setProblem(stored.ok ? undefined : stored.problem);
    if (!stored.ok) return;
    setName(stored.value.name);
    onChoose(stored.value.fileId);
  }
  return (
    <div className="field">
      <h3 className="field-label">{guideTexts.certificate}</h3>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <div className="row">
        <FileTrigger
          acceptedFileTypes={['application/pdf', 'image/png', 'image/jpeg']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) void take(file);
          }}
        >
          <Button>{isChosen ? guideTexts.certificateReplace : guideTexts.certificateChoose}</Button>
        </FileTrigger>
        <span className="muted">{name === '' && !isChosen ? guideTexts.certificateNone : name}</span>
      </div>
      <p className="field-help">{guideTexts.certificateHelp}</p>
    </div>
  );
}
