import { randomBytes } from 'node:crypto';

/** Writes one line for those who mend the program; never a secret, a name or an amount. */
export type Log = (line: string) => void;

/** Lines on standard error, with the instant. */
export const logToStandardError: Log = (line) => {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
};

/** What of a fault may enter a log: its class, the system's code and the places in our code, never its message, which may quote data. */
export function faultLines(fault: unknown): readonly string[] {
  if (!(fault instanceof Error)) return [`thrown ${typeof fault}`];
  const code =
    'code' in fault && typeof fault.code === 'string' && /^[A-Z_0-9]+$/.test(fault.code) ? ` ${fault.code}` : '';
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${fault.name}${code}`, ...places.slice(0, 12)];
}

/** Logs a fault and answers the short reference under which support finds it, such as 7F3A9C. */
export function logFault(log: Log, where: string, fault: unknown): string {
  const reference = randomBytes(3).toString('hex').toUpperCase();
  log(`fault ${reference} in ${where}: ${faultLines(fault).join('\n')}`);
  return reference;
}
