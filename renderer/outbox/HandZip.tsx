import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { zipLimits } from '../../core/document/zip-batches.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { saveFile } from '../document/save-file.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { guideTexts } from './guide-texts.ts';
import './guide.css';

/** Several invoices in one archive for the portal, with what a batch may come to. Nothing for fewer than two. */
export function HandZip({ submissions }: { readonly submissions: readonly Submission[] }) {
  const host = useHost();
  const [problem, setProblem] = useState<Problem>();
  const waiting = submissions.filter(
    ({ kind, state, forPlatform }) => kind === 'invoice' && state.name === 'toHand' && forPlatform !== true,
  );
  if (waiting.length < 2) return null;

  async function save(): Promise<void> {
    const packed = await host.outbox.handZip(waiting.map(({ id }) => id));
    setProblem(packed.ok ? undefined : packed.problem);
    if (!packed.ok) return;
    for (const { name, bytes } of packed.value) saveFile(name, bytes, 'application/zip');
    announce(say(guideTexts.zipSaved, { count: packed.value.length }));
  }
  return (
    <section className="card hand-zip">
      <details className="more">
        <summary>{guideTexts.zipTitle}</summary>
        <div className="stack">
          <p>{say(guideTexts.zipWords, { count: waiting.length, limit: zipLimits.count })}</p>
          <p className="wait">{guideTexts.facturXWarning}</p>
          <p className="wait">{guideTexts.zipWarning}</p>
          {problem !== undefined && <ProblemBanner problem={problem} />}
          <div>
            <Button onPress={() => void save()}>{guideTexts.zip}</Button>
          </div>
        </div>
      </details>
    </section>
  );
}
