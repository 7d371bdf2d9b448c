import { create } from 'zustand';

/** A short message after an action, with its undo when there is one. */
export type Notice = { readonly key: number; readonly text: string; readonly undo?: () => void };

type Notices = { readonly notice: Notice | undefined };

/** The one message on show. */
export const useNotices = create<Notices>(() => ({ notice: undefined }));

/** Says what was done; the message stays until the next one or until it is closed, so that nobody has to hurry. */
export function announce(text: string, undo?: () => void): void {
  useNotices.setState(({ notice }) => ({
    notice: { key: (notice?.key ?? 0) + 1, text, ...(undo === undefined ? {} : { undo }) },
  }));
}

/** Takes the message away. */
export function dismissNotice(): void {
  useNotices.setState({ notice: undefined });
}
