import type { Dume } from '../../core/draft/dume.ts';
import {
  declareNone,
  exclusionGrounds,
  type Declaration,
  type ExclusionGround,
  type GroundPart,
} from '../../core/draft/exclusion-ground.ts';
import { groundParts, groundWords } from '../../core/draft/exclusion-ground-words.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { dumeTexts } from './dume-texts.ts';

type DumeDeclarationsProps = {
  readonly dume: Dume;
  readonly isReadOnly: boolean;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<Dume>) => void;
};

const PARTS: readonly GroundPart[] = ['A', 'B', 'C', 'D'];

function Ground({ ground, ...props }: DumeDeclarationsProps & { readonly ground: ExclusionGround }) {
  const { dume, isReadOnly, errorOf, onChange } = props;
  const declared = dume.declarations[ground];
  // Who answers one by one has the others before his eyes: what he leaves unticked doesn't concern him.
  const set = (declaration: Declaration) =>
    onChange({ declarations: { ...declareNone(), ...dume.declarations, [ground]: declaration } });
  return (
    <>
      <CheckField
        label={say(dumeTexts.groundConcerns, { ground: groundWords[ground].fr })}
        isSelected={declared?.answer === 'yes'}
        isDisabled={isReadOnly}
        onChange={(isSo) => set({ answer: isSo ? 'yes' : 'no' })}
      />
      {declared?.answer === 'yes' && (
        <>
          <TextField
            label={dumeTexts.groundDetail}
            rows={2}
            isRequired
            maxLength={5_000}
            isDisabled={isReadOnly}
            fieldPath={`declarations.${ground}.detail`}
            value={declared.detail ?? ''}
            onChange={(detail) => set({ ...declared, detail })}
            error={errorOf(`declarations.${ground}.detail`)}
          />
          <TextField
            label={dumeTexts.groundCleaning}
            rows={2}
            isOptional
            maxLength={5_000}
            isDisabled={isReadOnly}
            fieldPath={`declarations.${ground}.selfCleaning`}
            value={declared.selfCleaning ?? ''}
            onChange={(selfCleaning) => set({ ...declared, selfCleaning })}
          />
        </>
      )}
    </>
  );
}

/** Part III answered at once or ground by ground, how the firm takes part, and who makes the statement on its honour. */
export function DumeDeclarations(props: DumeDeclarationsProps) {
  const { dume, isReadOnly, errorOf, onChange } = props;
  const isNone = exclusionGrounds.every((ground) => dume.declarations[ground]?.answer === 'no');
  const sign = (name: 'name' | 'role' | 'place') => ({
    value: dume.signature[name],
    onChange: (value: string) => onChange({ signature: { ...dume.signature, [name]: value } }),
    error: errorOf(`signature.${name}`),
    fieldPath: `signature.${name}`,
    isDisabled: isReadOnly,
    isRequired: true,
    maxLength: 500,
  });
  return (
    <>
      <section className="card form stack">
        <h2>{dumeTexts.groundsTitle}</h2>
        <CheckField
          label={dumeTexts.groundsNone}
          help={dumeTexts.groundsNoneHelp}
          isSelected={isNone}
          isDisabled={isReadOnly}
          onChange={(isSo) => onChange({ declarations: isSo ? declareNone() : {} })}
        />
        <details>
          <summary>{dumeTexts.groundsList}</summary>
          {PARTS.map((part) => (
            <fieldset key={part}>
              <legend>{frenchSpaces(groundParts[part])}</legend>
              {exclusionGrounds
                .filter((ground) => groundWords[ground].part === part)
                .map((ground) => (
                  <Ground key={ground} ground={ground} {...props} />
                ))}
            </fieldset>
          ))}
        </details>
      </section>
      <section className="card form stack">
        <h2>{dumeTexts.partTitle}</h2>
        <CheckField
          label={dumeTexts.reliesOnOthers}
          isSelected={dume.reliesOnOthers}
          isDisabled={isReadOnly}
          onChange={(reliesOnOthers) => onChange({ reliesOnOthers })}
        />
        <CheckField
          label={dumeTexts.subcontracts}
          isSelected={dume.subcontracts}
          isDisabled={isReadOnly}
          onChange={(subcontracts) => onChange({ subcontracts })}
        />
      </section>
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
