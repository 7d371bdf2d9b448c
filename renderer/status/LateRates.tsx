import { useState } from 'react';
import { halfYearOf, isEcbPercent, lateInterestRates, withOwnRates } from '../../core/status/late-interest-rates.ts';
import { todayOn } from '../draft/draft-store.ts';
import { formatDraftDecimal, toDraftDecimal } from '../draft/editor-decimal.ts';
import { useSettings, writeSetting } from '../draft/settings.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { changeOwnRate, ownRatesOf } from './payment-settings.ts';
import { paymentTexts } from './payment-texts.ts';

const FIELD = 'lateInterestRate';

function halfYearName(halfYear: string): string {
  const [year = '', half = ''] = halfYear.split('-H');
  return say(paymentTexts.halfYearName, { half, year });
}

/** The rates of late interest, half-year by half-year: where each comes from, and the user's own in its place. */
export function LateRates() {
  const settings = useSettings();
  const [current] = useState(() => halfYearOf(todayOn()));
  const [halfYear, setHalfYear] = useState(current);
  const [typed, setTyped] = useState<string>();
  if (settings === undefined) return null;
  const own = ownRatesOf(settings);
  const rates = withOwnRates(lateInterestRates, own);
  const rate = rates.find((each) => each.halfYear === halfYear);
  const halves = [...new Set([current, ...rates.map((each) => each.halfYear)])].sort().reverse();
  const percent = typed === undefined ? undefined : toDraftDecimal(typed);
  const isWrong = percent !== undefined && !isEcbPercent(percent);

  function sourceWords(): string {
    if (rate === undefined) return paymentTexts.rateMissing;
    if (rate.source === '') return paymentTexts.rateOwn;
    const { source } = rate;
    return say(rate.isConfirmed ? paymentTexts.rateFrom : paymentTexts.rateUnconfirmed, { source });
  }

  async function save(changed: string | undefined): Promise<void> {
    await writeSetting('ownRates', changeOwnRate(own, halfYear, changed));
    setTyped(undefined);
    // The button that was pressed is no longer there to keep the focus.
    focusField(FIELD);
    announce(paymentTexts.rateSaved);
  }

  return (
    <section className="card stack">
      <h2>{paymentTexts.ratesTitle}</h2>
      <p>{paymentTexts.ratesWords}</p>
      <SelectField
        label={paymentTexts.halfYear}
        value={halfYear}
        options={halves.map((id) => ({ id, label: halfYearName(id) }))}
        onChange={(id) => {
          setHalfYear(id);
          setTyped(undefined);
        }}
      />
      <TextField
        label={paymentTexts.rateLabel}
        isNumber
        fieldPath={FIELD}
        maxLength={10}
        value={typed ?? (rate === undefined ? '' : formatDraftDecimal(rate.ecbPercent))}
        onChange={setTyped}
        help={sourceWords()}
        error={isWrong ? paymentTexts.rateWrong : undefined}
      />
      <div className="row">
        <Button isDisabled={percent === undefined || isWrong} onPress={() => void save(percent)}>
          {paymentTexts.rateSave}
        </Button>
        {Object.hasOwn(own, halfYear) && (
          <Button tone="quiet" onPress={() => void save(undefined)}>
            {paymentTexts.rateReset}
          </Button>
        )}
      </div>
    </section>
  );
}
