import { useCallback, useMemo, useState } from 'react';
import { checkDume, dumeFindingSentence } from '../../core/check/check-dume.ts';
import type { Dume } from '../../core/draft/dume.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { ChecksPanel } from '../check/ChecksPanel.tsx';
import { distinctFindings, type SpokenFinding } from '../check/use-findings.ts';
import { PagePreview } from '../document/PagePreview.tsx';
import { SealedPreview } from '../document/SealedPreview.tsx';
import { ConsultationForm } from '../draft/ConsultationForm.tsx';
import { todayOn } from '../draft/draft-store.ts';
import { DumeDeclarations } from '../draft/DumeDeclarations.tsx';
import { DumeFigures } from '../draft/DumeFigures.tsx';
import { saveDume, saveDumeCompany } from '../draft/dume-store.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { useSaved } from '../draft/use-saved.ts';
import { FilingRoad } from '../status/FilingRoad.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { frenchSpaces } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Screen } from '../ui/Screen.tsx';
import { TabSet } from '../ui/TabSet.tsx';
import { asSworn, saveEspd, saveFullForm, sealDume } from './dume-actions.ts';
import { dumeName } from './waiting-filings.ts';

type OpenDumeProps = {
  readonly opened: Dume;
  readonly submission: Submission | undefined;
  readonly isReadOnly: boolean;
};

/** The figures and the rest of the firm go to the company file, the rest to the DUME itself. */
async function keep(dume: Dume): Promise<void> {
  await saveDumeCompany(dume.company);
  await saveDume(dume);
}

/** One DUME: two figures first, then the consultation, the grounds and the signature; beside them page and checks. */
export function OpenDume({ opened, submission, isReadOnly }: OpenDumeProps) {
  const host = useHost();
  const isSandbox = useLive((state) => state.about?.channel === 'sandbox');
  const { content: dume, change, flush, saveFailure } = useSaved(opened, keep);
  const draw = useCallback((content: Dume) => host.documents.previewDume(content), [host]);
  const [tab, setTab] = useState('page');
  const [isTried, setTried] = useState(false);
  const [isSealing, setSealing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const findings = useMemo<readonly SpokenFinding[]>(() => {
    const found = checkDume(isReadOnly ? dume : asSworn(dume), { today: todayOn(), sandbox: isSandbox });
    const spoken = found.map((each) => ({ ...each, sentence: frenchSpaces(dumeFindingSentence(each, 'fr')) }));
    return distinctFindings(spoken);
  }, [dume, isReadOnly, isSandbox]);
  const blocking = isReadOnly ? [] : findings.filter(({ severity }) => severity === 'blocks');
  const errorOf = (field: string) => (isTried ? blocking.find((each) => each.field === field)?.sentence : undefined);
  const patch = (changed: Partial<Dume>) => change((before) => ({ ...before, ...changed }));

  function jump(field: string): void {
    if (focusField(field)) return;
    if (field.startsWith('company')) navigate({ screen: 'companyFile' });
  }

  async function seal(): Promise<void> {
    setTried(true);
    setProblem(undefined);
    if (blocking.length > 0) {
      setTab('checks');
      return;
    }
    setSealing(true);
    await flush();
    const sealed = await sealDume(host, dume);
    setSealing(false);
    if (!sealed.ok) {
      setProblem(sealed.problem);
      return;
    }
    announce(dumeTexts.sealed);
    navigate({ screen: 'handGuide', submissionId: sealed.value.id });
  }

  async function exportAs(version: '4.1.0' | '2.1.1'): Promise<void> {
    const saved = await saveEspd(host, dume, version);
    setProblem(saved.ok ? undefined : saved.problem);
  }

  return (
    <Screen
      title={dumeName(dume)}
      aside={submission === undefined ? undefined : <FilingRoad submission={submission} />}
      actions={
        <>
          <MenuButton
            items={[
              {
                id: 'espd4',
                label: dumeTexts.exportEspd4,
                hint: dumeTexts.exportHint,
                onAction: () => void exportAs('4.1.0'),
              },
              {
                id: 'espd2',
                label: dumeTexts.exportEspd2,
                hint: dumeTexts.exportHint,
                onAction: () => void exportAs('2.1.1'),
              },
              { id: 'full', label: dumeTexts.exportFull, onAction: () => saveFullForm(dume) },
            ]}
          >
            {dumeTexts.export}
          </MenuButton>
          {!isReadOnly && (
            <Button tone="primary" isPending={isSealing} onPress={() => void seal()}>
              {isSealing ? dumeTexts.sealing : dumeTexts.seal}
            </Button>
          )}
        </>
      }
    >
      {saveFailure !== undefined && <Banner tone="bad">{dumeTexts.saveFailed}</Banner>}
      {problem !== undefined && <ProblemBanner problem={problem} onRemedy={() => setTab('checks')} />}
      {isReadOnly && submission !== undefined && (
        <Banner
          tone="plain"
          action={{
            label: dumeTexts.openGuide,
            onPress: () => navigate({ screen: 'handGuide', submissionId: submission.id }),
          }}
        >
          {dumeTexts.isSealed}
        </Banner>
      )}
      <div className="invoice-split">
        <div className="invoice-form">
          <DumeFigures
            company={dume.company}
            isConfirmed={dume.figuresConfirmed}
            isReadOnly={isReadOnly}
            errorOf={errorOf}
            onChange={(company) => patch({ company, figuresConfirmed: false })}
            onConfirm={(figuresConfirmed) => patch({ figuresConfirmed })}
          />
          {!isReadOnly && <p className="muted">{dumeTexts.oath}</p>}
          <ConsultationForm
            consultation={dume.consultation}
            lots={dume.lots}
            isReadOnly={isReadOnly}
            errorOf={errorOf}
            onChange={(consultation) => patch({ consultation })}
            onLots={(lots) => patch({ lots })}
            onFullForm={() => saveFullForm(dume)}
          />
          <DumeDeclarations dume={dume} isReadOnly={isReadOnly} errorOf={errorOf} onChange={patch} />
        </div>
        <aside className="invoice-aside" aria-label={dumeTexts.panel}>
          <TabSet
            label={dumeTexts.panel}
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: 'page',
                label: dumeTexts.tabPage,
                content:
                  isReadOnly && submission !== undefined ? (
                    <SealedPreview id={submission.id} />
                  ) : (
                    <PagePreview content={dume} draw={draw} />
                  ),
              },
              {
                id: 'checks',
                label: dumeTexts.tabChecks,
                ...(findings.length > 0 && { badge: String(findings.length) }),
                badgeTone: blocking.length > 0 ? 'bad' : 'plain',
                content: <ChecksPanel findings={isReadOnly ? [] : findings} onJump={jump} />,
              },
            ]}
          />
        </aside>
      </div>
    </Screen>
  );
}
