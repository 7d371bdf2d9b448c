import type { ReactNode } from 'react';
import type { Answer } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { ChecksPanel } from '../check/ChecksPanel.tsx';
import type { SpokenFinding } from '../check/use-findings.ts';
import { PagePreview } from '../document/PagePreview.tsx';
import { SealedPreview } from '../document/SealedPreview.tsx';
import { dumeTexts } from '../draft/dume-texts.ts';
import { FilingRoad } from '../status/FilingRoad.tsx';
import { Banner } from '../ui/Banner.tsx';
import { navigate } from '../ui/navigation.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Screen } from '../ui/Screen.tsx';
import type { TabEntry } from '../ui/TabSet.tsx';

type HandFilingScreenProps = {
  readonly title: string;
  readonly submission: Submission | undefined;
  readonly isReadOnly: boolean;
  readonly actions: ReactNode;
  readonly saveFailure: unknown;
  readonly problem: Problem | undefined;
  /** Shows the checks: what stands in the way is said there. */ readonly onRemedy: () => void;
  readonly sealedWords: string;
  readonly children: ReactNode;
};

/** The frame of a filing that is deposited by hand: its road, what went wrong, and once it is sealed the way to its guide. */
export function HandFilingScreen(props: HandFilingScreenProps) {
  const { title, submission, isReadOnly, actions, saveFailure, problem, onRemedy, sealedWords, children } = props;
  return (
    <Screen
      title={title}
      aside={submission === undefined ? undefined : <FilingRoad submission={submission} />}
      actions={actions}
    >
      {saveFailure !== undefined && <Banner tone="bad">{dumeTexts.saveFailed}</Banner>}
      {problem !== undefined && <ProblemBanner problem={problem} onRemedy={onRemedy} />}
      {isReadOnly && submission !== undefined && (
        <Banner
          tone="plain"
          action={{
            label: dumeTexts.openGuide,
            onPress: () => navigate({ screen: 'handGuide', submissionId: submission.id }),
          }}
        >
          {sealedWords}
        </Banner>
      )}
      {children}
    </Screen>
  );
}

type ChecksTabOptions = {
  readonly label: string;
  /** None once it is sealed. */ readonly findings: readonly SpokenFinding[];
  readonly onJump: (field: string) => void;
};

/** The tab of what the checks found, with their number. */
export function checksTab({ label, findings, onJump }: ChecksTabOptions): TabEntry {
  const isBlocked = findings.some(({ severity }) => severity === 'blocks');
  return {
    id: 'checks',
    label,
    ...(findings.length > 0 && { badge: String(findings.length) }),
    badgeTone: isBlocked ? 'bad' : 'plain',
    content: <ChecksPanel findings={findings} onJump={onJump} />,
  };
}

type PaperTabOptions<Content> = {
  readonly label: string;
  /** Absent while the filing may still change. */ readonly sealed: Submission | undefined;
  readonly content: Content;
  readonly draw: (content: Content) => Answer<Uint8Array<ArrayBuffer>>;
};

/** The tab of the filing's paper: as it would be sealed now, or the sealed bytes themselves. */
export function paperTab<Content>({ label, sealed, content, draw }: PaperTabOptions<Content>): TabEntry {
  return {
    id: 'paper',
    label,
    content: sealed === undefined ? <PagePreview content={content} draw={draw} /> : <SealedPreview id={sealed.id} />,
  };
}
