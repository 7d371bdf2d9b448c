import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { sandboxCredentials } from '../../main/portal/sandbox-credentials.ts';
import { startSandbox } from '../../main/sandbox/start-sandbox.ts';
import { sandboxSupplierSiret } from '../../main/sandbox/structures.ts';
import { renderSample } from '../core/document/render-sample.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';
import { bringPortalClient, PORTAL_CLIENT } from './bring-portal-client.ts';

const buyerSiret = '12345678200044';

/** What the client must have read; its own names, so that an answer under other names is not found. */
const saidSchema = z.object({
  token: z.literal(54),
  health: z.object({ status_code_value: z.literal(200) }),
  structures: z.object({
    code_retour: z.literal(0),
    liste_structures: z.tuple([
      z.object({ identifiant_structure: z.literal(buyerSiret), statut: z.literal('ACTIVE') }),
    ]),
  }),
  structure: z.object({
    parametres: z.object({
      code_service_doit_etre_renseigne: z.literal(true),
      numero_ej_doit_etre_renseigne: z.literal(true),
    }),
  }),
  services: z.object({
    liste_structures: z.array(z.object({ code_service: z.string(), est_actif: z.boolean() })).min(1),
  }),
  flows: z.array(
    z.object({
      deposited: z.object({
        code_retour: z.literal(0),
        numero_flux_depot: z.string().length(25),
        date_depot: z.iso.date(),
        syntaxe_flux: z.literal('IN_DP_E2_CII_FACTURX'),
      }),
      report: z.object({
        code_retour: z.literal(0),
        etat_courant_depot_flux: z.string(),
        code_interface_depot_flux: z.literal('FSO1117A'),
        liste_erreur_dp: z.array(z.object({ numero_dp: z.string(), libelle_erreur_dP: z.string().min(1) })),
      }),
      paper: z.object({ code_retour: z.literal(0), etat_courant_flux: z.string(), fichier_cr: z.base64() }),
      invoices: z.object({
        code_retour: z.number(),
        liste_factures: z.array(
          z.object({
            numero_facture: z.string(),
            montant_ttc: z.number(),
            code_destinataire: z.string(),
            numero_flux_depot: z.string(),
          }),
        ),
      }),
    }),
  ),
  directory: z.object({ code_retour: z.literal(0), fichier_resultat: z.base64() }),
  currencies: z.object({ liste_devises: z.array(z.object({ code_devise: z.string() })).min(1) }),
  missing: z.array(z.string()),
});

/** Members that the client looks for and the sandbox has not, each with why. */
const MISSED: Readonly<Record<string, string>> = {
  aMoa: 'another client’s model calls it getaMoa, as the sandbox does; neither has been seen in a real answer',
  listeFactures: 'the answer to a search without result has no list',
};

async function ask(folder: string, input: unknown): Promise<unknown> {
  const child = spawn('python3', [join(import.meta.dirname, 'portal_client.py')], {
    env: { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1', NO_PROXY: '127.0.0.1' },
    timeout: 60_000,
  });
  let said = '';
  let wrong = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString('utf8')));
  child.stdin.end(JSON.stringify(input));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${PORTAL_CLIENT} does not get through the sandbox (${String(code)}): ${wrong}`);
  return JSON.parse(said) as unknown;
}

/** Lets the independent client do a supplier's round against the sandbox: token, look-ups, deposit of one of our Factur-X and of one that is refused, reports. Answers each disagreement in words. */
export async function judgeSandbox(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-client-'));
  const sandbox = await startSandbox({ port: 0, folder, speed: 200, acceptAnySupplier: false });
  try {
    const { seller, buyer } = sampleInvoice();
    const good = sampleInvoice({
      number: 'F2026-0001',
      issuedOn: '2026-03-01',
      seller: { ...seller, siret: sandboxSupplierSiret },
      buyer: { ...buyer, siret: buyerSiret },
      buyerReference: 'SERVICE_DEST_SERV_OBL',
    });
    const bytes = await renderSample(good);
    const files = [
      { name: 'facturx-F2026-0001.pdf', path: join(folder, 'good.pdf'), bytes },
      {
        name: 'facturx-F2026-0002.pdf',
        path: join(folder, 'bad.pdf'),
        bytes: await renderSample({ ...good, number: 'F2026-0002', buyerReference: 'INCONNU' }),
      },
    ];
    for (const file of files) await writeFile(file.path, file.bytes);
    const input = {
      url: sandbox.url,
      ...sandboxCredentials,
      buyerSiret,
      files: files.map(({ name, path }) => ({ name, path })),
    };
    const read = saidSchema.safeParse(await ask(bringPortalClient(), input));
    if (!read.success) return [z.prettifyError(read.error)];
    const [first, second] = read.data.flows;
    const held = z
      .object({ invoices: z.array(z.object({ number: z.string(), sha256: z.string() })) })
      .parse(await (await fetch(`${sandbox.url}/__sandbox/deposits`)).json());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const faults = [
      first?.report.etat_courant_depot_flux === 'IN_INTEGRE' ? '' : 'our Factur-X was not integrated',
      first?.paper.etat_courant_flux === 'Intégré' ? '' : 'the paper report does not say « Intégré »',
      first?.invoices.liste_factures[0]?.numero_facture === 'F2026-0001' ? '' : 'its invoice is not in the list',
      held.invoices.length === 1 && held.invoices[0]?.sha256 === sha256 ? '' : 'the sandbox does not hold our bytes',
      second?.report.etat_courant_depot_flux === 'IN_REJETE' ? '' : 'an unknown service was not refused',
      second?.report.liste_erreur_dp[0]?.numero_dp === 'F2026-0002' ? '' : 'the refusal does not name its invoice',
      ...read.data.missing
        .filter((name) => !Object.hasOwn(MISSED, name))
        .map((name) => `the client looks for « ${name} » in vain`),
    ].filter((words) => words !== '');
    if (first !== undefined) {
      const { deposited, report } = first;
      console.log(
        `Sandbox: ${PORTAL_CLIENT} got a token, deposited ${deposited.numero_flux_depot}, read its report ${report.etat_courant_depot_flux}, ${faults.length} disagreements`,
      );
    }
    return faults;
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}
