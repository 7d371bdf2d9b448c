import { net } from 'electron';

/** Fetch over Chromium's network: the system's proxy and its certificates hold, those of a company included. */
export const systemFetch: typeof fetch = async (input, init) => {
  if (typeof input !== 'string') throw new Error('only an address as text is fetched here');
  // No cookie and no saved sign-in of another page goes along, or stays.
  return await net.fetch(input, { ...init, credentials: 'omit', bypassCustomProtocolHandlers: true });
};
