import { problem, problemSentence } from '../../core/draft/problem.ts';
import { logFault, logToStandardError } from '../app/log.ts';
import { systemCode } from '../disk/disk.ts';
import type { Lines } from './command.ts';
import { runCommandLine } from './run-command-line.ts';

const lines: Lines = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

// The reader of a pipe may leave early, as `head` does: what is left has nobody to read it.
process.stdout.on('error', (error) => {
  if (systemCode(error) !== 'EPIPE') throw error;
  process.stdout.destroy();
});

try {
  // Not process.exit: what was written to a pipe must still go out.
  process.exitCode = await runCommandLine(process.argv.slice(2), lines);
} catch (fault) {
  const reference = logFault(logToStandardError, 'command line', fault);
  lines.err(problemSentence(problem('machine.fault', { reference }), 'fr'));
  process.exitCode = 1;
}
