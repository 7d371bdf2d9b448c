import { useState } from 'react';
import type { FileId } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { saveFile } from '../document/save-file.ts';
import { todayOn } from '../draft/draft-store.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { CopyFields } from './CopyFields.tsx';
import { guideTexts } from './guide-texts.ts';
import { HandedForm } from './HandedForm.tsx';
import { handGuides } from './hand-guide.ts';
import './guide.css';

/** Goes along with a deposit by hand, network or not: the steps, the files, what came of it, and the values to copy. */
export function HandGuide({ submission }: { readonly submission: Submission }) {
  const host = useHost();
  const [problem, setProblem] = useState<Problem>();
  const guide = handGuides[submission.kind];
  const { deadlineOn, state } = submission;
  const isPassed = deadlineOn !== undefined && deadlineOn < todayOn();

  async function save(fileId: FileId | undefined): Promise<void> {
    const { documents } = host;
    const { id } = submission;
    const answer = fileId === undefined ? await documents.sealed(id) : await documents.paper({ id, fileId });
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) saveFile(answer.value.name, answer.value.bytes, 'application/octet-stream');
  }

  const files = [
    { fileId: undefined, name: submission.documentName },
    ...submission.papers.map(({ fileId, name }) => ({ fileId, name })),
  ];
  return (
    <div className="stack">
      <section className="card stack">
        <h2>{guideTexts.title}</h2>
        {deadlineOn !== undefined && state.name === 'toHand' && (
          <p className={isPassed ? 'bad' : 'wait'}>
            {say(isPassed ? guideTexts.deadlinePassed : guideTexts.deadline, { date: formatTypedDay(deadlineOn) })}
          </p>
        )}
        <p>
          {guideTexts.portal} <strong className="copy-address">{guide.address}</strong>
          {guide.addressWords !== '' && <span className="beneath">{guide.addressWords}</span>}
        </p>
        <h3>{guideTexts.steps}</h3>
        <ol className="guide-steps">
          {guide.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h3>{guideTexts.files}</h3>
        {problem !== undefined && <ProblemBanner problem={problem} />}
        <ul className="copy-fields">
          {files.map(({ fileId, name }) => (
            <li key={name}>
              <span className="copy-field">{name}</span>
              <Button tone="quiet" label={say(guideTexts.saveNamed, { name })} onPress={() => void save(fileId)}>
                {guideTexts.save}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <HandedForm key={state.name} submission={submission} />
      <CopyFields key={submission.id} id={submission.id} />
    </div>
  );
}
