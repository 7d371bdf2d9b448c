import { logFault, logToStandardError } from '../app/log.ts';
import { checkCommand } from './check-command.ts';
import type { Command, ExitCode, Lines } from './command.ts';
import { importCommand } from './import-command.ts';
import { renderCommand } from './render-command.ts';
import { sandboxCommand } from './sandbox-command.ts';
import { serveCommand } from './serve-command.ts';
import { submitCommand } from './submit-command.ts';

const commands: readonly Command[] = [
  checkCommand,
  importCommand,
  renderCommand,
  submitCommand,
  sandboxCommand,
  serveCommand,
];

const lines: Lines = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'liasse COMMANDE … (liasse COMMANDE --help pour le détail)',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Code de sortie : 0 tout va bien, 1 un contrôle bloque ou un refus, 2 commande mal écrite.',
  ].join('\n');
}

async function runLine([name, ...words]: readonly string[]): Promise<ExitCode> {
  if (name === '--help' || name === '-h') {
    lines.out(overview());
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    lines.err(
      name === undefined ? 'liasse : il manque la commande.' : `liasse : la commande « ${name} » n’existe pas.`,
    );
    lines.err(overview());
    return 2;
  }
  if (words.includes('--help') || words.includes('-h')) {
    lines.out(command.help);
    return 0;
  }
  return await command.run(words, lines);
}

try {
  // Not process.exit: what was written to a pipe must still go out.
  process.exitCode = await runLine(process.argv.slice(2));
} catch (fault) {
  const reference = logFault(logToStandardError, 'command line', fault);
  lines.err(`Un problème est survenu, référence ${reference}. Rien n’est perdu.`);
  process.exitCode = 1;
}
