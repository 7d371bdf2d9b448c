import { checkFuelClaim, fuelFindingSentence } from '../../core/check/check-fuel.ts';
import type { Finding, Severity } from '../../core/check/finding.ts';
import { fuelPapers } from '../../core/document/fuel-papers.ts';
import { certaintyWords, euroText, noRefundWords, productText, quantityText } from '../../core/document/fuel-texts.ts';
import { formatDay, formatEuros } from '../../core/document/french-format.ts';
import { centsToDecimal, type Cents } from '../../core/draft/decimal.ts';
import { claimLines } from '../../core/draft/fuel-claim.ts';
import { computeFuelRefund, type FuelRefund } from '../../core/draft/fuel-refund.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { cellFaultSentence, type CellFault } from '../../core/draft/read-fuel-csv.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { now, today } from '../app/clock.ts';
import { loadDocumentAssets } from '../document/load-document-assets.ts';
import { readCount, readWords, refuse, refuseUsage, type Command, type Lines } from './command.ts';
import { prepareFuelClaim, type PreparedFuel } from './prepare-fuel-claim.ts';
import { severityWords } from './severity-words.ts';
import { writePapers } from './write-papers.ts';

type PrintedFinding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  readonly message: string;
};

function printFinding(finding: Finding): PrintedFinding {
  const { rule, severity, field } = finding;
  return { rule, severity, field, message: fuelFindingSentence(finding, 'fr') };
}

/** A cell that could not be read, as a finding: its line of the file and its column. */
function printFault(fault: CellFault): PrintedFinding {
  return {
    rule: 'FUEL-TABLE',
    severity: 'blocks',
    field: `row.${fault.line}.${fault.column}`,
    message: cellFaultSentence(fault, 'fr'),
  };
}

const orNull = (cents: Cents | undefined): string | null => (cents === undefined ? null : centsToDecimal(cents));

/** The claim in figures, as `--json` prints it: amounts are decimal texts in euros. */
function printRefund({ claim }: PreparedFuel, refund: FuelRefund): Record<string, unknown> {
  const leftOut = new Map(refund.leftOut.map(({ lineId, why }) => [lineId, why] as const));
  const counted = new Map(refund.lines.map((line) => [line.lineId, line] as const));
  return {
    year: claim.year,
    refund: centsToDecimal(refund.refundCents),
    certainty: refund.certainty,
    deadlineOn: refund.deadlineOn,
    shortDeadlineOn: refund.shortDeadlineOn ?? null,
    products: refund.products.map(({ product, lines, quantity, unit, refundCents, residualCents, certainty }) => ({
      product,
      lines,
      quantity,
      unit,
      refund: centsToDecimal(refundCents),
      residual: orNull(residualCents),
      certainty,
    })),
    lines: claimLines(claim.lines).map(({ id, deliveredOn, supplier, invoiceNumber, product, quantity, unit }) => ({
      deliveredOn,
      supplier,
      invoiceNumber,
      product,
      quantity,
      unit,
      counted: counted.get(id)?.quantity ?? null,
      rate: counted.get(id)?.rate?.euros ?? null,
      rateStatus: counted.get(id)?.rate?.status ?? null,
      refund: orNull(counted.get(id)?.refundCents),
      leftOut: leftOut.get(id) ?? null,
    })),
  };
}

function sayRefund({ claim }: PreparedFuel, refund: FuelRefund, lines: Lines): void {
  lines.out(`Livraisons de ${claim.year} : ${claim.lines.length} ligne(s), dont ${refund.lines.length} comptée(s)`);
  for (const { product, lines: count, quantity, unit, refundCents, residualCents, certainty } of refund.products)
    lines.out(
      `  ${productText(product)} : ${quantityText(quantity, unit)} en ${count} ligne(s), ${formatEuros(refundCents)} (${certaintyWords[certainty]}), reste à charge ${euroText(residualCents)}`,
    );
  for (const { lineId, why } of refund.leftOut) {
    const line = claim.lines.find(({ id }) => id === lineId);
    lines.out(`  non comptée : facture ${line?.invoiceNumber ?? ''} (${noRefundWords[why]})`);
  }
  lines.out(`Remboursement attendu : ${formatEuros(refund.refundCents)} (${certaintyWords[refund.certainty]})`);
  lines.out(`À déposer au plus tard le ${formatDay(refund.deadlineOn)}`);
}

async function writeClaim(prepared: PreparedFuel, folder: string): Promise<Result<readonly string[], Problem>> {
  const { claim, files, rates } = prepared;
  const papers = await fuelPapers(claim, {
    ...(await loadDocumentAssets()),
    renderedAt: now(),
    sandbox: false,
    context: { today: today(), rates },
    bytesOf: (id) => files.get(id),
  });
  if (!papers.ok) return papers;
  return await writePapers(papers.value, folder);
}

type Output = { readonly folder: string | undefined; readonly asJson: boolean };

async function fileClaim(prepared: PreparedFuel, { folder, asJson }: Output, lines: Lines): Promise<0 | 1> {
  const { claim, rates, faults } = prepared;
  const refund = computeFuelRefund(claim, rates);
  const findings = [...faults.map(printFault), ...checkFuelClaim(claim, { today: today(), rates }).map(printFinding)];
  const written = folder === undefined ? success([]) : await writeClaim(prepared, folder);
  if (!written.ok) {
    refuse(written.problem, lines);
    return 1;
  }
  if (asJson)
    lines.out(JSON.stringify({ ...printRefund(prepared, refund), findings, files: written.value }, undefined, 2));
  else {
    sayRefund(prepared, refund, lines);
    for (const { rule, severity, field, message } of findings)
      lines.err(`${severityWords[severity]}  ${rule} (${field}) : ${message}`);
    for (const path of written.value) lines.out(path);
  }
  return findings.some(({ severity }) => severity === 'blocks') ? 1 : 0;
}

/** `liasse fuel LEDGER.csv --year YYYY [--json] [-o DIR] [--company C.json] [--rib FILE] [--rates R.json]` */
export const fuelCommand: Command = {
  name: 'fuel',
  help: [
    'liasse fuel CARNET.csv --year AAAA [--company DEMANDEUR.json] [--rib FICHIER] [--rates TAUX.json] [-o DOSSIER] [--json]',
    '',
    'Prépare la demande de remboursement de l’accise sur les carburants d’une année de livraison : totaux, contrôles, dossier.',
    'CARNET.csv : deliveryOn;supplier;invoiceNumber;product;quantity;unit;reducedRateApplied;file, ou les mêmes colonnes sous',
    'leur nom français ; point-virgule, virgule ou tabulation ; UTF-8 ou Windows. `file` est cherché à côté du carnet.',
    '  --year      année de livraison',
    '  --company   le demandeur : {"name","siret","category","pacage","iban","holder","notInDifficulty",…} (un exemple :',
    '              docs/exemples/demandeur-carburant.json), ou le dossier d’entreprise d’un DUME',
    '  --rib       le RIB, en PDF ou en image',
    '  --rates     vos taux : [{"product":"gnr","fromOn":"2027-01-01","toOn":"2027-12-31","euros":"14.96"}]',
    '  -o          écrit le dossier PDF, la fiche de recopie et le tableau dans ce dossier, même s’il reste à corriger',
    '  --json      totaux, lignes, contrôles et fichiers en JSON, et rien d’autre',
    'Code de sortie : 0 rien ne bloque, 1 au moins un contrôle bloque ou un refus, 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, {
      year: { type: 'string' },
      company: { type: 'string' },
      rib: { type: 'string' },
      rates: { type: 'string' },
      output: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
    });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    const [ledger, ...more] = positionals;
    if (ledger === undefined) return refuseUsage(this, 'il manque le carnet', lines);
    if (more.length > 0) return refuseUsage(this, 'un seul carnet à la fois', lines);
    if (values.year === undefined) return refuseUsage(this, 'il manque --year AAAA', lines);
    const year = readCount(values.year, 2014, 2099);
    if (year === undefined)
      return refuseUsage(this, `--year est une année de 2014 à 2099, pas « ${values.year} »`, lines);
    const { company, rib, rates, output, json } = values;
    if (output === '') return refuseUsage(this, 'il manque le dossier après -o', lines);
    const prepared = await prepareFuelClaim({ ledger, year, company, rib, rates });
    if (!prepared.ok) return refuse(prepared.problem, lines);
    return await fileClaim(prepared.value, { folder: output, asJson: json === true }, lines);
  },
};
