import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Problem } from '../../core/draft/problem.ts';
import type { Target } from '../../core/draft/target.ts';
import type { DocumentSettings } from '../../core/document/document-settings.ts';
import type { Template } from '../../core/document/page-template.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { documentSettingTexts } from './document-setting-texts.ts';

const targets = [
  { id: 'chorus', label: documentSettingTexts.chorus, hint: documentSettingTexts.chorusHint },
  { id: 'reform', label: documentSettingTexts.reform, hint: documentSettingTexts.reformHint },
] as const satisfies readonly { id: Target; label: string; hint: string }[];
const templates = [
  { id: 'classique', label: documentSettingTexts.classic, hint: documentSettingTexts.classicHint },
  { id: 'compact', label: documentSettingTexts.compact, hint: documentSettingTexts.compactHint },
  { id: 'grand-texte', label: documentSettingTexts.large, hint: documentSettingTexts.largeHint },
] as const satisfies readonly { id: Template; label: string; hint: string }[];

/** How documents are made: the convention that they follow, the look of their page, the firm's logo. */
export function DocumentSection() {
  const host = useHost();
  const settings = useLive((state) => state.documents);
  const [problem, setProblem] = useState<Problem>();
  if (settings === undefined) return null;

  async function choose(changed: DocumentSettings, words: string): Promise<void> {
    const chosen = await host.documents.choose(changed);
    setProblem(chosen.ok ? undefined : chosen.problem);
    if (!chosen.ok) return;
    useLive.setState({ documents: chosen.value });
    announce(words);
  }

  async function takeLogo(before: DocumentSettings, file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const stored = await host.files.import({ name: file.name, bytes });
    if (!stored.ok) {
      setProblem(stored.problem);
      return;
    }
    const { fileId, name } = stored.value;
    await choose({ ...before, logo: { fileId, name } }, documentSettingTexts.logoChosen);
  }

  const { logo, ...withoutLogo } = settings;
  return (
    <section className="card stack">
      <h2>{documentSettingTexts.title}</h2>
      <ChoiceField
        label={documentSettingTexts.target}
        value={settings.target}
        options={targets}
        onChange={(id) => {
          const chosen = targets.find((each) => each.id === id);
          if (chosen === undefined) return;
          const words = say(documentSettingTexts.targetChosen, { name: chosen.label });
          void choose({ ...settings, target: chosen.id }, words);
        }}
      />
      <ChoiceField
        label={documentSettingTexts.template}
        value={settings.template}
        options={templates}
        onChange={(id) => {
          const chosen = templates.find((each) => each.id === id);
          if (chosen === undefined) return;
          const words = say(documentSettingTexts.templateChosen, { name: chosen.label });
          void choose({ ...settings, template: chosen.id }, words);
        }}
      />
      <div className="field">
        <h3 className="field-label">{documentSettingTexts.logo}</h3>
        <p>
          {logo === undefined ? documentSettingTexts.logoNone : say(documentSettingTexts.logoIs, { name: logo.name })}
        </p>
        <p className="field-help">{documentSettingTexts.logoHelp}</p>
        {problem !== undefined && <ProblemBanner problem={problem} />}
        <div className="row">
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg']}
            onSelect={(files) => {
              const [file] = files ?? [];
              if (file !== undefined) void takeLogo(settings, file);
            }}
          >
            <Button>{logo === undefined ? documentSettingTexts.logoChoose : documentSettingTexts.logoReplace}</Button>
          </FileTrigger>
          {logo !== undefined && (
            <Button tone="quiet" onPress={() => void choose(withoutLogo, documentSettingTexts.logoRemoved)}>
              {documentSettingTexts.logoRemove}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
