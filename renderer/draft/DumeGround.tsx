import type { Declaration, ExclusionGround } from '../../core/draft/exclusion-ground.ts';
import { groundWords } from '../../core/draft/exclusion-ground-words.ts';
import { askedFacts, isInsolvency, type GroundFact } from '../../core/draft/ground-facts.ts';
import { establishedWords, groundFactWords } from '../../core/draft/ground-fact-words.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { DateField } from '../ui/DateField.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { boundField, type FormState } from './bound-field.ts';
import { DecimalField } from './DecimalField.tsx';
import { dumeTexts } from './dume-texts.ts';
import './dume.css';

type DumeGroundProps = FormState & {
  readonly ground: ExclusionGround;
  readonly declared: Declaration | undefined;
  readonly onChange: (declared: Declaration) => void;
};

const establishedOptions = (['decision', 'otherwise'] as const).map((id) => {
  const words = frenchSpaces(establishedWords[id]);
  return { id, label: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
});
const yesOrNo = [
  { id: 'yes', label: dumeTexts.yes },
  { id: 'no', label: dumeTexts.no },
];

type FactFieldProps = DumeGroundProps & { readonly fact: GroundFact; readonly declared: Declaration };

/** The control of one thing that the form asks after a yes. */
function FactField({ fact, ...props }: FactFieldProps) {
  const { ground, declared, onChange } = props;
  const { error, ...place } = boundField(props, `declarations.${ground}.${fact}`);
  const label = frenchSpaces(groundFactWords(ground, fact).fr);
  const put = (patch: Partial<Declaration>) => onChange({ ...declared, ...patch });
  const field = { label, error, ...place };
  switch (fact) {
    case 'detail':
    case 'means':
    case 'selfCleaning':
      return (
        <TextField
          {...field}
          rows={2}
          maxLength={5_000}
          isRequired={fact === 'detail'}
          isOptional={fact === 'selfCleaning' && !isInsolvency(ground) && declared.settled !== true}
          {...(fact === 'detail' && { help: dumeTexts.groundDetailHelp })}
          value={declared[fact] ?? ''}
          onChange={(text) => put({ [fact]: text })}
        />
      );
    case 'convicted':
      return (
        <TextField
          {...field}
          maxLength={500}
          value={declared.convicted ?? ''}
          onChange={(convicted) => put({ convicted })}
        />
      );
    case 'convictedOn':
    case 'excludedFromOn':
    case 'excludedUntilOn':
      return <DateField {...field} value={declared[fact]} onChange={(day) => put({ [fact]: day })} />;
    case 'amountDue':
      return (
        <DecimalField
          {...field}
          help={dumeTexts.groundAmountHelp}
          value={declared.amountDue ?? ''}
          onChange={(amountDue) => put({ amountDue })}
        />
      );
    case 'establishedBy':
      return (
        <ChoiceField
          {...place}
          label={label}
          value={declared.establishedBy ?? ''}
          options={establishedOptions}
          onChange={(id) => put({ establishedBy: id === 'decision' ? 'decision' : 'otherwise' })}
        />
      );
    case 'decisionIsFinal':
    case 'settled': {
      const isSo = declared[fact];
      return (
        <ChoiceField
          {...place}
          label={label}
          value={isSo === undefined ? '' : isSo ? 'yes' : 'no'}
          options={yesOrNo}
          onChange={(id) => put({ [fact]: id === 'yes' })}
        />
      );
    }
    default:
      return fact satisfies never;
  }
}

/** A fact, or both days of a period beside each other. */
function FactFields(props: FactFieldProps) {
  if (props.fact !== 'excludedFromOn') return <FactField {...props} />;
  return (
    <div className="pair">
      <FactField {...props} />
      <FactField {...props} fact="excludedUntilOn" />
    </div>
  );
}

/** One exclusion ground: whether it concerns the firm and, when it does, what the form then asks. */
export function DumeGround(props: DumeGroundProps) {
  const { ground, declared, isReadOnly, onChange } = props;
  const name = groundWords[ground].fr;
  return (
    <>
      <CheckField
        label={say(dumeTexts.groundConcerns, { ground: name })}
        fieldPath={`declarations.${ground}`}
        isSelected={declared?.answer === 'yes'}
        isDisabled={isReadOnly}
        // What was told stays with a no, and is there again when it was a slip.
        onChange={(isSo) => onChange({ ...declared, answer: isSo ? 'yes' : 'no' })}
      />
      {declared?.answer === 'yes' && (
        <div role="group" aria-label={frenchSpaces(name)} className="ground-facts stack">
          {askedFacts(ground, declared)
            .filter((fact) => fact !== 'excludedUntilOn')
            .map((fact) => (
              <FactFields key={fact} {...props} fact={fact} declared={declared} />
            ))}
        </div>
      )}
    </>
  );
}
