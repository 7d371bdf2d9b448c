import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCopyFieldsCsv } from '../../../core/document/copy-fields-csv.ts';
import { dumeCopyFields, fullFormCopyFields } from '../../../core/document/dume-copy-fields.ts';
import { dumePapers, fullFormPapers } from '../../../core/document/dume-papers.ts';
import { renderDume, renderDumeCopySheet } from '../../../core/document/render-dume.ts';
import type { PageAssets } from '../../../core/document/write-document.ts';
import type { Dume } from '../../../core/draft/dume.ts';
import { exclusionGrounds } from '../../../core/draft/exclusion-ground.ts';
import { groundWords } from '../../../core/draft/exclusion-ground-words.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany, sampleYear } from '../draft/sample-dume.ts';
import { pageWords } from './page-words.ts';

let assets: PageAssets;
beforeAll(async () => {
  assets = { ...(await loadDocumentAssets()), renderedAt: '2026-11-24T10:00:00.000Z', sandbox: false };
});

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

async function wordsOf(dume: Dume): Promise<string> {
  return (await pageWords(await renderDume(dume, assets))).join(' ');
}

const told = {
  ...sampleDume().declarations,
  fraud: {
    answer: 'yes' as const,
    detail: 'Jugement de 2024',
    convicted: 'Un ancien gérant',
    convictedOn: '2024-05-02',
    excludedFromOn: '2024-05-02',
    excludedUntilOn: '2027-05-01',
    selfCleaning: 'Gérant remplacé',
  },
  'tax-pay': {
    answer: 'yes' as const,
    detail: 'TVA de 2024',
    amountDue: '1200.5',
    establishedBy: 'decision' as const,
    means: 'Un courrier',
    decisionIsFinal: true,
    convictedOn: '2025-06-03',
    settled: false,
  },
  corruption: { answer: 'no' as const, detail: 'Ancienne affaire' },
};

describe('the PDF of a DUME', () => {
  it('shows the two figures, the parts, every ground and the sworn statement', async () => {
    const words = await wordsOf(sampleDume());
    for (const expected of [
      'DUME simplifié',
      'Chiffre d’affaires annuel général',
      '183 400 €',
      '171 250,50 €',
      'Effectifs moyens annuels',
      '2,75',
      'Partie I.',
      'Partie II.',
      'Partie III.',
      'Partie IV.',
      'Partie VI.',
      'déclare sur l’honneur',
      'ne peuvent pas être récupérées par Liasse',
      'lot 1, Secteur nord',
      '11 décembre 2026 à 12:00',
      ...exclusionGrounds.map((ground) => groundWords[ground].fr),
    ])
      expect(plain(words)).toContain(expected);
  });

  it('says yes where yes was declared, with facts and measures', async () => {
    const words = await wordsOf(sampleDume({ declarations: told }));
    expect(words).toContain('OUI');
    for (const said of [
      'Motif : Jugement de 2024',
      'Qui a été condamné : Un ancien gérant',
      'Date de la condamnation : 2 mai 2024',
      'Durée de la période d’exclusion : du 2 mai 2024 au 1er mai 2027',
      '(« auto-réhabilitation ») : Gérant remplacé',
      'Montant concerné : 1 200,50 €',
      'Manquement établi par : une décision judiciaire ou administrative',
      'Décision finale et contraignante : oui',
      'Date de la condamnation ou de la décision : 3 juin 2025',
      'Somme payée, ou accord contraignant pour la payer : non',
    ])
      expect(plain(words)).toContain(plain(said));
    // What was told under an answer that changed since is not said.
    expect(words).not.toContain('Moyens utilisés');
    expect(words).not.toContain('Ancienne affaire');
    expect(await wordsOf(sampleDume())).not.toContain('OUI');
  });

  it('is a project while nothing is sworn', async () => {
    const signature = { ...sampleDume().signature, sworn: false };
    expect(await wordsOf(sampleDume({ signature }))).toContain('ce document est un projet');
  });

  it('is drawn with what is there when almost nothing is, and when texts are endless', async () => {
    const empty = sampleDume({
      company: sampleDumeCompany({ name: '', years: [], representatives: [], contact: {}, certificates: [] }),
      consultation: sampleConsultation({ object: '', lots: [], deadlineOn: undefined }),
      lots: [],
      declarations: {},
    });
    expect(await wordsOf(empty)).toContain('sans réponse');
    const long = 'mot '.repeat(1_200).trim();
    const declarations = { ...sampleDume().declarations, fraud: { answer: 'yes' as const, detail: long } };
    const pages = await pageWords(await renderDume(sampleDume({ declarations }), assets));
    expect(pages.join(' ').match(/\bmot\b/g)).toHaveLength(1_200);
  });

  it('is tagged, in French, and the same to the byte each time', async () => {
    const bytes = await renderDume(sampleDume(), assets);
    expect(Buffer.compare(bytes, await renderDume(sampleDume(), assets))).toBe(0);
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(doc.getTitle()).toBe('DUME simplifié · EARL du Grand Pré · 2026-VOIRIE-07');
    expect(doc.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(doc.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
    expect(String(doc.catalog.get(PDFName.of('Lang')))).toBe('(fr-FR)');
  });

  it('says on every page that it is of the sandbox', async () => {
    const pages = await pageWords(await renderDume(sampleDume(), { ...assets, sandbox: true }));
    for (const page of pages) expect(page).toContain('BAC À SABLE');
  });
});

describe('the copy sheet of a DUME', () => {
  it('follows the form: consultation, firm, person, part, grounds, figures, proofs, statement', () => {
    const fields = dumeCopyFields(sampleDume());
    expect([...new Set(fields.map(({ section }) => section))]).toEqual([
      'Consultation',
      'Entreprise',
      'Représentant',
      'Participation',
      'Motifs d’exclusion',
      'Chiffre d’affaires et effectifs, exercice clos le 31 décembre 2025',
      'Chiffre d’affaires et effectifs, exercice clos le 31 décembre 2024',
      'Chiffre d’affaires et effectifs, exercice clos le 31 décembre 2023',
      'Attestations',
      'Déclaration finale',
    ]);
    expect(fields.filter(({ value }) => value.trim() === '')).toEqual([]);
    const figures = fields.filter(({ section }) => section.startsWith('Chiffre')).map(({ value }) => value);
    // As a form takes them: no thousands sign, no currency.
    expect(figures).toEqual(['183400', '3,5', '171250,5', '3', '158900', '2,75']);
    const hints = fields.filter(({ label }) => label === 'Effectifs moyens annuels').map(({ hint }) => hint);
    expect(hints).toEqual([
      expect.stringContaining('porte 4'),
      undefined,
      expect.stringContaining('Recopiez 2,75, ou 3'),
    ]);
  });

  it('tells the form of a group, each person’s address, and which file proves what', () => {
    const [signatory] = sampleDumeCompany().representatives;
    if (signatory === undefined) throw new Error('nobody');
    const company = sampleDumeCompany({
      group: { role: 'group-lead', name: 'Bocage', form: 'several', members: [] },
      representatives: [
        { ...signatory, address: { lineOne: '3 rue Haute', postCode: '89000', city: 'Auxerre', countryCode: 'FR' } },
      ],
      certificates: [
        { key: 'a', kind: 'insurance', name: 'Décennale', expiresOn: '2027-03-31', fileName: 'decennale.pdf' },
      ],
    });
    const fields = dumeCopyFields(sampleDume({ company }));
    const of = (label: string) => fields.filter((each) => each.label === label);
    expect(of('Forme du groupement').map(({ value }) => value)).toEqual(['solidaire']);
    expect(of('Adresse').map(({ value }) => value)).toEqual(['12 chemin des Prés', '3 rue Haute, 89000 Auxerre']);
    expect(of('assurance')[0]?.hint).toBe('Valable jusqu’au 31 mars 2027. Fichier : decennale.pdf.');
    expect(dumeCopyFields(sampleDume()).some(({ label }) => label === 'Forme du groupement')).toBe(false);
  });

  it('names each ground that was answered yes or not at all', () => {
    const { fraud: _fraud, ...others } = sampleDume().declarations;
    const declarations = { ...others, corruption: { answer: 'yes' as const, detail: 'Jugement de 2024' } };
    const grounds = dumeCopyFields(sampleDume({ declarations })).filter(
      ({ section }) => section === 'Motifs d’exclusion',
    );
    expect(grounds.map(({ label, value }) => [label, value])).toEqual([
      ['Corruption', 'Oui'],
      ['Corruption : motif', 'Jugement de 2024'],
      ['Fraude', 'À répondre'],
    ]);
  });

  it('tells what the form asks after a yes, in its order, and nothing that was told under another answer', () => {
    const facts = dumeCopyFields(sampleDume({ declarations: told })).filter(({ label }) => label.includes(' : '));
    expect(facts.map(({ label, value }) => `${label} = ${plain(value)}`)).toEqual([
      'Fraude : motif = Jugement de 2024',
      'Fraude : qui a été condamné = Un ancien gérant',
      'Fraude : date de la condamnation = 2 mai 2024',
      'Fraude : durée de la période d’exclusion = du 2 mai 2024 au 1er mai 2027',
      'Fraude : mesures prises pour démontrer la fiabilité (« auto-réhabilitation ») = Gérant remplacé',
      'Impôts impayés : description des faits = TVA de 2024',
      'Impôts impayés : montant concerné = 1 200,50 €',
      'Impôts impayés : manquement établi par = une décision judiciaire ou administrative',
      'Impôts impayés : décision finale et contraignante = oui',
      'Impôts impayés : date de la condamnation ou de la décision = 3 juin 2025',
      'Impôts impayés : somme payée, ou accord contraignant pour la payer = non',
    ]);
  });

  it('has on paper every value that the fields hold', async () => {
    const words = plain((await pageWords(await renderDumeCopySheet(sampleDume(), assets))).join(' '));
    for (const { label, value } of dumeCopyFields(sampleDume())) {
      expect(words).toContain(plain(label));
      expect(words).toContain(plain(value));
    }
    expect(words).toContain('ne peuvent pas être récupérées par Liasse');
  });
});

describe('the papers of a DUME', () => {
  it('are without an export where the official rules would refuse it', async () => {
    const papers = await dumePapers(sampleDume({ reliesOnOthers: true }), assets, '4.1.0');
    expect(papers.map(({ role }) => role)).toEqual(['dume', 'copySheet']);
  });

  it('are the PDF, the copy sheet and one ESPD a lot, named by the consultation', async () => {
    const papers = await dumePapers(sampleDume({ lots: ['1', '2'] }), assets, '4.1.0');
    expect(papers.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'dume DUME-2026-VOIRIE-07.pdf',
      'copySheet DUME-2026-VOIRIE-07-fiche.pdf',
      'espd DUME-2026-VOIRIE-07-espd-4.1.0-lot-1.xml',
      'espd DUME-2026-VOIRIE-07-espd-4.1.0-lot-2.xml',
    ]);
  });

  it('have names that no file system refuses, and the word of the sandbox', async () => {
    const consultation = sampleConsultation({ reference: '../a/b:c « é »' });
    const papers = await dumePapers(sampleDume({ consultation }), { ...assets, sandbox: true }, '2.1.1');
    expect(papers.map(({ name }) => name)).toEqual([
      'BAC-A-SABLE-DUME-a-b-c.pdf',
      'BAC-A-SABLE-DUME-a-b-c-fiche.pdf',
      'BAC-A-SABLE-DUME-a-b-c-espd-2.1.1.xml',
    ]);
  });

  it('for the full form hold what the simplified one leaves out', async () => {
    const company = sampleDumeCompany({
      years: [sampleYear({ marketSharePercent: '40', managers: '1' })],
      references: [{ key: 'r', title: 'Élagage', buyer: 'Département', amount: '12000', endedOn: '2025-06-30' }],
    });
    const dume = sampleDume({ company });
    const labels = fullFormCopyFields(dume).map(({ label, value }) => `${label} = ${value}`);
    expect(labels).toContain('Part du chiffre d’affaires dans le domaine du marché (%) = 40');
    expect(labels).toContain('Dont encadrement = 1');
    expect(labels).toContain('Prestation = Élagage');
    const [pdf, csv, json] = await fullFormPapers(dume, assets);
    expect((await pageWords(pdf?.bytes ?? new Uint8Array())).join(' ')).toContain('Données pour le DUME complet');
    expect(new TextDecoder().decode(csv?.bytes)).toContain('"Référence 1";"Prestation";"Élagage"');
    expect(JSON.parse(new TextDecoder().decode(json?.bytes))).toEqual({ company, consultation: dume.consultation });
  });

  it('write cells that no spreadsheet runs', () => {
    const csv = writeCopyFieldsCsv([{ section: 'a', label: '=1+1', value: 'say "x";y' }]);
    expect(csv).toBe('\uFEFF"Partie";"Champ";"Valeur";"Remarque"\r\n"a";"\'=1+1";"say ""x"";y";""\r\n');
  });
});
