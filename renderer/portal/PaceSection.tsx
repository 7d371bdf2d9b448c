import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { RealChannel } from '../../core/portal/link.ts';
import {
  callsPerMinuteSchema,
  DEFAULT_CALLS_PER_MINUTE,
  LEAST_CALLS_PER_MINUTE,
  MOST_CALLS_PER_MINUTE,
} from '../../core/portal/pace.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { TextField } from '../ui/TextField.tsx';
import { linkTexts } from './link-texts.ts';
import { useLinkCall } from './use-link-call.ts';

type PaceSectionProps = { readonly channel: RealChannel; readonly callsPerMinute: number };

/** How many calls may leave in a minute, and where the firm's own figure is to be read. */
export function PaceSection({ channel, callsPerMinute }: PaceSectionProps) {
  const host = useHost();
  const { problem, isPending, run } = useLinkCall();
  const [typed, setTyped] = useState(String(callsPerMinute));
  const [isTried, setTried] = useState(false);
  const pace = callsPerMinuteSchema.safeParse(Number(typed.replaceAll(/\s/g, '')));
  const bounds = { least: LEAST_CALLS_PER_MINUTE, most: MOST_CALLS_PER_MINUTE };

  async function save(): Promise<void> {
    setTried(true);
    if (!pace.success) return;
    const choice = { channel, callsPerMinute: pace.data };
    if (await run(host.portal.choosePace(choice), linkTexts.paceSaved)) setTried(false);
  }

  return (
    <section className="card stack">
      <h2>{linkTexts.paceTitle}</h2>
      <p>{say(linkTexts.paceWords, { count: DEFAULT_CALLS_PER_MINUTE })}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={linkTexts.pace}
          help={linkTexts.paceHelp}
          value={typed}
          onChange={setTyped}
          isNumber
          maxLength={10}
          error={isTried && !pace.success ? say(linkTexts.paceWrong, bounds) : undefined}
        />
        <div>
          <Button type="submit" isPending={isPending}>
            {linkTexts.paceSave}
          </Button>
        </div>
      </Form>
    </section>
  );
}
