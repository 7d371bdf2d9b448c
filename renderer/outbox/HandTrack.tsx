import { useState } from 'react';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { nextWorkingDay } from '../../core/outbox/next-working-day.ts';
import type { Submission, SubmissionState } from '../../core/outbox/submission.ts';
import { saveFile } from '../document/save-file.ts';
import { todayOn } from '../draft/draft-store.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { mergeSubmission } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { guideTexts } from './guide-texts.ts';
import type { HandGuideWords } from './hand-guide.ts';
import { shownStatusesOf } from './shown-statuses.ts';
import { dayOf, remindOn } from './reminders.ts';

type HandedState = Extract<SubmissionState, { name: 'handed' }>;

function reminderWords({ remindAt }: HandedState): string {
  const day = dayOf(remindAt);
  if (day === undefined) return guideTexts.trackNone;
  const words = day <= todayOn() ? guideTexts.trackDue : guideTexts.trackLater;
  return say(words, { date: formatTypedDay(day) });
}

type HandTrackProps = {
  readonly submission: Submission;
  readonly state: HandedState;
  readonly words: NonNullable<HandGuideWords['track']>;
};

/** What became of a deposit by hand, as the user reads it on the portal: its status, a refusal, the next look. */
export function HandTrack({ submission, state, words: { words: where, refusedHelp } }: HandTrackProps) {
  const host = useHost();
  const { id, kind, number } = submission;
  const shown = shownStatusesOf(kind);
  const { certificateId } = state;
  const [code, setCode] = useState('');
  const [words, setWords] = useState('');
  const [remind, setRemind] = useState<IsoDate | undefined>(nextWorkingDay(todayOn()));
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  function settle(answer: Result<Submission, Problem>, said: string): void {
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    mergeSubmission(answer.value);
    announce(said);
  }
  async function noteStatus(): Promise<void> {
    setTried(true);
    if (code === '') return;
    const status = shown.find((each) => each.id === code)?.label ?? code;
    const isEnd = code === 'MISE_EN_PAIEMENT' || code === 'REJETEE';
    const noted = await host.outbox.noteSeen({
      id,
      code,
      words: words.trim(),
      ...(isEnd || remind === undefined ? {} : { remindAt: remindOn(remind) }),
    });
    settle(noted, say(guideTexts.statusNoted, { number, status }));
  }
  async function noteRefused(): Promise<void> {
    settle(await host.outbox.noteRefused({ id, words: words.trim() }), say(guideTexts.refusedNoted, { number }));
  }
  async function saveCertificate(): Promise<void> {
    if (certificateId === undefined) return;
    const read = await host.documents.paper({ id, fileId: certificateId });
    setProblem(read.ok ? undefined : read.problem);
    if (read.ok) saveFile(read.value.name, read.value.bytes, 'application/octet-stream');
  }
  return (
    <section className="card stack">
      <h2>{guideTexts.track}</h2>
      <p>{reminderWords(state)}</p>
      <p className="muted">{where}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <SelectField
        label={guideTexts.status}
        value={code}
        options={shown}
        error={isTried && code === '' ? guideTexts.statusMissing : undefined}
        onChange={setCode}
      />
      <TextField label={guideTexts.words} isOptional rows={2} maxLength={2_000} value={words} onChange={setWords} />
      <DateField label={guideTexts.remindOn} isOptional value={remind} onChange={setRemind} />
      <div className="row">
        <Button tone="primary" onPress={() => void noteStatus()}>
          {guideTexts.noteStatus}
        </Button>
        <Button isDisabled={words.trim() === ''} onPress={() => void noteRefused()}>
          {guideTexts.refusedFlow}
        </Button>
        {certificateId !== undefined && (
          <Button tone="quiet" onPress={() => void saveCertificate()}>
            {guideTexts.certificateSave}
          </Button>
        )}
      </div>
      <p className="field-help">{refusedHelp}</p>
    </section>
  );
}
