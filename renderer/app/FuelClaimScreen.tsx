import '../draft/editor.css';
import '../document/document.css';
import '../check/check.css';
import type { Company } from '../../core/draft/company.ts';
import { openFuelClaim, useFuelClaim } from '../draft/fuel-store.ts';
import { ledgerTexts } from '../draft/ledger-texts.ts';
import { useSettings } from '../draft/settings.ts';
import { isReopened } from '../outbox/outbox-groups.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { say } from '../ui/french.ts';
import { useLive } from '../ui/live-state.ts';
import { Screen } from '../ui/Screen.tsx';
import { OpenFuelClaim } from './OpenFuelClaim.tsx';

/** The screen of a year of deliveries: read once, then the open ledger owns it until it is left. */
export function FuelClaimScreen({ year, company }: { readonly year: number; readonly company: Company }) {
  const record = useFuelClaim(year);
  const settings = useSettings();
  const submission = useLive((state) => state.submissions.find(({ id }) => id === record?.submissionId));
  if (record === null) {
    const values = { year: String(year) };
    return (
      <Screen title={say(ledgerTexts.title, values)}>
        <EmptyState
          title={say(ledgerTexts.none, values)}
          action={<Button onPress={() => void openFuelClaim(company, year)}>{say(ledgerTexts.start, values)}</Button>}
        >
          {ledgerTexts.noneWords}
        </EmptyState>
      </Screen>
    );
  }
  if (record === undefined || settings === undefined) return null;
  const isReadOnly = record.submissionId !== undefined && !isReopened(submission);
  return (
    <OpenFuelClaim
      key={`${record.id} ${String(isReadOnly)}`}
      opened={record.claim}
      company={company}
      settings={settings}
      submission={submission}
      isReadOnly={isReadOnly}
    />
  );
}
