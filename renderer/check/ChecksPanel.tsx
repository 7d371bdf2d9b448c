import { useEffect, useState } from 'react';
import type { Severity } from '../../core/check/finding.ts';
import { say } from '../ui/french.ts';
import { checkTexts } from './check-texts.ts';
import type { SpokenFinding } from './use-findings.ts';

const GROUPS: readonly Severity[] = ['blocks', 'warns', 'advises'];
/** A reader hears the summary once typing rests. */
const SPOKEN_AFTER_MS = 2_000;

/** Everything that the checks found, the gravest first; each one leads to the field that mends it. */
export function ChecksPanel({
  findings,
  onJump,
}: {
  readonly findings: readonly SpokenFinding[];
  readonly onJump: (field: string) => void;
}) {
  const blocking = findings.filter((finding) => finding.severity === 'blocks').length;
  const summary = say(checkTexts.summary, { blocking, others: findings.length - blocking });
  return (
    <div className="checks">
      <SpokenSummary summary={summary} />
      {findings.length === 0 ? (
        <>
          <p className="good">{checkTexts.fine}</p>
          <p className="muted">{checkTexts.fineHelp}</p>
        </>
      ) : (
        <p className="muted">{checkTexts.intro}</p>
      )}
      {GROUPS.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length === 0 ? null : (
          <section key={severity} aria-labelledby={`checks-${severity}`}>
            <h3 id={`checks-${severity}`}>{checkTexts[severity]}</h3>
            <ul>
              {group.map((finding) => (
                <li key={`${finding.rule} ${finding.field} ${finding.sentence}`}>
                  <button
                    type="button"
                    className="finding"
                    data-severity={severity}
                    onClick={() => {
                      onJump(finding.field);
                    }}
                  >
                    {finding.sentence}
                    <small>{say(checkTexts.rule, { rule: finding.rule })}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function SpokenSummary({ summary }: { readonly summary: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSpoken(summary);
    }, SPOKEN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [summary]);
  return (
    <p className="visually-hidden" role="status">
      {spoken}
    </p>
  );
}
