import { useState } from 'react';
import type { FileId } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { saveFile } from '../document/save-file.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { guideTexts } from './guide-texts.ts';

type GuideFile = { readonly fileId: FileId | undefined; readonly name: string };

/** What is deposited and what goes with it, to be saved one by one; the Factur-X behind the warning that it needs. */
export function GuideFiles({ submission }: { readonly submission: Submission }) {
  const host = useHost();
  const [problem, setProblem] = useState<Problem>();
  const { id, documentName, papers } = submission;

  async function save({ fileId }: GuideFile): Promise<void> {
    const { documents } = host;
    const answer = fileId === undefined ? await documents.sealed(id) : await documents.paper({ id, fileId });
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) saveFile(answer.value.name, answer.value.bytes, 'application/octet-stream');
  }
  const line = (file: GuideFile) => (
    <li key={file.name}>
      <span className="copy-field">{file.name}</span>
      <Button tone="quiet" label={say(guideTexts.saveNamed, { name: file.name })} onPress={() => void save(file)}>
        {guideTexts.save}
      </Button>
    </li>
  );
  const facturX = papers.filter(({ role }) => role === 'facturX');
  return (
    <section className="card stack">
      <h2>{guideTexts.files}</h2>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <ul className="copy-fields">
        {line({ fileId: undefined, name: documentName })}
        {papers.filter(({ role }) => role !== 'facturX').map(line)}
      </ul>
      {facturX.length > 0 && (
        <details className="more">
          <summary>{guideTexts.facturX}</summary>
          <p className="wait">{guideTexts.facturXWarning}</p>
          <ul className="copy-fields">{facturX.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
