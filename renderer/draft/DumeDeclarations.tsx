import { useState } from 'react';
import type { Dume } from '../../core/draft/dume.ts';
import { declareNone, exclusionGrounds, type Declaration, type GroundPart } from '../../core/draft/exclusion-ground.ts';
import { groundParts, groundWords } from '../../core/draft/exclusion-ground-words.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { frenchSpaces } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { boundField, type FormState } from './bound-field.ts';
import { DumeGround } from './DumeGround.tsx';
import { DumeParticipation } from './DumeParticipation.tsx';
import { dumeTexts } from './dume-texts.ts';

type DumeDeclarationsProps = FormState & {
  readonly dume: Dume;
  readonly change: (patch: (before: Dume) => Dume) => void;
};

const PARTS: readonly GroundPart[] = ['A', 'B', 'C', 'D'];

function isTold({ answer: _answer, ...facts }: Declaration): boolean {
  return Object.values(facts).some((fact) => fact !== undefined && fact !== '');
}

/** Part III, answered at once or ground by ground. */
function Grounds(props: DumeDeclarationsProps) {
  const { dume, isReadOnly, errorOf, change } = props;
  const { declarations } = dume;
  const isNone = exclusionGrounds.every((ground) => declarations[ground]?.answer === 'no');
  // A yes from an earlier DUME is seen at once; what is folded in or out later is up to the user.
  const [isOpen] = useState(() => exclusionGrounds.some((ground) => declarations[ground]?.answer === 'yes'));

  function declareAtOnce(isSo: boolean): void {
    change((before) => ({ ...before, declarations: isSo ? declareNone(before.declarations) : {} }));
    // An open answer has no place for facts: what was told comes back with the undo.
    if (!isSo && Object.values(declarations).some((declared) => isTold(declared)))
      announce(dumeTexts.groundsCleared, () => change((before) => ({ ...before, declarations })));
  }
  return (
    <section className="card form stack">
      <h2>{dumeTexts.groundsTitle}</h2>
      <CheckField
        label={dumeTexts.groundsNone}
        help={dumeTexts.groundsNoneHelp}
        isSelected={isNone}
        isDisabled={isReadOnly}
        onChange={declareAtOnce}
      />
      <details className="fold" open={isOpen}>
        <summary>{dumeTexts.groundsList}</summary>
        {PARTS.map((part) => (
          <fieldset key={part}>
            <legend>{frenchSpaces(groundParts[part])}</legend>
            {exclusionGrounds
              .filter((ground) => groundWords[ground].part === part)
              .map((ground) => (
                <DumeGround
                  key={ground}
                  ground={ground}
                  declared={declarations[ground]}
                  isReadOnly={isReadOnly}
                  errorOf={errorOf}
                  onChange={(declared) =>
                    change((before) => ({
                      ...before,
                      // Who answers one by one has the others before his eyes: what he leaves unticked doesn't concern him.
                      declarations: { ...declareNone(), ...before.declarations, [ground]: declared },
                    }))
                  }
                />
              ))}
          </fieldset>
        ))}
      </details>
    </section>
  );
}

/** The exclusion grounds, how the firm takes part, and who makes the statement on its honour. */
export function DumeDeclarations(props: DumeDeclarationsProps) {
  const { dume, change } = props;
  const sign = (name: 'name' | 'role' | 'place') => ({
    value: dume.signature[name],
    onChange: (value: string) => change((before) => ({ ...before, signature: { ...before.signature, [name]: value } })),
    isRequired: true,
    maxLength: 500,
    ...boundField(props, `signature.${name}`),
  });
  return (
    <>
      <Grounds {...props} />
      <DumeParticipation {...props} />
      <section className="card form stack">
        <h2>{dumeTexts.signatureTitle}</h2>
        <div className="pair">
          <TextField label={dumeTexts.signName} {...sign('name')} />
          <TextField label={dumeTexts.signRole} {...sign('role')} />
        </div>
        <TextField label={dumeTexts.signPlace} {...sign('place')} />
        <p className="muted">{dumeTexts.oath}</p>
        <p className="muted">{dumeTexts.certificatesWords}</p>
      </section>
    </>
  );
}
