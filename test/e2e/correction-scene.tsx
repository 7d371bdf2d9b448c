/** The window of correction-dialogs.test.ts: one filing that came back, its actions, and a machine whose answers the test gives. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { createRoot } from 'react-dom/client';
import { companySchema } from '../../core/draft/company.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { OutboxScreen } from '../../renderer/app/OutboxScreen.tsx';
import { HostContext } from '../../renderer/ui/host-context.ts';
import { useLive } from '../../renderer/ui/live-state.ts';
import { NoticeRegion } from '../../renderer/ui/NoticeRegion.tsx';
import '../../renderer/ui/styles.css';
import { sceneHost } from './scene-host.ts';

declare global {
  /** Shows the outbox with these filings. */
  function show(submissions: readonly Submission[]): void;
}

const company = companySchema.parse({
  id: 'company',
  party: {
    name: 'EARL du Grand Pré',
    siret: '33254021516357',
    otherIdentifiers: [],
    address: { lineOne: '', postCode: '', city: '', countryCode: 'FR' },
  },
  iban: '',
  vatFranchise: false,
  numberPrefix: 'F',
  paymentDays: 30,
  updatedAt: '',
});

const root = createRoot(document.body.appendChild(document.createElement('div')));

globalThis.show = (submissions) => {
  useLive.setState({ submissions });
  root.render(
    <HostContext value={sceneHost}>
      <OutboxScreen company={company} />
      <NoticeRegion />
    </HostContext>,
  );
};
