import { join, resolve } from 'node:path';
import { loopback } from '../../core/bridge/loopback.ts';
import { defaultDataFolder } from '../app/data-location.ts';
import { logToStandardError } from '../app/log.ts';
import { serve } from '../browser/serve.ts';
import { readCount, readWords, refuse, refuseUsage, type Command } from './command.ts';
import { projectRoot } from './project-root.ts';
import { waitForEnd } from './wait-for-end.ts';

/** `liasse serve [--port N] [--data DIR] [--portal URL [--speed X]]` */
export const serveCommand: Command = {
  name: 'serve',
  help: [
    'liasse serve [--port N] [--data DOSSIER] [--portal URL [--speed X]]',
    '',
    'Écrit sur la sortie standard une adresse qui ouvre une fenêtre, une seule fois, et sert jusqu’à Ctrl+C.',
    `  --port N        ${String(loopback.defaultPort)} par défaut ; un autre port est une autre base de brouillons`,
    '  --data DOSSIER  où Liasse garde ses fichiers',
    '  --portal URL    un bac à sable déjà lancé (liasse sandbox) ; sinon celui de l’application',
    '  --speed X       la vitesse de ce bac à sable ; 20 par défaut',
    'Code de sortie : 0 arrêté à la demande, 1 refus (port pris, dossier déjà ouvert…), 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, {
      port: { type: 'string', default: String(loopback.defaultPort) },
      data: { type: 'string', default: defaultDataFolder() },
      portal: { type: 'string' },
      speed: { type: 'string', default: '20' },
    });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    if (positionals.length > 0) return refuseUsage(this, `« ${positionals[0] ?? ''} » est de trop`, lines);
    const port = readCount(values.port, 1, 65_535);
    if (port === undefined) return refuseUsage(this, '--port est un nombre de 1 à 65535', lines);
    const speed = readCount(values.speed, 1, 100_000);
    if (speed === undefined) return refuseUsage(this, '--speed est un nombre de 1 à 100000', lines);
    // The builder is heavy, and no other command needs it.
    const { provideRenderer } = await import('./build.ts');
    await provideRenderer();
    const serving = await serve({
      port,
      dataFolder: resolve(values.data),
      ...(values.portal === undefined ? {} : { portalUrl: values.portal, portalSpeed: speed }),
      rendererFolder: join(projectRoot, 'dist', 'renderer'),
      log: logToStandardError,
    });
    if (!serving.ok) return refuse(serving.problem, lines);
    // Whoever reads the address may ask for the end at once.
    const ended = waitForEnd();
    lines.out(serving.value.address);
    await ended;
    await serving.value.close();
    return 0;
  },
};
