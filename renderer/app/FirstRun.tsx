import { useEffect } from 'react';
import type { Company } from '../../core/draft/company.ts';
import { addRecipient } from '../draft/add-recipient.ts';
import { CompanyForm } from '../draft/CompanyForm.tsx';
import { draftDatabase } from '../draft/database.ts';
import { Banner } from '../ui/Banner.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { Screen } from '../ui/Screen.tsx';
import { askPersistence } from './persistence.ts';
import { firstRunTexts } from './first-run-texts.ts';

/** The first start: three questions, then a customer to begin with when this is the sandbox. */
export function FirstRun() {
  const host = useHost();
  // Main's sealed filings say that this window was not always empty.
  const sealedCount = useLive((state) => state.about?.submissionCount ?? 0);
  const sample = useLive((state) => state.about?.sandboxRecipients[0]);

  useEffect(() => {
    void askPersistence();
  }, []);

  async function begin(company: Company): Promise<void> {
    if (sample !== undefined) await addRecipient(host, sample);
    await draftDatabase.company.put(company);
    announce(sample === undefined ? firstRunTexts.welcome : say(firstRunTexts.welcomeSample, { name: sample.name }));
  }

  return (
    <div className="first-run">
      <Screen title={firstRunTexts.title}>
        <p className="lead">{firstRunTexts.lead}</p>
        {sealedCount > 0 && <Banner tone="wait">{say(firstRunTexts.emptied, { count: sealedCount })}</Banner>}
        <div className="card">
          <CompanyForm submitLabel={firstRunTexts.begin} isWhole={false} onSave={(company) => void begin(company)} />
        </div>
      </Screen>
    </div>
  );
}
