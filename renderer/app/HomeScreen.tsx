import { useState, type ReactNode } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import type { Company } from '../../core/draft/company.ts';
import { createDraft, todayOn } from '../draft/draft-store.ts';
import { useSettings } from '../draft/settings.ts';
import { useCustomers, useDrafts } from '../draft/use-drafts.ts';
import { LinkBanner } from '../portal/LinkBanner.tsx';
import { overdueOf } from '../status/overdue.ts';
import { OverdueList } from '../status/OverdueList.tsx';
import { say } from '../ui/french.ts';
import { formatToday } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Awaiting } from './Awaiting.tsx';
import { DueFilings } from './DueFilings.tsx';
import { ToVerify } from './ToVerify.tsx';
import { creditNoteIds, toRows } from './list-rows.ts';
import { listTexts } from './list-texts.ts';
import { MonthChart } from './MonthChart.tsx';
import { useImport } from './use-import.ts';

type StartProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly tone?: 'primary';
  readonly onPress?: () => void;
};

function Start({ title, children, tone, onPress }: StartProps) {
  return (
    <AriaButton className="start" data-tone={tone} {...(onPress === undefined ? {} : { onPress })}>
      <strong>{title}</strong>
      {children}
    </AriaButton>
  );
}

/** Where the day begins: three ways to start, what is owed and late, and what waits. */
export function HomeScreen({ company }: { readonly company: Company }) {
  const [now] = useState(() => new Date());
  const drafts = useDrafts();
  const customers = useCustomers();
  const submissions = useLive((state) => state.submissions);
  const settings = useSettings();
  const overdue = settings && drafts && overdueOf(submissions, drafts, { settings, todayOn: todayOn() });
  const { isReading, problem, take } = useImport();
  const lastSiret = drafts?.find(({ invoice }) => invoice.buyer.siret !== '')?.invoice.buyer.siret;
  const customer =
    customers?.find(({ party }) => party.siret === lastSiret) ?? (customers?.length === 1 ? customers[0] : undefined);

  async function start(): Promise<void> {
    navigate({ screen: 'invoice', id: await createDraft({ company, customer }) });
  }

  return (
    <Screen title={formatToday(now)}>
      <div className="starts">
        <Start title={listTexts.newInvoice} tone="primary" onPress={() => void start()}>
          {customer === undefined
            ? listTexts.newInvoiceWords
            : say(lastSiret === undefined ? listTexts.newInvoiceFirst : listTexts.newInvoiceFor, {
                name: customer.party.name,
              })}
        </Start>
        <FileTrigger
          acceptedFileTypes={['application/pdf', 'application/xml', 'text/xml', '.xml', '.pdf']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) take(file);
          }}
        >
          <Start title={listTexts.importTitle}>{listTexts.importWords}</Start>
        </FileTrigger>
        <Start title={listTexts.addCustomer} onPress={() => navigate({ screen: 'customers' })}>
          {listTexts.addCustomerWords}
        </Start>
      </div>
      {isReading && <Progress label={listTexts.importing} />}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <div className="stack">
        <LinkBanner />
        <ToVerify />
        <DueFilings />
        {overdue !== undefined && <OverdueList list={overdue} />}
        <div className="columns">
          <Awaiting rows={drafts && toRows(drafts, submissions)} company={company} />
          <MonthChart now={now} creditNotes={creditNoteIds(drafts ?? [])} />
        </div>
      </div>
    </Screen>
  );
}
