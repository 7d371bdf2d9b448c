import { useCallback, useMemo, useState } from 'react';
import { checkDume, dumeFindingSentence } from '../../core/check/check-dume.ts';
import type { Dume } from '../../core/draft/dume.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { distinctFindings, type SpokenFinding } from '../check/use-findings.ts';
import { ConsultationForm } from '../draft/ConsultationForm.tsx';
import { todayOn } from '../draft/draft-store.ts';
import { DumeDeclarations } from '../draft/DumeDeclarations.tsx';
import { DumeFigures } from '../draft/DumeFigures.tsx';
import { saveDume, saveDumeCompany } from '../draft/dume-store.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { useSaved } from '../draft/use-saved.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { frenchSpaces } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { navigate } from '../ui/navigation.ts';
import { TabSet } from '../ui/TabSet.tsx';
import { checksTab, HandFilingScreen, paperTab } from './HandFilingScreen.tsx';
import { useHandSealing } from './use-hand-sealing.ts';
import { asSworn, saveEspd, saveFullForm, sealDume } from './dume-actions.ts';
import { dumeName } from './waiting-filings.ts';

type OpenDumeProps = {
  readonly opened: Dume;
  readonly submission: Submission | undefined;
  readonly isReadOnly: boolean;
};

const FIGURES = /^company\.years\.0\.(closedOn|turnover|headcount)$/;

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
  const [tab, setTab] = useState('paper');
  const [isTried, setTried] = useState(false);
  const findings = useMemo<readonly SpokenFinding[]>(() => {
    const found = checkDume(isReadOnly ? dume : asSworn(dume), { today: todayOn(), sandbox: isSandbox });
    const spoken = found.map((each) => ({ ...each, sentence: frenchSpaces(dumeFindingSentence(each, 'fr')) }));
    return distinctFindings(spoken);
  }, [dume, isReadOnly, isSandbox]);
  const shown = isReadOnly ? [] : findings;
  const blocking = shown.filter(({ severity }) => severity === 'blocks');
  const errorOf = (field: string) => (isTried ? blocking.find((each) => each.field === field)?.sentence : undefined);
  const patch = (changed: Partial<Dume>) => change((before) => ({ ...before, ...changed }));
  const { isSealing, problem, setProblem, start } = useHandSealing({
    isBlocked: blocking.length > 0,
    onBlocked: () => setTab('checks'),
    flush,
    seal: async () => await sealDume(host, dume),
    sealedWords: dumeTexts.sealed,
  });

  function jump(field: string): void {
    // Of the firm, only the figures of the last year are on this screen.
    if (field.startsWith('company.') && !FIGURES.test(field)) navigate({ screen: 'companyFile', field });
    else focusField(field);
  }

  async function exportAs(version: '4.1.0' | '2.1.1'): Promise<void> {
    const saved = await saveEspd(host, dume, version);
    setProblem(saved.ok ? undefined : saved.problem);
  }

  return (
    <HandFilingScreen
      title={dumeName(dume)}
      submission={submission}
      isReadOnly={isReadOnly}
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
            <Button
              tone="primary"
              isPending={isSealing}
              onPress={() => {
                setTried(true);
                void start();
              }}
            >
              {isSealing ? dumeTexts.sealing : dumeTexts.seal}
            </Button>
          )}
        </>
      }
      saveFailure={saveFailure}
      problem={problem}
      onRemedy={() => setTab('checks')}
      sealedWords={dumeTexts.isSealed}
    >
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
          <DumeDeclarations dume={dume} isReadOnly={isReadOnly} errorOf={errorOf} change={change} />
        </div>
        <aside className="invoice-aside" aria-label={dumeTexts.panel}>
          <TabSet
            label={dumeTexts.panel}
            selected={tab}
            onSelect={setTab}
            tabs={[
              paperTab({
                label: dumeTexts.tabPage,
                sealed: isReadOnly ? submission : undefined,
                content: dume,
                draw,
              }),
              checksTab({ label: dumeTexts.tabChecks, findings: shown, onJump: jump }),
            ]}
          />
        </aside>
      </div>
    </HandFilingScreen>
  );
}
