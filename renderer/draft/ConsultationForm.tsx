import type { Consultation } from '../../core/draft/consultation.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { Banner } from '../ui/Banner.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { boundField, type FormState } from './bound-field.ts';
import { dumeTexts } from './dume-texts.ts';

type ConsultationFormProps = FormState & {
  readonly consultation: Consultation;
  /** Numbers of the lots that are bid for. */ readonly lots: readonly string[];
  readonly onChange: (consultation: Consultation) => void;
  readonly onLots: (lots: string[]) => void;
  /** Saves what the full form asks for. */ readonly onFullForm: () => void;
};

const simplifiedOptions = [
  { id: 'yes', label: dumeTexts.simplifiedYes, hint: dumeTexts.simplifiedYesHint },
  { id: 'no', label: dumeTexts.simplifiedNo, hint: dumeTexts.simplifiedNoHint },
  { id: 'unknown', label: dumeTexts.simplifiedUnknown, hint: dumeTexts.simplifiedUnknownHint },
];

function LotFields(props: ConsultationFormProps) {
  const { consultation, lots, isReadOnly, onChange, onLots } = props;
  if (consultation.source.kind === 'espd' && consultation.lots.length > 0) {
    return (
      <fieldset data-field="lots">
        <legend>{dumeTexts.lots}</legend>
        <p className="muted">{dumeTexts.lotsWords}</p>
        {consultation.lots.map(({ id, name }) => (
          <CheckField
            key={id}
            label={say(dumeTexts.lotNumber, { number: id })}
            {...(name === undefined ? {} : { help: name })}
            isSelected={lots.includes(id)}
            isDisabled={isReadOnly}
            onChange={(isChosen) => onLots(isChosen ? [...lots, id] : lots.filter((each) => each !== id))}
          />
        ))}
      </fieldset>
    );
  }
  return (
    <TextField
      label={dumeTexts.lotsTyped}
      help={dumeTexts.lotsTypedHelp}
      isOptional
      {...boundField(props, 'lots')}
      value={consultation.lots.map(({ id }) => id).join(', ')}
      onChange={(text) => {
        const ids = text === '' ? [] : text.split(',').map((each) => each.trimStart());
        onChange({ ...consultation, lots: ids.map((id) => ({ id })) });
        onLots(ids);
      }}
    />
  );
}

/** What a buyer asks: typed, or read from its file and still open to change. */
export function ConsultationForm(props: ConsultationFormProps) {
  const { consultation, isReadOnly, onChange, onFullForm } = props;
  const { buyer, source } = consultation;
  const text = (name: 'reference' | 'object' | 'dumeId' | 'url') => ({
    value: consultation[name] ?? '',
    onChange: (value: string) => onChange({ ...consultation, [name]: value }),
    ...boundField(props, `consultation.${name}`),
  });
  return (
    <section className="card form stack">
      <h2>{dumeTexts.consultationTitle}</h2>
      {source.kind === 'espd' && (
        <p className="muted">
          {say(dumeTexts.consultationFrom, { name: source.fileName ?? '', version: source.version })}
        </p>
      )}
      <TextField
        label={dumeTexts.buyerName}
        isRequired
        maxLength={500}
        {...boundField(props, 'consultation.buyer.name')}
        value={buyer.name}
        onChange={(name) => onChange({ ...consultation, buyer: { ...buyer, name } })}
      />
      <div className="pair">
        <TextField
          label={dumeTexts.buyerSiret}
          isOptional
          maxLength={40}
          {...boundField(props, 'consultation.buyer.siret')}
          value={formatSiret(buyer.siret)}
          onChange={(siret) => onChange({ ...consultation, buyer: { ...buyer, siret: compactIdentifier(siret) } })}
        />
        <TextField
          label={dumeTexts.reference}
          help={dumeTexts.referenceHelp}
          isRequired
          maxLength={500}
          {...text('reference')}
        />
      </div>
      <TextField label={dumeTexts.object} isRequired maxLength={5_000} rows={2} {...text('object')} />
      <div className="pair">
        <DateField
          label={dumeTexts.deadline}
          help={dumeTexts.deadlineHelp}
          {...boundField(props, 'consultation.deadlineOn')}
          value={consultation.deadlineOn}
          onChange={(deadlineOn) => {
            const { deadlineOn: _former, ...others } = consultation;
            onChange(deadlineOn === undefined ? others : { ...others, deadlineOn });
          }}
        />
        <TextField label={dumeTexts.dumeId} help={dumeTexts.dumeIdHelp} isOptional maxLength={20} {...text('dumeId')} />
      </div>
      <TextField label={dumeTexts.url} isOptional maxLength={2_000} {...text('url')} />
      <LotFields {...props} />
      <ChoiceField
        label={dumeTexts.simplified}
        fieldPath="consultation.simplifiedAllowed"
        isDisabled={isReadOnly}
        value={consultation.simplifiedAllowed}
        options={simplifiedOptions}
        onChange={(id) =>
          onChange({ ...consultation, simplifiedAllowed: id === 'yes' || id === 'no' ? id : 'unknown' })
        }
      />
      {consultation.simplifiedAllowed === 'no' && (
        <Banner tone="wait" action={{ label: dumeTexts.fullForm, onPress: onFullForm }}>
          {dumeTexts.simplifiedStop}
        </Banner>
      )}
    </section>
  );
}
