import { useEffect, useMemo, useRef, useState } from 'react';
import type { CopyField } from '../../core/document/copy-field.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';
import { Button } from '../ui/Button.tsx';
import { useOfferedCommands } from '../ui/commands.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { copyText } from './copy-text.ts';
import { guideTexts } from './guide-texts.ts';

type FieldLineProps = {
  readonly field: CopyField;
  readonly place: number;
  readonly isNext: boolean;
  /** The whole section is unconfirmed and says so once. */ readonly isTold: boolean;
  readonly onCopy: () => void;
};

function FieldLine({ field, place, isNext, isTold, onCopy }: FieldLineProps) {
  const { label, value, hint, unconfirmed } = field;
  return (
    <li data-next={isNext} data-place={place}>
      <span className="copy-field">
        <span className="muted">{frenchSpaces(label)}</span>
        <strong>{value}</strong>
        {hint !== undefined && <span className="beneath">{frenchSpaces(hint)}</span>}
        {unconfirmed === true && !isTold && <span className="beneath">{guideTexts.unconfirmed}</span>}
      </span>
      <Button tone="quiet" label={say(guideTexts.copyNamed, { label: `${label} ${value}` })} onPress={onCopy}>
        {guideTexts.copy}
      </Button>
    </li>
  );
}

/** The values to copy into the portal's form, in its order; one key copies the next, and the focus goes along. */
export function CopyFields({ id }: { readonly id: SubmissionId }) {
  const host = useHost();
  const [fields, setFields] = useState<readonly CopyField[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [next, setNext] = useState(0);
  const list = useRef<HTMLElement>(null);
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

  const copyAt = useMemo(
    () => async (place: number) => {
      const field = fields[place];
      if (field === undefined) return;
      if (!(await copyText(field.value))) {
        announce(guideTexts.copyFailed);
        return;
      }
      const following = fields[place + 1];
      const after = following === undefined ? 0 : place + 1;
      setNext(after);
      list.current?.querySelector<HTMLElement>(`[data-place="${String(after)}"] button`)?.focus();
      announce(
        following === undefined
          ? say(guideTexts.copiedLast, { label: field.label })
          : say(guideTexts.copiedThen, { label: field.label, next: following.label }),
      );
    },
    [fields],
  );
  useOfferedCommands(
    'guide',
    useMemo(
      () =>
        fields.length === 0
          ? []
          : [{ id: 'copy-next', label: guideTexts.copyNext, keys: 'C', run: () => void copyAt(next) }],
      [fields, next, copyAt],
    ),
  );
  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  if (fields.length === 0) return null;
  const places = fields.map((field, place) => ({ field, place }));
  const sections = [...new Set(fields.map(({ section }) => section))].map((section) => {
    const members = places.filter(({ field }) => field.section === section);
    return { section, members, isUnconfirmed: members.every(({ field }) => field.unconfirmed === true) };
  });
  return (
    <section className="card stack" ref={list}>
      <h2>{guideTexts.fields}</h2>
      <p className="muted">{guideTexts.fieldsWords}</p>
      {sections.map(({ section, members, isUnconfirmed }) => (
        <div key={section}>
          <h3>{frenchSpaces(section)}</h3>
          {isUnconfirmed && <p className="beneath">{guideTexts.sectionUnconfirmed}</p>}
          <ul className="copy-fields">
            {members.map(({ field, place }) => (
              <FieldLine
                key={place}
                field={field}
                place={place}
                isNext={place === next}
                isTold={isUnconfirmed}
                onCopy={() => void copyAt(place)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
