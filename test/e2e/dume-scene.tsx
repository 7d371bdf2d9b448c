/** The window of dume-forms.test.ts: the company file, or one DUME, and a machine whose answers the test gives. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { createRoot } from 'react-dom/client';
import type { DumeCompany } from '../../core/draft/dume-company.ts';
import type { Dume } from '../../core/draft/dume.ts';
import { OpenDume } from '../../renderer/app/OpenDume.tsx';
import '../../renderer/check/check.css';
import { OpenCompanyFile } from '../../renderer/draft/CompanyFileScreen.tsx';
import '../../renderer/draft/editor.css';
import { HostContext } from '../../renderer/ui/host-context.ts';
import { NoticeRegion } from '../../renderer/ui/NoticeRegion.tsx';
import '../../renderer/ui/styles.css';
import { sceneHost } from './scene-host.ts';

declare global {
  function showCompany(file: DumeCompany, sought?: string): void;
  function showDume(dume: Dume): void;
}

const root = createRoot(document.body.appendChild(document.createElement('div')));

function Preview({ name }: { readonly name: string }) {
  return <p>Page de {name}</p>;
}

let count = 0;

globalThis.showCompany = (file, sought) => {
  count += 1;
  root.render(
    <HostContext value={sceneHost}>
      <OpenCompanyFile key={count} opened={file} sought={sought} preview={Preview} />
      <NoticeRegion />
    </HostContext>,
  );
};
globalThis.showDume = (dume) => {
  count += 1;
  root.render(
    <HostContext value={sceneHost}>
      <OpenDume key={count} opened={dume} submission={undefined} isReadOnly={false} />
      <NoticeRegion />
    </HostContext>,
  );
};
