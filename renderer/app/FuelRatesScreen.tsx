import { useState } from 'react';
import { fuelProductNames, fuelProducts } from '../../core/draft/fuel-line.ts';
import { isFuelRate, type FuelRate } from '../../core/draft/fuel-rates.ts';
import { claimUnits } from '../../core/draft/fuel-units.ts';
import { toDraftDecimal } from '../draft/editor-decimal.ts';
import { changeOwnFuelRate, fuelRatesOf, ownFuelRatesOf } from '../draft/fuel-own-rates.ts';
import { fuelTexts } from '../draft/fuel-texts.ts';
import { useSettings, writeSetting, type Settings } from '../draft/settings.ts';
import { Button } from '../ui/Button.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { Screen } from '../ui/Screen.tsx';
import { Table } from '../ui/Table.tsx';
import { TextField } from '../ui/TextField.tsx';

const columns = [
  { id: 'product', label: fuelTexts.product },
  { id: 'period', label: fuelTexts.period },
  { id: 'euros', label: fuelTexts.euros },
  { id: 'source', label: fuelTexts.source },
];

function sourceWords({ status, source, isConfirmed }: FuelRate): string {
  switch (status) {
    case 'published':
      return say(isConfirmed ? fuelTexts.ratePublished : fuelTexts.rateUnconfirmed, { source });
    case 'derived':
      return say(fuelTexts.rateDerived, { source });
    case 'unknown':
      return fuelTexts.rateUnknown;
    case 'own':
      return fuelTexts.rateOwn;
    default:
      return status satisfies never;
  }
}

function RateRow({ rate, settings }: { readonly rate: FuelRate; readonly settings: Settings }) {
  const shown = (rate.euros ?? '').replace('.', ',');
  const [typed, setTyped] = useState<string>();
  const euros = typed === undefined ? undefined : toDraftDecimal(typed);
  const isWrong = euros !== undefined && !isFuelRate(euros);
  const product = fuelProductNames[rate.product];
  const name = say(fuelTexts.rateNamed, {
    product,
    from: formatTypedDay(rate.fromOn),
    to: formatTypedDay(rate.toOn),
    unit: claimUnits[rate.product],
  });

  async function save(changed: string | undefined): Promise<void> {
    await writeSetting('ownFuelRates', changeOwnFuelRate(ownFuelRatesOf(settings), rate, changed));
    setTyped(undefined);
    announce(fuelTexts.rateSaved);
  }

  return (
    <tr>
      <th scope="row">{frenchSpaces(product)}</th>
      <td className="nowrap">
        {formatTypedDay(rate.fromOn)} – {formatTypedDay(rate.toOn)}
      </td>
      <td>
        <TextField
          label={name}
          isLabelHidden
          isNumber
          maxLength={12}
          value={typed ?? shown}
          onChange={setTyped}
          error={isWrong ? fuelTexts.rateWrong : undefined}
        />
        {typed !== undefined && (
          <Button label={say(fuelTexts.rateSaveNamed, { name })} isDisabled={isWrong} onPress={() => void save(euros)}>
            {fuelTexts.rateSave}
          </Button>
        )}
        {rate.status === 'own' && (
          <Button tone="quiet" label={say(fuelTexts.rateResetNamed, { name })} onPress={() => void save(undefined)}>
            {fuelTexts.rateReset}
          </Button>
        )}
      </td>
      <td>
        {frenchSpaces(sourceWords(rate))}
        {rate.note !== undefined && <span className="beneath">{frenchSpaces(rate.note)}</span>}
      </td>
    </tr>
  );
}

/** The table of rates: where each comes from, and the user's own in its place. */
export function FuelRatesScreen() {
  const settings = useSettings();
  if (settings === undefined) return null;
  const rates = fuelRatesOf(settings).toSorted(
    (one, other) =>
      fuelProducts.indexOf(one.product) - fuelProducts.indexOf(other.product) || other.fromOn.localeCompare(one.fromOn),
  );
  return (
    <Screen
      title={fuelTexts.ratesTitle}
      actions={<Button onPress={() => navigate({ screen: 'fuel' })}>{fuelTexts.back}</Button>}
    >
      <p className="lead">{fuelTexts.ratesWords}</p>
      <section className="card sheet">
        <Table label={fuelTexts.ratesTable} columns={columns}>
          <tbody>
            {rates.map((rate) => (
              <RateRow key={`${rate.product} ${rate.fromOn} ${rate.toOn}`} rate={rate} settings={settings} />
            ))}
          </tbody>
        </Table>
      </section>
    </Screen>
  );
}
