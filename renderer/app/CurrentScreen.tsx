import type { Company } from '../../core/draft/company.ts';
import { AttachmentPreview } from '../document/AttachmentPreview.tsx';
import { CompanyFileScreen } from '../draft/CompanyFileScreen.tsx';
import { CustomersScreen } from '../draft/CustomersScreen.tsx';
import { HelpScreen } from '../help/HelpScreen.tsx';
import { LinkScreen } from '../portal/LinkScreen.tsx';
import { useLive } from '../ui/live-state.ts';
import { useRoute } from '../ui/navigation.ts';
import { DumeScreen } from './DumeScreen.tsx';
import { DumesScreen } from './DumesScreen.tsx';
import { FollowScreen } from './FollowScreen.tsx';
import { FuelClaimScreen } from './FuelClaimScreen.tsx';
import { FuelRatesScreen } from './FuelRatesScreen.tsx';
import { FuelScreen } from './FuelScreen.tsx';
import { GuideScreen } from './GuideScreen.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { InvoiceEditor } from './InvoiceEditor.tsx';
import { InvoicesScreen } from './InvoicesScreen.tsx';
import { OutboxScreen } from './OutboxScreen.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';

/** The screen of the place in the address; an unknown filing is the outbox itself. */
export function CurrentScreen({ company }: { readonly company: Company }) {
  const route = useRoute();
  const submissions = useLive((state) => state.submissions);
  switch (route.screen) {
    case 'home':
      return <HomeScreen company={company} />;
    case 'invoices':
      return <InvoicesScreen company={company} />;
    case 'invoice':
      return <InvoiceEditor key={route.id} invoiceId={route.id} />;
    case 'dumes':
      return <DumesScreen company={company} />;
    case 'dume':
      return <DumeScreen key={route.id} dumeId={route.id} company={company} />;
    case 'companyFile':
      return <CompanyFileScreen company={company} sought={route.field} preview={AttachmentPreview} />;
    case 'fuel':
      return <FuelScreen company={company} />;
    case 'fuelClaim':
      return <FuelClaimScreen key={route.year} year={route.year} company={company} />;
    case 'fuelRates':
      return <FuelRatesScreen />;
    case 'handGuide': {
      const guided = submissions.find(({ id, route: way }) => id === route.submissionId && way === 'hand');
      if (guided === undefined) return <OutboxScreen company={company} />;
      return <GuideScreen key={guided.id} submission={guided} />;
    }
    case 'outbox': {
      const followed = submissions.find(({ id }) => id === route.submissionId);
      if (followed === undefined) return <OutboxScreen company={company} />;
      return <FollowScreen key={followed.id} submission={followed} company={company} />;
    }
    case 'customers':
      return <CustomersScreen company={company} />;
    case 'settings':
      return <SettingsScreen company={company} />;
    case 'link':
      return <LinkScreen siret={company.party.siret} />;
    case 'help':
      return <HelpScreen />;
    default:
      return route satisfies never;
  }
}
