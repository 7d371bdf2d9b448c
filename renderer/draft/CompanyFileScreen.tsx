import '../draft/editor.css';
import { useEffect, useMemo, useState } from 'react';
import { checkDumeCompany, dumeFindingSentence } from '../../core/check/check-dume.ts';
import type { Company } from '../../core/draft/company.ts';
import { newDumeCompany, type DumeCompany } from '../../core/draft/dume-company.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { frenchSpaces } from '../ui/french.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { Screen } from '../ui/Screen.tsx';
import type { BoundField } from './company-file-parts.ts';
import { fileTexts } from './company-file-texts.ts';
import { CompanyFileCertificates, type FilePreview } from './CompanyFileCertificates.tsx';
import { CompanyFileGroup } from './CompanyFileGroup.tsx';
import { CompanyFileIdentity } from './CompanyFileIdentity.tsx';
import { CompanyFilePeople } from './CompanyFilePeople.tsx';
import { CompanyFileReferences } from './CompanyFileReferences.tsx';
import { CompanyFileYears } from './CompanyFileYears.tsx';
import { todayOn } from './draft-store.ts';
import { saveDumeCompany, useDumeCompany } from './dume-store.ts';
import { dumeTexts } from './dume-texts.ts';
import { useSaved } from './use-saved.ts';

/** A file without the members that are set to nothing: to its schema, absent is not the same as undefined. */
async function keep(file: DumeCompany): Promise<void> {
  await saveDumeCompany(JSON.parse(JSON.stringify(file)) as DumeCompany);
}

type OpenCompanyFileProps = {
  readonly opened: DumeCompany;
  /** The field that a finding leads to; what is wrong in the file is said from then on. */
  readonly sought: string | undefined;
  readonly preview: FilePreview;
};

/** The company file as it is edited. */
export function OpenCompanyFile({ opened, sought, preview }: OpenCompanyFileProps) {
  const isSandbox = useLive((state) => state.about?.channel === 'sandbox');
  const { content: file, change, saveFailure } = useSaved(opened, keep);
  useEffect(() => {
    if (sought !== undefined) focusField(sought);
  }, [sought]);
  const findings = useMemo(
    () => (sought === undefined ? [] : checkDumeCompany(file, { today: todayOn(), sandbox: isSandbox })),
    [file, sought, isSandbox],
  );
  function bound(fieldPath: string): BoundField {
    const here = findings.filter(({ field }) => field === fieldPath);
    const sentence = (isBlocking: boolean): string | undefined => {
      const finding = here.find(({ severity }) => (severity === 'blocks') === isBlocking);
      return finding === undefined ? undefined : frenchSpaces(dumeFindingSentence(finding, 'fr'));
    };
    return { fieldPath, error: sentence(true), warning: sentence(false) };
  }
  const parts = { file, change, bound };
  return (
    <Screen
      title={fileTexts.title}
      actions={<Button onPress={() => navigate({ screen: 'dumes' })}>{fileTexts.back}</Button>}
    >
      {saveFailure !== undefined && <Banner tone="bad">{dumeTexts.saveFailed}</Banner>}
      <p className="lead">{fileTexts.lead}</p>
      <div className="columns">
        <div className="stack">
          <CompanyFileIdentity {...parts} />
          <CompanyFilePeople {...parts} />
          <CompanyFileGroup {...parts} />
        </div>
        <div className="stack">
          <CompanyFileYears {...parts} />
          <CompanyFileCertificates {...parts} preview={preview} />
          <CompanyFileReferences {...parts} />
        </div>
      </div>
    </Screen>
  );
}

type CompanyFileScreenProps = {
  readonly company: Company;
  readonly sought: string | undefined;
  readonly preview: FilePreview;
};

/** The company file of the DUME, kept once. */
export function CompanyFileScreen({ company, sought, preview }: CompanyFileScreenProps) {
  const file = useDumeCompany();
  const [openedAt] = useState(() => new Date().toISOString());
  if (file === undefined) return null;
  return <OpenCompanyFile opened={file ?? newDumeCompany(company, openedAt)} sought={sought} preview={preview} />;
}
