import { setGlobalProxyFromEnv } from 'node:http';
import type { AddedCertificates } from './certificates.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Node's way to the real portals: the machine's proxy and its authorities. */
export type NodeNetwork = {
  /** Before the first call to a real portal; again, it does nothing. */ prepare(): void;
  close(): void;
};

function valueOf(environment: Environment, name: string): string {
  // The small letters go before, as curl and Node have it.
  return environment[name.toLowerCase()] ?? environment[name] ?? '';
}

function proxySettings(environment: Environment): Record<string, string> {
  const own = valueOf(environment, 'NO_PROXY');
  // The embedded sandbox is on this machine: a proxy would look for it on its own.
  const noProxy = own === '*' ? own : [own, '127.0.0.1', 'localhost', '::1'].filter((each) => each !== '').join(',');
  const named = {
    http_proxy: valueOf(environment, 'HTTP_PROXY'),
    https_proxy: valueOf(environment, 'HTTPS_PROXY'),
    no_proxy: noProxy,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}

/** Sends calls through the proxies that HTTP_PROXY and HTTPS_PROXY name, but those to this machine, and trusts the system's authorities and the added ones. */
export function openNodeNetwork(
  certificates: Pick<AddedCertificates, 'trust'>,
  environment: Environment = process.env,
): NodeNetwork {
  let undo: (() => void) | undefined;
  return {
    prepare() {
      if (undo !== undefined) return;
      certificates.trust();
      undo = setGlobalProxyFromEnv(proxySettings(environment));
    },
    close() {
      undo?.();
      undo = undefined;
    },
  };
}
