import { useState } from 'react';
import { linkSteps, type LinkStep } from '../../core/bridge/portal-calls.ts';
import { problemSentence, type Problem } from '../../core/draft/problem.ts';
import type { RealChannel } from '../../core/portal/link.ts';
import { Button } from '../ui/Button.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { linkTexts, stepNames } from './link-texts.ts';

/** What a test came to; absent: not tried. */
type Verdict = 'testing' | 'passed' | Problem;

function verdictWords(verdict: Verdict | undefined): string {
  if (verdict === undefined) return linkTexts.waiting;
  if (verdict === 'testing') return linkTexts.testing;
  return verdict === 'passed' ? linkTexts.passed : linkTexts.failed;
}

type LinkTestsProps = { readonly channel: RealChannel; readonly siret: string };

/** Five tests of the way to a portal, each with its own sentence; all of them in order until one fails. */
export function LinkTests({ channel, siret }: LinkTestsProps) {
  const host = useHost();
  const [verdicts, setVerdicts] = useState<Readonly<Partial<Record<LinkStep, Verdict>>>>({});
  const isTesting = Object.values(verdicts).includes('testing');

  async function test(step: LinkStep): Promise<boolean> {
    setVerdicts((before) => ({ ...before, [step]: 'testing' }));
    const tested = await host.portal.test({ channel, step, siret });
    setVerdicts((before) => ({ ...before, [step]: tested.ok ? 'passed' : tested.problem }));
    if (tested.ok) useLive.setState({ link: tested.value });
    return tested.ok;
  }

  async function testAll(): Promise<void> {
    setVerdicts({});
    for (const step of linkSteps) if (!(await test(step))) return;
  }

  return (
    <section className="card stack">
      <h2>{linkTexts.testsTitle}</h2>
      <p>{linkTexts.testsWords}</p>
      <ol className="stack link-tests" aria-live="polite">
        {linkSteps.map((step) => {
          const verdict = verdicts[step];
          return (
            <li key={step}>
              <div className="row">
                <span>{stepNames[step]}</span>
                <strong>{verdictWords(verdict)}</strong>
                <Button
                  tone="quiet"
                  label={say(linkTexts.tryOne, { name: stepNames[step] })}
                  isPending={isTesting}
                  onPress={() => void test(step)}
                >
                  {linkTexts.tryShort}
                </Button>
              </div>
              {typeof verdict === 'object' && (
                <p className="field-error">{frenchSpaces(problemSentence(verdict, 'fr'))}</p>
              )}
            </li>
          );
        })}
      </ol>
      <div>
        <Button tone="primary" isPending={isTesting} onPress={() => void testAll()}>
          {linkTexts.testAll}
        </Button>
      </div>
    </section>
  );
}
