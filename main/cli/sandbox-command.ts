import { join, resolve } from 'node:path';
import { problem } from '../../core/draft/problem.ts';
import { defaultDataFolder } from '../app/data-location.ts';
import { systemCode } from '../disk/disk.ts';
import { SandboxStartError } from '../sandbox/start-error.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/start-sandbox.ts';
import { readCount, readWords, refuse, refuseUsage, type Command, type ExitCode, type Lines } from './command.ts';
import { readSandboxRequest, steerSandbox } from './steer-sandbox.ts';
import { waitForEnd } from './wait-for-end.ts';

const DEFAULT_PORT = 41_730;

async function start(options: SandboxOptions, lines: Lines): Promise<Sandbox | ExitCode> {
  try {
    return await startSandbox(options);
  } catch (error) {
    if (error instanceof SandboxStartError) return refuse(error.problem, lines);
    if (systemCode(error) === undefined) throw error;
    return refuse(problem('file.notWritten', { name: options.folder }), lines);
  }
}

/** `liasse sandbox [--port N] [--data DIR] [--speed X]`, and `liasse sandbox fault|act|held|clear` to a running one. */
export const sandboxCommand: Command = {
  name: 'sandbox',
  help: [
    'liasse sandbox [--port N] [--data DOSSIER] [--speed X]',
    '',
    'Écrit son adresse sur la sortie standard et sert jusqu’à Ctrl+C.',
    `  --port N        ${String(DEFAULT_PORT)} par défaut ; 0 prend un port libre`,
    '  --data DOSSIER  où il garde ce qu’il a reçu',
    '  --speed X       1 : intégrée 20 secondes après le dépôt ; 20 par défaut',
    '',
    'À un bac à sable qui tourne déjà (même --port) :',
    '  fault PANNE [nom=valeur…]       provoque une panne, par exemple fault status429 retryAfter=120 times=3',
    '  act NUMÉRO STATUT [motif]       joue le destinataire, par exemple act F2026-0001 SUSPENDUE Bon manquant',
    '  held                            écrit ce qu’il détient, en JSON',
    '  clear                           oublie les pannes à venir',
    'Pannes, statuts et ce qu’il imite : docs/sandbox.md.',
    'Code de sortie : 0 arrêté à la demande, 1 refus (port pris…), 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      data: { type: 'string', default: join(defaultDataFolder(), 'sandbox-alone') },
      speed: { type: 'string', default: '20' },
    });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    const port = readCount(values.port, 0, 65_535);
    if (port === undefined) return refuseUsage(this, '--port est un nombre de 0 à 65535', lines);
    if (positionals.length > 0) {
      const request = readSandboxRequest(positionals);
      if (typeof request === 'string') return refuseUsage(this, request, lines);
      return await steerSandbox(`http://127.0.0.1:${port}`, request, lines);
    }
    const speed = /^\d{1,6}(\.\d{1,6})?$/.test(values.speed) ? Number(values.speed) : 0;
    if (speed <= 0) return refuseUsage(this, '--speed est un nombre supérieur à 0', lines);
    const sandbox = await start({ port, folder: resolve(values.data), speed }, lines);
    if (typeof sandbox === 'number') return sandbox;
    // Whoever reads the address may ask for the end at once.
    const ended = waitForEnd();
    lines.out(sandbox.url);
    await ended;
    await sandbox.close();
    return 0;
  },
};
