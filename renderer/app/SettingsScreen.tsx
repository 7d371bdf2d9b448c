import { useEffect, useState } from 'react';
import type { About } from '../../core/bridge/host.ts';
import type { Company } from '../../core/draft/company.ts';
import { CompanyForm } from '../draft/CompanyForm.tsx';
import { draftDatabase } from '../draft/database.ts';
import { useSettings, writeSetting } from '../draft/settings.ts';
import { reportSender } from '../outbox/report-sender.ts';
import { LinkBanner } from '../portal/LinkBanner.tsx';
import { LinkSection } from '../portal/LinkSection.tsx';
import { LateRates } from '../status/LateRates.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { Screen } from '../ui/Screen.tsx';
import { applyTheme, type Theme } from '../ui/theme.ts';
import { BackupSection } from './BackupSection.tsx';
import { DocumentSection } from './DocumentSection.tsx';
import { NoticesSection } from './NoticesSection.tsx';
import { askPersistence, isPersistent } from './persistence.ts';
import { settingsTexts } from './settings-texts.ts';

async function saveCompany(changed: Company): Promise<void> {
  await draftDatabase.company.put(changed);
  announce(settingsTexts.companySaved);
}

function CompanySection({ company }: { readonly company: Company }) {
  return (
    <section className="card">
      <CompanyForm
        company={company}
        submitLabel={settingsTexts.companySave}
        isWhole
        onSave={(changed) => void saveCompany(changed)}
      />
    </section>
  );
}

function SendingSection() {
  const host = useHost();
  const mode = useLive((state) => state.sender?.mode);
  return (
    <section className="card stack">
      <h2>{settingsTexts.sending}</h2>
      <ChoiceField
        label={settingsTexts.mode}
        value={mode ?? 'automatic'}
        options={[
          { id: 'automatic', label: settingsTexts.automatic, hint: settingsTexts.automaticHint },
          { id: 'manual', label: settingsTexts.manual, hint: settingsTexts.manualHint },
        ]}
        onChange={(id) => void reportSender(host.outbox.setMode(id === 'manual' ? 'manual' : 'automatic'))}
      />
    </section>
  );
}

async function chooseTheme(id: string): Promise<void> {
  const theme: Theme = id === 'dark' || id === 'light' ? id : 'system';
  applyTheme(theme);
  await writeSetting('theme', theme);
}

function DisplaySection() {
  const settings = useSettings();
  return (
    <section className="card stack">
      <h2>{settingsTexts.display}</h2>
      <ChoiceField
        label={settingsTexts.theme}
        value={settings?.theme ?? 'system'}
        options={[
          { id: 'system', label: settingsTexts.themeSystem },
          { id: 'light', label: settingsTexts.themeLight },
          { id: 'dark', label: settingsTexts.themeDark },
        ]}
        onChange={(id) => void chooseTheme(id)}
      />
      <CheckField
        label={settingsTexts.letterKeys}
        help={settingsTexts.letterKeysHelp}
        isSelected={settings?.letterKeys !== 'off'}
        onChange={(isOn) => void writeSetting('letterKeys', isOn ? 'on' : 'off')}
      />
    </section>
  );
}

function StorageSection() {
  const [isKept, setKept] = useState<boolean>();
  useEffect(() => {
    void isPersistent().then(setKept);
  }, []);
  return (
    <section className="card stack">
      <h2>{settingsTexts.storage}</h2>
      {isKept === true && <p>{settingsTexts.storageKept}</p>}
      {isKept === false && (
        <>
          <p>{settingsTexts.storageLoose}</p>
          <div>
            <Button onPress={() => void askPersistence().then(setKept)}>{settingsTexts.storageAsk}</Button>
          </div>
        </>
      )}
    </section>
  );
}

const shells: Readonly<Record<About['shell'], string>> = {
  electron: settingsTexts.shellElectron,
  browser: settingsTexts.shellBrowser,
  direct: settingsTexts.shellDirect,
};
const channels: Readonly<Record<About['channel'], string>> = {
  sandbox: settingsTexts.channelSandbox,
  qualification: settingsTexts.channelQualification,
  production: settingsTexts.channelProduction,
};

function AboutSection() {
  const about = useLive((state) => state.about);
  if (about === undefined) return null;
  return (
    <section className="card stack">
      <h2>{settingsTexts.about}</h2>
      <dl className="facts">
        <dt>{settingsTexts.version}</dt>
        <dd>{about.version}</dd>
        <dt>{settingsTexts.shell}</dt>
        <dd>{shells[about.shell]}</dd>
        <dt>{settingsTexts.channel}</dt>
        <dd>{channels[about.channel]}</dd>
      </dl>
    </section>
  );
}

/** The firm, how filings leave, how the window looks, where the data is. */
export function SettingsScreen({ company }: { readonly company: Company }) {
  return (
    <Screen title={settingsTexts.title}>
      <div className="columns">
        <CompanySection company={company} />
        <div className="stack">
          <LinkBanner />
          <LinkSection />
          <DocumentSection />
          <SendingSection />
          <NoticesSection />
          <LateRates />
          <DisplaySection />
          <BackupSection />
          <StorageSection />
          <AboutSection />
        </div>
      </div>
    </Screen>
  );
}
