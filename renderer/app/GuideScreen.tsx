import type { Submission } from '../../core/outbox/submission.ts';
import { guideTexts } from '../outbox/guide-texts.ts';
import { HandGuide } from '../outbox/HandGuide.tsx';
import { FilingWhere } from '../status/FilingRoad.tsx';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { navigate } from '../ui/navigation.ts';
import { Screen } from '../ui/Screen.tsx';
import '../outbox/outbox.css';

/** The guide that goes along with one deposit by hand. */
export function GuideScreen({ submission }: { readonly submission: Submission }) {
  return (
    <Screen
      title={say(guideTexts.guideTitle, { number: submission.number })}
      actions={
        <Button tone="quiet" onPress={() => navigate({ screen: 'outbox', submissionId: submission.id })}>
          {guideTexts.toFollow}
        </Button>
      }
    >
      <div className="stack">
        <section className="card">
          <FilingWhere submission={submission} />
        </section>
        <HandGuide submission={submission} />
      </div>
    </Screen>
  );
}
