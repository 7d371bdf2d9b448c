import { createContext, useContext } from 'react';
import type { Connection } from '../../core/bridge/host.ts';

/** The machine that this window speaks to. */
export const HostContext = createContext<Connection | undefined>(undefined);

/** The machine, for a screen inside the app; throws outside of it. */
export function useHost(): Connection {
  const host = useContext(HostContext);
  if (host === undefined) throw new Error('useHost outside of HostContext');
  return host;
}
