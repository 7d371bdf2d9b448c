import { useEffect, useMemo, useState } from 'react';
import type { CopyField } from '../../core/document/copy-field.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';
import { Button } from '../ui/Button.tsx';
import { useOfferedCommands } from '../ui/commands.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { guideTexts } from './guide-texts.ts';

async function copyField({ label, value }: CopyField): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    announce(say(guideTexts.copied, { label }));
  } catch {
    announce(guideTexts.copyFailed);
  }
}

type FieldLineProps = { readonly field: CopyField; readonly isNext: boolean; readonly onCopy: () => void };

function FieldLine({ field, isNext, onCopy }: FieldLineProps) {
  const { label, value, hint, unconfirmed } = field;
  return (
    <li data-next={isNext}>
      <span className="copy-field">
        <span className="muted">{frenchSpaces(label)}</span>
        <strong>{value}</strong>
        {hint !== undefined && <span className="beneath">{frenchSpaces(hint)}</span>}
        {unconfirmed === true && <span className="beneath">{guideTexts.unconfirmed}</span>}
      </span>
      <Button tone="quiet" label={say(guideTexts.copyNamed, { label: `${label} ${value}` })} onPress={onCopy}>
        {guideTexts.copy}
      </Button>
    </li>
  );
}

/** The values to copy into the portal's form, in its order; one key copies the next. */
export function CopyFields({ id }: { readonly id: SubmissionId }) {
  const host = useHost();
  const [fields, setFields] = useState<readonly CopyField[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [next, setNext] = useState(0);
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const answer = await host.documents.copyFields(id);
      if (isStale) return;
      if (answer.ok) setFields(answer.value);
      else setProblem(answer.problem);
    };
    read().catch(reportError);
    return () => {
      isStale = true;
    };
  }, [host, id]);
  useOfferedCommands(
    'guide',
    useMemo(() => {
      const field = fields[next];
      if (field === undefined) return [];
      const run = () => {
        setNext((next + 1) % fields.length);
        void copyField(field);
      };
      return [{ id: 'copy-next', label: guideTexts.copyNext, keys: 'C', run }];
    }, [fields, next]),
  );
  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  if (fields.length === 0) return null;
  const places = fields.map((field, index) => ({ field, index }));
  const sections = [...new Set(fields.map(({ section }) => section))];
  return (
    <section className="card stack">
      <h2>{guideTexts.fields}</h2>
      <p className="muted">{guideTexts.fieldsWords}</p>
      {sections.map((section) => (
        <div key={section}>
          <h3>{frenchSpaces(section)}</h3>
          <ul className="copy-fields">
            {places
              .filter(({ field }) => field.section === section)
              .map(({ field, index }) => (
                <FieldLine
                  key={index}
                  field={field}
                  isNext={index === next}
                  onCopy={() => {
                    setNext((index + 1) % fields.length);
                    void copyField(field);
                  }}
                />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
