import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { checkFuelClaim, fuelFindingSentence, isUnconfirmedFinding } from '../../core/check/check-fuel.ts';
import type { RatedClaim } from '../../core/bridge/host.ts';
import type { Attachment } from '../../core/draft/attachment.ts';
import type { Company } from '../../core/draft/company.ts';
import { MOST_FUEL_LINES, type FuelClaim } from '../../core/draft/fuel-claim.ts';
import { computeFuelRefund } from '../../core/draft/fuel-refund.ts';
import { readFuelTable, readFuelTableFile, type FuelTable } from '../../core/draft/fuel-table.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { FuelChecklist } from '../check/FuelChecklist.tsx';
import { distinctFindings } from '../check/use-findings.ts';
import { todayOn } from '../draft/draft-store.ts';
import { attachBills, changeFuelLine, newFuelLine, withGuesses, withNoneReduced } from '../draft/fuel-ledger.ts';
import { fuelRatesOf, ownFuelRatesOf } from '../draft/fuel-own-rates.ts';
import { saveFuelClaim } from '../draft/fuel-store.ts';
import { FuelClaimForm } from '../draft/FuelClaimForm.tsx';
import { FuelImportDialog } from '../draft/FuelImportDialog.tsx';
import { FuelLedger, type WantedField } from '../draft/FuelLedger.tsx';
import { FuelTotals } from '../draft/FuelTotals.tsx';
import { ledgerTexts } from '../draft/ledger-texts.ts';
import type { Settings } from '../draft/settings.ts';
import { useBillIntake } from '../draft/use-bill-intake.ts';
import { useSaved } from '../draft/use-saved.ts';
import { focusField } from '../ui/focus-field.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { TabSet } from '../ui/TabSet.tsx';
import { readLeftBills, sealFuel } from './fuel-actions.ts';
import { FuelClaimActions } from './FuelClaimActions.tsx';
import { checksTab, HandFilingScreen, paperTab } from './HandFilingScreen.tsx';
import { OtherYears } from './OtherYears.tsx';
import { useHandSealing } from './use-hand-sealing.ts';

type OpenFuelClaimProps = {
  readonly opened: FuelClaim;
  readonly company: Company;
  readonly settings: Settings;
  readonly submission: Submission | undefined;
  readonly isReadOnly: boolean;
};

/** A year of deliveries: the ledger above, the claim below, and beside it what it comes to, the checks, the dossier. */
export function OpenFuelClaim({ opened, company, settings, submission, isReadOnly }: OpenFuelClaimProps) {
  const host = useHost();
  const channel = useLive((state) => state.about?.channel ?? 'production');
  const { content: claim, change, flush, saveFailure } = useSaved(opened, saveFuelClaim);
  const intake = useBillIntake(host);
  const [tab, setTab] = useState('claim');
  const [wanted, setWanted] = useState<WantedField>();
  const aside = useRef<HTMLElement>(null);
  // After the ledger has turned to the page of the field.
  useEffect(() => {
    if (wanted !== undefined && !focusField(wanted.field)) aside.current?.scrollIntoView();
  }, [wanted]);
  const [table, setTable] = useState<{ readonly name: string; readonly table: FuelTable }>();
  const draw = useCallback((rated: RatedClaim) => host.documents.previewFuel(rated), [host]);
  const rates = useMemo(() => fuelRatesOf(settings), [settings]);
  const rated = useMemo<RatedClaim>(() => ({ claim, ownRates: ownFuelRatesOf(settings) }), [claim, settings]);
  const refund = useMemo(() => computeFuelRefund(claim, rates), [claim, rates]);
  const findings = useMemo(() => {
    const found = checkFuelClaim(claim, { today: todayOn(), rates, profile: channel });
    const spoken = found.map((each) => {
      const sentence = fuelFindingSentence(each, 'fr');
      const doubt = isUnconfirmedFinding(each) ? ` ${ledgerTexts.unconfirmed}` : '';
      return { ...each, sentence: frenchSpaces(`${sentence}${doubt}`) };
    });
    return distinctFindings(spoken);
  }, [claim, rates, channel]);
  const shown = isReadOnly ? [] : findings;
  const blocking = shown.filter(({ severity }) => severity === 'blocks');
  const inLedger = blocking.flatMap(({ field, sentence }) => {
    const [root, line = '', name = ''] = field.split('.');
    return root === 'lines' && name !== '' ? [{ line: Number(line), field: name, sentence }] : [];
  });
  const errorOf = (field: string) => blocking.find((each) => each.field === field)?.sentence;
  const { isSealing, problem, setProblem, start } = useHandSealing({
    isBlocked: blocking.length > 0,
    onBlocked: () => {
      setTab('checks');
      const [first] = blocking;
      if (first !== undefined) setWanted({ field: first.field });
      announce(say(ledgerTexts.blocked, { count: blocking.length }));
    },
    flush,
    seal: async () => await sealFuel(host, claim, ownFuelRatesOf(settings)),
    sealedWords: ledgerTexts.sealed,
  });

  const attachOne = async (file: File, take: (stored: Attachment) => void): Promise<void> => {
    const [stored] = await intake.take([file]);
    if (stored !== undefined) take(stored);
  };
  async function attachBill(id: string, file: File): Promise<void> {
    const [bill] = await intake.take([file]);
    if (bill === undefined) return;
    const guessed = await host.drafts.guessFuelLine({ fileId: bill.fileId, name: bill.name });
    change((before) => {
      const attached = changeFuelLine(before, id, { bill });
      if (!guessed.ok) return attached;
      return {
        ...attached,
        lines: attached.lines.map((line) => (line.id === id ? withGuesses(line, guessed.value) : line)),
      };
    });
  }
  async function attachMany(files: readonly File[]): Promise<void> {
    const stored = await intake.take(files);
    const { attached, left } = attachBills(claim, stored);
    const read = await readLeftBills(host, left);
    change((before) => {
      const matched = attachBills(before, stored).claim;
      return { ...matched, lines: [...matched.lines, ...read.lines] };
    });
    const said = [
      say(ledgerTexts.attachedMany, { count: attached }),
      ...(read.lines.length === 0 ? [] : [say(ledgerTexts.madeLines, { count: read.lines.length })]),
      ...(read.unread.length === 0 ? [] : [say(ledgerTexts.noMatch, { names: read.unread.join(', ') })]),
    ];
    announce(said.join(' '));
  }
  async function takeTable(file: File): Promise<void> {
    const read = readFuelTableFile(new Uint8Array(await file.arrayBuffer()), file.name);
    setProblem(read.ok ? undefined : read.problem);
    if (read.ok) setTable({ name: file.name, table: read.value });
  }
  function takePaste(text: string): boolean {
    if (!/[\t\n]/.test(text.trim())) return false;
    const read = readFuelTable(text, ledgerTexts.clipboard);
    if (!read.ok) {
      setProblem(read.problem);
      return true;
    }
    if (read.value.headings.length < 2) return false;
    setTable({ name: ledgerTexts.clipboard, table: read.value });
    return true;
  }
  return (
    <HandFilingScreen
      title={say(ledgerTexts.title, { year: String(claim.year) })}
      submission={submission}
      isReadOnly={isReadOnly}
      actions={
        !isReadOnly && (
          <FuelClaimActions
            isSealing={isSealing}
            onTable={(file) => void takeTable(file)}
            onBills={(files) => void attachMany(files)}
            onSeal={() => void start()}
          />
        )
      }
      saveFailure={saveFailure}
      problem={problem}
      onRemedy={() => setTab('checks')}
      sealedWords={ledgerTexts.isSealed}
    >
      {intake.isBusy && <Progress label={ledgerTexts.reading} />}
      {table !== undefined && (
        <FuelImportDialog
          name={table.name}
          table={table.table}
          room={MOST_FUEL_LINES - claim.lines.length}
          onClose={() => setTable(undefined)}
          onAdd={(lines) => {
            change((before) => ({ ...before, lines: [...before.lines, ...lines] }));
            setTable(undefined);
            announce(say(ledgerTexts.csvAdded, { count: lines.length }));
          }}
        />
      )}
      {intake.problems.map((each) => (
        <ProblemBanner key={each.kind + JSON.stringify(each.values)} problem={each} />
      ))}
      <div className="stack">
        {!isReadOnly && (
          <OtherYears
            claim={claim}
            company={company}
            onMoved={(moved) =>
              change((before) => ({ ...before, lines: before.lines.filter((line) => !moved.includes(line)) }))
            }
          />
        )}
        <FuelLedger
          claim={claim}
          refund={refund}
          findings={inLedger}
          isReadOnly={isReadOnly}
          verbs={{
            change: (id, patch) => change((before) => changeFuelLine(before, id, patch)),
            remove: (id) => {
              const index = claim.lines.findIndex((line) => line.id === id);
              const line = claim.lines[index];
              if (line === undefined) return;
              change((before) => ({ ...before, lines: before.lines.filter((each) => each.id !== id) }));
              announce(say(ledgerTexts.removed, { name: line.invoiceNumber }), () =>
                change((before) => ({ ...before, lines: before.lines.toSpliced(index, 0, line) })),
              );
            },
            attach: (id, file) => void attachBill(id, file),
          }}
          onAdd={() =>
            change((before) => ({
              ...before,
              lines: [...before.lines, newFuelLine(crypto.randomUUID(), before.lines.at(-1))],
            }))
          }
          onNoneReduced={() => {
            const unknown = claim.lines.filter(({ reducedRateApplied }) => reducedRateApplied === 'unknown');
            change((before) => withNoneReduced(before));
            announce(say(ledgerTexts.reducedNoneDone, { count: unknown.length }), () =>
              change((before) => ({
                ...before,
                lines: before.lines.map((line) => unknown.find(({ id }) => id === line.id) ?? line),
              })),
            );
          }}
          wanted={wanted}
          onPaste={takePaste}
        />
        <div className="invoice-split">
          <div className="invoice-form">
            <FuelClaimForm
              claim={claim}
              isReadOnly={isReadOnly}
              errorOf={errorOf}
              onChange={(patch) => change((before) => ({ ...before, ...patch }))}
              onFile={(file, take) => void attachOne(file, take)}
            />
          </div>
          <aside className="invoice-aside" aria-label={ledgerTexts.panel} ref={aside}>
            <TabSet
              label={ledgerTexts.panel}
              selected={tab}
              onSelect={setTab}
              tabs={[
                {
                  id: 'claim',
                  label: ledgerTexts.claim,
                  content: (
                    <div className="stack">
                      <FuelTotals refund={refund} />
                      <FuelChecklist claim={claim} />
                    </div>
                  ),
                },
                checksTab({
                  label: ledgerTexts.checks,
                  findings: shown,
                  onJump: (field) => setWanted({ field }),
                }),
                paperTab({
                  label: ledgerTexts.dossier,
                  sealed: isReadOnly ? submission : undefined,
                  content: rated,
                  draw,
                }),
              ]}
            />
          </aside>
        </div>
      </div>
    </HandFilingScreen>
  );
}
