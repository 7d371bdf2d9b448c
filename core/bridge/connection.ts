import { callNames } from './calls.ts';
import type { CallName, Connection, EventName, HostEvents, Listen } from './host.ts';

/** How calls and events travel; each shell has one. `call` answers a `Result` and never rejects. */
export type Transport = { call(name: CallName, argument: unknown): Promise<unknown>; readonly on: Listen };

/** Makes the grouped verbs out of a transport: `outbox.seal` becomes `connection.outbox.seal`. */
export function toConnection(transport: Transport): Connection {
  const groups: Record<string, Record<string, (argument: unknown) => Promise<unknown>>> = {};
  for (const name of callNames) {
    const [group = '', verb = ''] = name.split('.');
    groups[group] = { ...groups[group], [verb]: (argument) => transport.call(name, argument) };
  }
  // Every name comes from `calls`, which has one entry per verb of Host: the compiler checked that there.
  return { ...groups, on: transport.on } as unknown as Connection;
}

/** Every event that a machine may tell; a name outside of it is no event. */
export const eventNames = ['submission.changed', 'sender.changed'] as const satisfies readonly EventName[];

type Listeners = { [Name in EventName]: Set<(news: HostEvents[Name]) => void> };

/** Where news is told, and where one listens to it. */
export type Events = {
  readonly on: Listen;
  tell<Name extends EventName>(event: Name, news: HostEvents[Name]): void;
};

/** Tells news to those who listen; one listener's failure is told to `onFault` and stops nobody else. */
export function createEvents(onFault: (fault: unknown) => void): Events {
  const listeners: Listeners = { 'submission.changed': new Set(), 'sender.changed': new Set() };
  return {
    on(event, listener) {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    tell(event, news) {
      for (const listener of listeners[event]) {
        try {
          listener(news);
        } catch (fault) {
          onFault(fault);
        }
      }
    },
  };
}
