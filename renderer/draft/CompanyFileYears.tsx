import type { FinancialYear } from '../../core/draft/dume-company.ts';
import { FIGURE_YEARS } from '../../core/draft/declared-figures.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import type { FilePartProps } from './company-file-parts.ts';
import { fileTexts } from './company-file-texts.ts';
import { DecimalField } from './DecimalField.tsx';
import { TakeOutButton } from './TakeOutButton.tsx';

/** The closing day of the year before the earliest that is there. */
function nextClosing(years: readonly FinancialYear[]): string {
  const earliest = years.at(-1)?.closedOn.slice(0, 4) ?? String(new Date().getFullYear());
  return `${String(Number(earliest) - 1)}-12-31`;
}

/** The last three closed years: turnover and headcount, and what the full form asks of them. */
export function CompanyFileYears({ file, change, bound }: FilePartProps) {
  const { years } = file;
  const { error, warning } = bound('company.years');
  const edit = (patch: (years: FinancialYear[]) => FinancialYear[]) =>
    change((before) => ({ ...before, years: patch(before.years) }));
  return (
    <section className="card form stack">
      <h2 tabIndex={-1} data-field="company.years">
        {fileTexts.years}
      </h2>
      <p className="muted">{fileTexts.yearsWords}</p>
      {error !== undefined && <p className="field-error">{error}</p>}
      {warning !== undefined && <p className="field-warning">{warning}</p>}
      {years.map((year, index) => {
        const path = `company.years.${String(index)}`;
        const put = (patch: Partial<FinancialYear>) =>
          edit((before) => before.map((each, at) => (at === index ? { ...each, ...patch } : each)));
        const figure = (name: 'turnover' | 'headcount' | 'marketSharePercent' | 'managers') => ({
          value: year[name] ?? '',
          onChange: (value: string) => put({ [name]: value }),
          ...bound(`${path}.${name}`),
        });
        const named = { year: year.closedOn.slice(0, 4) };
        return (
          // A year has no id of its own; its place is its name.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={index}>
            <legend>{named.year}</legend>
            <DateField
              label={fileTexts.closedOn}
              value={year.closedOn}
              onChange={(closedOn) => {
                if (closedOn !== undefined) put({ closedOn });
              }}
              {...bound(`${path}.closedOn`)}
            />
            <div className="pair">
              <DecimalField label={fileTexts.turnover} {...figure('turnover')} />
              <DecimalField label={fileTexts.headcount} {...figure('headcount')} />
            </div>
            <div className="pair">
              <DecimalField label={fileTexts.marketShare} isOptional {...figure('marketSharePercent')} />
              <DecimalField label={fileTexts.managers} isOptional {...figure('managers')} />
            </div>
            <TakeOutButton
              item={year}
              index={index}
              edit={edit}
              label={say(fileTexts.removeYear, named)}
              said={say(fileTexts.removedYear, named)}
            />
          </fieldset>
        );
      })}
      {years.length < FIGURE_YEARS && (
        <div>
          <Button
            onPress={() =>
              edit((before) => [...before, { closedOn: nextClosing(before), turnover: '', headcount: '' }])
            }
          >
            {fileTexts.addYear}
          </Button>
        </div>
      )}
    </section>
  );
}
