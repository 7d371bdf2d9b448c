import type { Command, ExitCode, Lines } from './command.ts';

/** Every command in one line, and where it is: only the one that runs is loaded. */
const commands: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>> = {
  check: {
    summary: 'contrôle des factures : brouillon JSON, XML CII ou PDF Factur-X',
    load: async () => (await import('./check-command.ts')).checkCommand,
  },
  import: {
    summary: 'lit une facture XML CII ou un PDF Factur-X et en fait un brouillon JSON',
    load: async () => (await import('./import-command.ts')).importCommand,
  },
  render: {
    summary: 'écrit le PDF Factur-X de chaque brouillon, avec son XML si on le demande',
    load: async () => (await import('./render-command.ts')).renderCommand,
  },
  submit: {
    summary: 'scelle des brouillons, les dépose en un lot sur un bac à sable et les suit',
    load: async () => (await import('./submit-command.ts')).submitCommand,
  },
  dume: {
    summary: 'prépare un DUME simplifié : PDF, fiche de recopie, export ESPD',
    load: async () => (await import('./dume-command.ts')).dumeCommand,
  },
  fuel: {
    summary: 'prépare le remboursement de carburant d’une année : totaux, contrôles, dossier',
    load: async () => (await import('./fuel-command.ts')).fuelCommand,
  },
  sandbox: {
    summary: 'un portail d’essai sur cette machine : rien ne part à l’administration',
    load: async () => (await import('./sandbox-command.ts')).sandboxCommand,
  },
  serve: {
    summary: 'sert la fenêtre de Liasse à un navigateur de cette machine',
    load: async () => (await import('./serve-command.ts')).serveCommand,
  },
};

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'liasse COMMANDE … (liasse COMMANDE --help pour le détail)',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Code de sortie : 0 tout va bien, 1 un contrôle bloque ou un refus, 2 commande mal écrite.',
  ].join('\n');
}

function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

/** Runs one command line, without the program's name; throws only when we are wrong. */
export async function runCommandLine([name, ...words]: readonly string[], lines: Lines): Promise<ExitCode> {
  if (name !== undefined && asksForHelp([name])) {
    lines.out(overview());
    return 0;
  }
  if (name === undefined || !Object.hasOwn(commands, name)) {
    lines.err(
      name === undefined ? 'liasse : il manque la commande.' : `liasse : la commande « ${name} » n’existe pas.`,
    );
    lines.err(overview());
    return 2;
  }
  const command = await commands[name]?.load();
  if (command === undefined) throw new Error(`no command ${name}`);
  if (!asksForHelp(words)) return await command.run(words, lines);
  lines.out(command.help);
  return 0;
}
