import { problemRemedy, problemSentence, type Problem } from '../../core/draft/problem.ts';
import type { Remedy } from '../../core/draft/problem-text.ts';
import { Banner } from './Banner.tsx';
import { frenchSpaces } from './french.ts';
import { uiTexts } from './texts.ts';

export type ProblemBannerProps = {
  readonly problem: Problem;
  /** Does what the remedy names; without it the banner has no button. */ readonly onRemedy?: (remedy: Remedy) => void;
};

/** A problem in words, its remedy as a button. */
export function ProblemBanner({ problem, onRemedy }: ProblemBannerProps) {
  const remedy = problemRemedy(problem);
  const action =
    remedy === 'none' || onRemedy === undefined
      ? undefined
      : { label: uiTexts[remedy], onPress: () => onRemedy(remedy) };
  return (
    <Banner tone="bad" action={action}>
      {frenchSpaces(problemSentence(problem, 'fr'))}
    </Banner>
  );
}
