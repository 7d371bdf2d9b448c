import { declaredYears } from '../draft/declared-figures.ts';
import type { Group, Representative } from '../draft/dume-company.ts';
import { certificateWords, groupFormWords, roleWords, sizeWords } from '../draft/dume-words.ts';
import type { Dume } from '../draft/dume.ts';
import { exclusionGrounds, type GroundPart } from '../draft/exclusion-ground.ts';
import { groundParts, groundWords } from '../draft/exclusion-ground-words.ts';
import { formatSiret } from '../draft/siret.ts';
import {
  addressLine,
  CERTIFICATES_SENTENCE,
  declaredFacts,
  entityTexts,
  headcountText,
  lotTexts,
  NOT_THE_SERVICE_SENTENCE,
  turnoverText,
} from './dume-texts.ts';
import { formatDay } from './french-format.ts';
import { drawKeyFigures, drawNotice, drawSectionTitle, drawTable } from './page-blocks.ts';
import { drawParagraph, openCanvas, type Canvas, type PageFonts } from './page-canvas.ts';
import { drawColumns, rowOf, type Column, type Row } from './page-columns.ts';
import { drawFeet } from './page-feet.ts';
import { contentWidth, MEASURES } from './page-template.ts';

type Labelled = readonly (readonly [label: string, value: string | undefined])[];

function drawFacts(canvas: Canvas, left: Labelled, right: Labelled): void {
  const { measures } = canvas;
  const width = (contentWidth(measures) - 24) / 2;
  const rows = (labelled: Labelled): readonly Row[] =>
    labelled.flatMap(([label, value]) => rowOf(value, measures.styles.body, label));
  const columns: readonly Column[] = [
    { rows: rows(left), left: measures.left, width },
    { rows: rows(right), left: measures.left + width + 24, width },
  ];
  drawColumns(canvas, columns, canvas.document);
  canvas.y -= 4;
}

function drawTop(canvas: Canvas, dume: Dume): void {
  const { measures } = canvas;
  const { title, lead, body } = measures.styles;
  const { consultation, company } = dume;
  const width = contentWidth(measures);
  const deadline =
    consultation.deadlineOn === undefined
      ? undefined
      : `${formatDay(consultation.deadlineOn)}${consultation.deadlineTime === undefined ? '' : ` à ${consultation.deadlineTime}`}`;
  drawColumns(
    canvas,
    [
      {
        left: measures.left,
        width: width * 0.55,
        rows: [
          { text: 'DUME simplifié', style: title, type: 'H1' },
          { text: 'Document unique de marché européen', style: lead, above: 2 },
          ...rowOf(company.name, body, 'Candidat'),
        ],
      },
      {
        left: measures.left + width * 0.55 + 18,
        width: width * 0.45 - 18,
        rows: [
          ...rowOf(consultation.buyer.name, body, 'Acheteur'),
          ...rowOf(consultation.reference, body, 'Consultation'),
          ...rowOf(lotTexts(dume).join(' ; '), body, dume.lots.length > 1 ? 'Lots' : 'Lot'),
          ...rowOf(deadline, measures.styles.strong, 'Date limite'),
        ],
      },
    ],
    canvas.document,
  );
  canvas.y -= measures.gap * 0.7;
}

function drawFigures(canvas: Canvas, { company }: Dume): void {
  const [latest] = declaredYears(company);
  if (latest === undefined) return;
  const year = `exercice clos le ${formatDay(latest.closedOn)}`;
  drawKeyFigures(canvas, [
    { label: 'Chiffre d’affaires annuel général', value: turnoverText(latest.turnover), note: `hors taxes, ${year}` },
    { label: 'Effectifs moyens annuels', value: headcountText(latest.headcount), note: `personnes, ${year}` },
  ]);
}

function drawProcedure(canvas: Canvas, { consultation }: Dume): void {
  const { buyer } = consultation;
  drawSectionTitle(canvas, 'Partie I. Procédure et acheteur');
  drawFacts(
    canvas,
    [
      ['Acheteur', buyer.name],
      ['SIRET', formatSiret(buyer.siret)],
      ['Adresse', addressLine(buyer.address)],
    ],
    [
      ['Référence', consultation.reference],
      ['N° d’avis', consultation.noticeNumber],
      ['Identifiant du DUME acheteur', consultation.dumeId],
      ['Procédure', consultation.procedure],
    ],
  );
  drawFacts(canvas, [['Objet', consultation.object]], []);
}

function representativeText(person: Representative): string {
  const birth =
    person.birthOn === undefined
      ? undefined
      : `né(e) le ${formatDay(person.birthOn)}${(person.birthPlace ?? '') === '' ? '' : ` à ${person.birthPlace}`}`;
  const parts = [`${person.firstName} ${person.familyName}`.trim(), person.role, birth, addressLine(person.address)];
  return parts.filter((part) => (part ?? '').trim() !== '').join(', ');
}

function groupText({ name, form }: Group): string {
  return form === undefined || name.trim() === '' ? name : `${name} (${groupFormWords[form]})`;
}

function drawOperator(canvas: Canvas, dume: Dume): void {
  const { company } = dume;
  const { group } = company;
  drawSectionTitle(canvas, 'Partie II. Opérateur économique');
  drawFacts(
    canvas,
    [
      ['Raison sociale', company.name],
      ['Forme juridique', company.legalForm],
      ['SIRET', formatSiret(company.siret)],
      ['N° de TVA', company.vatIdentifier],
      ['Adresse', addressLine(company.address)],
      ['Activité (NAF)', company.nafCode],
      ['Taille', company.size === undefined ? undefined : sizeWords[company.size]],
    ],
    [
      ['Contact', company.contact.name],
      ['Téléphone', company.contact.telephone],
      ['Courriel', company.contact.email],
      ['Rôle', roleWords[group.role]],
      ['Groupement', groupText(group)],
      ['Membres', group.members.map(({ name, siret }) => `${name} (${formatSiret(siret)})`).join(' ; ')],
      ['Recours à d’autres entités', dume.reliesOnOthers ? ['oui', ...entityTexts(dume, 'relied')].join(', ') : 'non'],
      ['Sous-traitance', dume.subcontracts ? ['oui', ...entityTexts(dume, 'subcontract')].join(', ') : 'non'],
    ],
  );
  const people = company.representatives.map(representativeText);
  drawFacts(canvas, [[people.length > 1 ? 'Représentants' : 'Représentant', people.join(' ; ')]], []);
}

function drawGrounds(canvas: Canvas, { declarations }: Dume): void {
  const { measures } = canvas;
  drawSectionTitle(canvas, 'Partie III. Motifs d’exclusion', 70);
  const parts = [...new Set(exclusionGrounds.map((ground) => groundWords[ground].part))];
  const rowsOf = (part: GroundPart): readonly (readonly { text: string; strong?: boolean }[])[] =>
    exclusionGrounds
      .filter((ground) => groundWords[ground].part === part)
      .map((ground) => {
        const answer = declarations[ground]?.answer;
        const said = answer === undefined ? 'sans réponse' : answer === 'yes' ? 'OUI' : 'non';
        return [
          { text: part },
          { text: groundWords[ground].fr },
          { text: groundWords[ground].article },
          { text: said, strong: answer !== 'no' },
        ];
      });
  drawTable(
    canvas,
    [
      { head: 'Partie', share: 0.7 },
      { head: 'Motif', share: 7 },
      { head: 'Art. du CCP', share: 1.9 },
      { head: 'Me concerne', share: 1.4, side: 'right' },
    ],
    parts.flatMap(rowsOf),
  );
  const legend = parts.map((part) => `${part} : ${groundParts[part].toLowerCase()}`).join(' ; ');
  canvas.y -= 3;
  const left = measures.left;
  const width = contentWidth(measures);
  drawParagraph(canvas, `${legend}.`, measures.styles.small, { parent: canvas.document, left, width });
  for (const ground of exclusionGrounds) {
    const declared = declarations[ground];
    if (declared?.answer !== 'yes') continue;
    drawNotice(
      canvas,
      [groundWords[ground].fr, ...declaredFacts(ground, declared).map(([label, value]) => `${label} : ${value}`)].join(
        '\n',
      ),
    );
  }
}

function drawCapacities(canvas: Canvas, { company }: Dume): void {
  drawSectionTitle(canvas, 'Partie IV. Critères de sélection', 90);
  drawTable(
    canvas,
    [
      { head: 'Exercice clos le', share: 3 },
      { head: 'Chiffre d’affaires, hors taxes', share: 3, side: 'right' },
      { head: 'Effectif moyen', share: 2, side: 'right' },
    ],
    declaredYears(company).map(({ closedOn, turnover, headcount }) => [
      { text: formatDay(closedOn) },
      { text: turnoverText(turnover), strong: true },
      { text: headcountText(headcount), strong: true },
    ]),
  );
  if (company.setUpOn !== undefined) {
    canvas.y -= 4;
    drawFacts(canvas, [['Création de l’entreprise', formatDay(company.setUpOn)]], []);
  }
}

function drawCertificates(canvas: Canvas, { company }: Dume): void {
  const { measures } = canvas;
  drawSectionTitle(canvas, 'Attestations');
  if (company.certificates.length > 0)
    drawTable(
      canvas,
      [
        { head: 'Pièce tenue prête', share: 5 },
        { head: 'Sorte', share: 3 },
        { head: 'Valable jusqu’au', share: 2.4, side: 'right' },
      ],
      company.certificates.map(({ name, kind, expiresOn }) => [
        { text: name },
        { text: certificateWords[kind] },
        { text: expiresOn === undefined ? 'sans fin' : formatDay(expiresOn) },
      ]),
    );
  canvas.y -= 4;
  const place = { parent: canvas.document, left: measures.left, width: contentWidth(measures) };
  drawParagraph(canvas, CERTIFICATES_SENTENCE, measures.styles.body, place);
}

function drawStatement(canvas: Canvas, { signature }: Dume): void {
  drawSectionTitle(canvas, 'Partie VI. Déclaration sur l’honneur', 110);
  const who = [signature.name, signature.role].filter((each) => each.trim() !== '').join(', ');
  const sworn = signature.sworn
    ? 'déclare sur l’honneur que les renseignements des parties II à IV sont exacts, qu’ils ont été donnés en connaissance des conséquences d’une fausse déclaration, et que les justificatifs demandés peuvent être produits sans délai.'
    : 'n’a pas encore fait la déclaration sur l’honneur : ce document est un projet.';
  drawNotice(canvas, `${who === '' ? 'Le candidat' : who}, ${sworn}`);
  drawFacts(canvas, [['Fait à', signature.place]], [['Le', formatDay(signature.on)]]);
}

/** How the papers of a DUME are to be drawn. */
type DumeDrawOptions = { readonly fonts: PageFonts; readonly sandbox: boolean };

/** What the paper is called, as the head of its further pages. */
export function dumeHeading({ company, consultation }: Dume): string {
  return ['DUME simplifié', company.name, consultation.reference].filter((each) => each.trim() !== '').join(' · ');
}

/** Draws the DUME that people read, part by part in the form's order; a half-filled one is drawn with what it has. */
export function drawDume(dume: Dume, { fonts, sandbox }: DumeDrawOptions): Canvas {
  const heading = dumeHeading(dume);
  const canvas = openCanvas({ fonts, measures: MEASURES.classique, sandbox, runningHead: heading });
  drawTop(canvas, dume);
  drawFigures(canvas, dume);
  drawProcedure(canvas, dume);
  drawOperator(canvas, dume);
  drawGrounds(canvas, dume);
  drawCapacities(canvas, dume);
  drawCertificates(canvas, dume);
  drawStatement(canvas, dume);
  const { measures } = canvas;
  canvas.y -= measures.gap * 0.5;
  const place = { parent: canvas.document, left: measures.left, width: contentWidth(measures) };
  drawParagraph(canvas, NOT_THE_SERVICE_SENTENCE, measures.styles.small, place);
  drawFeet(canvas, heading);
  return canvas;
}
