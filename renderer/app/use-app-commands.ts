import { useMemo } from 'react';
import type { Host } from '../../core/bridge/host.ts';
import type { Company } from '../../core/draft/company.ts';
import { createDraft } from '../draft/draft-store.ts';
import { useDumes } from '../draft/dume-store.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { writeSetting } from '../draft/settings.ts';
import { useRecentDrafts } from '../draft/use-drafts.ts';
import { reportSender } from '../outbox/report-sender.ts';
import { statusTexts } from '../status/texts.ts';
import { useOfferedCommands, type Command } from '../ui/commands.ts';
import { say } from '../ui/french.ts';
import { navigate } from '../ui/navigation.ts';
import { applyTheme, type Theme } from '../ui/theme.ts';
import { startDume } from './dume-actions.ts';
import { PLACES } from './places.ts';
import { appTexts } from './texts.ts';
import { dumeName } from './waiting-filings.ts';

/** The palette finds this many invoices, the last touched; each save while typing reads them again. */
const FOUND_INVOICES = 200;

/** The palette does not offer itself. */
export const PALETTE_COMMAND = 'palette';

async function switchTheme(theme: Theme): Promise<void> {
  applyTheme(theme);
  await writeSetting('theme', theme);
}

/** Makes a new invoice for nobody yet and opens it. */
export async function startInvoice(company: Company): Promise<void> {
  navigate({ screen: 'invoice', id: await createDraft({ company }) });
}

function appCommands(host: Host, company: Company, openPalette: () => void): Command[] {
  return [
    { id: 'new-invoice', label: appTexts.newInvoice, keys: 'N', run: () => void startInvoice(company) },
    { id: 'new-dume', label: dumeTexts.add, run: () => void startDume(company) },
    ...PLACES.map(({ route, label, keys }) => ({
      id: `go-${route.screen}`,
      label: say(appTexts.goTo, { place: label }),
      keys,
      run: () => navigate(route),
    })),
    { id: 'send-now', label: appTexts.sendNow, run: () => void reportSender(host.outbox.sendNow()) },
    { id: 'follow-now', label: statusTexts.followAll, run: () => void reportSender(host.outbox.followNow()) },
    { id: 'suspend', label: appTexts.suspend, run: () => void reportSender(host.outbox.suspend(true)) },
    { id: 'resume', label: appTexts.resume, run: () => void reportSender(host.outbox.suspend(false)) },
    { id: 'theme-dark', label: appTexts.themeDark, run: () => void switchTheme('dark') },
    { id: 'theme-light', label: appTexts.themeLight, run: () => void switchTheme('light') },
    { id: 'theme-system', label: appTexts.themeSystem, run: () => void switchTheme('system') },
    { id: PALETTE_COMMAND, label: appTexts.paletteCommand, keys: 'Ctrl+K', run: openPalette },
  ];
}

/** Offers what can be done from anywhere: places, new invoice, sending, theme, and each invoice by its name. */
export function useAppCommands(host: Host, company: Company, openPalette: () => void): void {
  const drafts = useRecentDrafts(FOUND_INVOICES);
  useOfferedCommands(
    'app',
    useMemo(() => appCommands(host, company, openPalette), [host, company, openPalette]),
  );
  useOfferedCommands(
    'invoices',
    useMemo(
      () =>
        (drafts ?? []).map(({ id, invoice }) => ({
          id: `open-${id}`,
          label: say(appTexts.openInvoice, {
            name: `${invoice.number ?? ''} ${invoice.buyer.name === '' ? appTexts.unnamed : invoice.buyer.name}`.trim(),
          }),
          run: () => navigate({ screen: 'invoice', id }),
        })),
      [drafts],
    ),
  );
  const dumes = useDumes();
  useOfferedCommands(
    'dumes',
    useMemo(
      () =>
        (dumes ?? []).map(({ id, dume }) => ({
          id: `open-${id}`,
          label: say(appTexts.openDume, { name: dumeName(dume) }),
          run: () => navigate({ screen: 'dume', id }),
        })),
      [dumes],
    ),
  );
}
