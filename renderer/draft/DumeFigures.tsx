import type { DumeCompany, FinancialYear } from '../../core/draft/dume-company.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { DateField } from '../ui/DateField.tsx';
import { boundField, type FormState } from './bound-field.ts';
import { DecimalField } from './DecimalField.tsx';
import { dumeTexts } from './dume-texts.ts';

type DumeFiguresProps = FormState & {
  readonly company: DumeCompany;
  readonly isConfirmed: boolean;
  readonly onChange: (company: DumeCompany) => void;
  readonly onConfirm: (isConfirmed: boolean) => void;
};

/** A year of which nothing is known yet: the last one that is closed. */
function blankYear(): FinancialYear {
  return { closedOn: `${String(new Date().getFullYear() - 1)}-12-31`, turnover: '', headcount: '' };
}

/** The two figures that the simplified form asks for, of the last closed year, and the user's word that they are right. */
export function DumeFigures(props: DumeFiguresProps) {
  const { company, isConfirmed, isReadOnly, onChange, onConfirm } = props;
  const [latest = blankYear(), ...earlier] = company.years;
  const change = (patch: Partial<FinancialYear>) =>
    onChange({ ...company, years: [{ ...latest, ...patch }, ...earlier] });
  return (
    <section className="card form stack">
      <h2>{dumeTexts.figuresTitle}</h2>
      <p className="muted">{dumeTexts.figuresWords}</p>
      <div className="pair">
        <DecimalField
          label={dumeTexts.turnover}
          isRequired
          {...boundField(props, 'company.years.0.turnover')}
          value={latest.turnover}
          onChange={(turnover) => change({ turnover })}
        />
        <DecimalField
          label={dumeTexts.headcount}
          help={dumeTexts.headcountHelp}
          isRequired
          {...boundField(props, 'company.years.0.headcount')}
          value={latest.headcount}
          onChange={(headcount) => change({ headcount })}
        />
      </div>
      <DateField
        label={dumeTexts.closedOn}
        {...boundField(props, 'company.years.0.closedOn')}
        value={latest.closedOn}
        onChange={(closedOn) => {
          if (closedOn !== undefined) change({ closedOn });
        }}
      />
      <CheckField
        label={dumeTexts.confirmFigures}
        fieldPath="figuresConfirmed"
        isSelected={isConfirmed}
        isDisabled={isReadOnly}
        onChange={onConfirm}
      />
    </section>
  );
}
