import { fuelChecklist, type ChecklistItem } from '../../core/check/fuel-checklist.ts';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import { frenchSpaces } from '../ui/french.ts';
import { ledgerTexts } from '../draft/ledger-texts.ts';

const tones: Readonly<Record<ChecklistItem['state'], string>> = { here: 'good', missing: 'bad', look: 'wait' };

/** What the dossier of this claim needs, and what of it is there. */
export function FuelChecklist({ claim }: { readonly claim: FuelClaim }) {
  return (
    <section className="card stack">
      <h2>{ledgerTexts.checklist}</h2>
      <ul className="checklist">
        {fuelChecklist(claim).map(({ key, words, state, isUnconfirmed }) => (
          <li key={key}>
            <strong className={tones[state]}>{ledgerTexts[state]}</strong>
            <span>
              {frenchSpaces(words)}
              {isUnconfirmed && <span className="beneath">{ledgerTexts.unconfirmed}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
