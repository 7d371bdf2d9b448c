import '../draft/editor.css';
import '../document/document.css';
import '../check/check.css';
import type { Company } from '../../core/draft/company.ts';
import { newDumeCompany } from '../../core/draft/dume-company.ts';
import { useDume, useDumeCompany } from '../draft/dume-store.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { isReopened } from '../outbox/outbox-groups.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { Screen } from '../ui/Screen.tsx';
import { OpenDume } from './OpenDume.tsx';

/** The screen of one DUME: read once, then the open form owns it until it is left. */
export function DumeScreen({ dumeId, company }: { readonly dumeId: string; readonly company: Company }) {
  const record = useDume(dumeId);
  const file = useDumeCompany();
  const submission = useLive((state) => state.submissions.find(({ id }) => id === record?.submissionId));
  if (record === null) {
    return (
      <Screen title={dumeTexts.title}>
        <EmptyState
          title={dumeTexts.missing}
          action={<Button onPress={() => navigate({ screen: 'dumes' })}>{dumeTexts.backToList}</Button>}
        >
          {dumeTexts.missingWords}
        </EmptyState>
      </Screen>
    );
  }
  if (record === undefined || file === undefined) return null;
  const isReadOnly = record.submissionId !== undefined && !isReopened(submission);
  // What was sealed keeps the firm as it stood that day.
  const companyFile = file ?? newDumeCompany(company, record.createdAt);
  return (
    <OpenDume
      key={`${record.id} ${String(isReadOnly)}`}
      opened={isReadOnly ? record.dume : { ...record.dume, company: companyFile }}
      submission={submission}
      isReadOnly={isReadOnly}
    />
  );
}
