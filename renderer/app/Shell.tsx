import { useCallback, useEffect, useState } from 'react';
import { useBackup } from '../draft/backup-state.ts';
import { refreshCustomers } from '../draft/refresh-customers.ts';
import { useSettings } from '../draft/settings.ts';
import { useCompany } from '../draft/use-drafts.ts';
import type { Company } from '../../core/draft/company.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { NoticeRegion } from '../ui/NoticeRegion.tsx';
import { ScreenCorner } from '../ui/Screen.tsx';
import { BackupBanner } from './BackupBanner.tsx';
import { ConnectivityPill } from './ConnectivityPill.tsx';
import { CurrentScreen } from './CurrentScreen.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { appTexts } from './texts.ts';
import { useAppCommands } from './use-app-commands.ts';
import { useKeys } from './use-keys.ts';
import { WipedScreen } from './WipedScreen.tsx';

/** What is no real portal says so across the window; each in its own words and colour. */
function ChannelBand() {
  const channel = useLive((state) => state.about?.channel);
  if (channel !== 'sandbox' && channel !== 'qualification') return null;
  return (
    <p className="sandbox-band" data-channel={channel}>
      {channel === 'sandbox' ? appTexts.sandboxBand : appTexts.qualificationBand}
    </p>
  );
}

function Workplace({ company }: { readonly company: Company }) {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const openPalette = useCallback(() => setPaletteOpen(true), []);
  const host = useHost();
  useAppCommands(host, company, openPalette);
  const isOnline = useLive((state) => state.sender?.connectivity.state === 'online');
  useEffect(() => {
    if (isOnline) void refreshCustomers(host);
  }, [host, isOnline]);
  return (
    <>
      <div className="app">
        <Rail onOpenPalette={openPalette} />
        <ScreenCorner value={<ConnectivityPill />}>
          <CurrentScreen company={company} />
        </ScreenCorner>
      </div>
      <Palette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
    </>
  );
}

function focusContent() {
  document.querySelector<HTMLElement>('h1')?.focus();
}

/** The frame of the window: band, rail, screen, messages; the first run until there is a company. */
export function Shell() {
  const company = useCompany();
  const settings = useSettings();
  const isWiped = useBackup((state) => state.isWiped);
  useKeys(settings?.letterKeys !== 'off');
  return (
    <>
      <header className="head">
        <button type="button" className="skip" onClick={focusContent}>
          {appTexts.skip}
        </button>
        <ChannelBand />
        <BackupBanner />
      </header>
      {company === null && (isWiped ? <WipedScreen /> : <FirstRun />)}
      {company !== null && company !== undefined && <Workplace company={company} />}
      <NoticeRegion />
    </>
  );
}
