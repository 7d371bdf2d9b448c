import { create } from 'zustand';

/** A short message after an action, with its undo when there is one. */
export type Notice = { readonly key: number; readonly text: string; readonly undo?: () => void };

type Notices = { readonly notice: Notice | undefined };

/** Long enough to read twice; what must not be missed is a banner, never a message. */
const PLAIN_NOTICE_MS = 12_000;

/** The one message on show. */
export const useNotices = create<Notices>(() => ({ notice: undefined }));

let lastKey = 0;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Says what was done. A message with an undo stays until the next one or until it is closed: nobody has to hurry. */
export function announce(text: string, undo?: () => void): void {
  lastKey += 1;
  clearTimeout(leaving);
  useNotices.setState({ notice: { key: lastKey, text, ...(undo === undefined ? {} : { undo }) } });
  if (undo === undefined) leaving = setTimeout(dismissNotice, PLAIN_NOTICE_MS);
}

/** Takes the message away. */
export function dismissNotice(): void {
  clearTimeout(leaving);
  useNotices.setState({ notice: undefined });
}
