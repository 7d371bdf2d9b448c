import type { ProblemText } from './problem-text.ts';

/** Problems with a fuel claim, its table of deliveries and the pieces of its dossier. */
export const fuelProblems = {
  'fuel.notFiler': {
    fr: '« {name} » ne décrit pas un demandeur : le champ « {field} » manque, est de trop ou n’a pas la forme attendue. Corrigez-le (voir « liasse fuel --help »).',
    en: '“{name}” does not describe a claimant: the field “{field}” is missing, unknown or not of the expected shape. Correct it (see “liasse fuel --help”).',
    remedy: 'chooseAnotherFile',
  },
  'fuel.tableEmpty': {
    fr: 'Le tableau « {name} » ne contient aucune livraison : une ligne de titres, puis une ligne par livraison, sont attendues. Vérifiez que vous avez choisi le bon fichier.',
    en: 'The table “{name}” holds no delivery: one row of headings and then one row per delivery are expected. Check that you chose the right file.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.tableColumns': {
    fr: 'Dans le tableau « {name} », ces colonnes n’ont pas été trouvées : {columns}. Donnez-leur un titre (Date de livraison, N° facture, Carburant, Quantité, Unité), puis recommencez.',
    en: 'In the table “{name}” these columns were not found: {columns}. Give them a heading (deliveryOn, invoiceNumber, product, quantity, unit), then try again.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.tableTooLong': {
    fr: 'Le tableau « {name} » a plus de {most} lignes ou une ligne démesurée : il n’a pas été lu. Partagez-le par année de livraison.',
    en: 'The table “{name}” has more than {most} rows, or an oversized row: it was not read. Split it by year of delivery.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.tableQuote': {
    fr: 'Dans le tableau « {name} », un guillemet ouvert à la ligne {line} n’est jamais refermé : rien n’a été lu. Corrigez cette ligne, ou enregistrez de nouveau le tableau en CSV.',
    en: 'In the table “{name}”, a quotation mark opened on line {line} is never closed: nothing was read. Mend that line, or save the table as CSV again.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.tableNotText': {
    fr: '« {name} » n’est pas un tableau de texte (CSV) : c’est peut-être un classeur Excel ou LibreOffice. Dans le tableur, choisissez « Enregistrer sous », format CSV.',
    en: '“{name}” is no text table (CSV): it may be an Excel or LibreOffice workbook. In the spreadsheet program choose “Save as”, format CSV.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.ratesUnreadable': {
    fr: 'Les taux que vous avez saisis ne peuvent pas être lus (champ « {field} ») : ceux de Liasse sont utilisés. Saisissez-les de nouveau.',
    en: 'The rates that you typed cannot be read (field “{field}”): those of Liasse are used. Type them again.',
    remedy: 'openSettings',
  },
  'fuel.pieceMissing': {
    fr: 'La pièce « {name} » n’est plus sur cet ordinateur, ou elle est abîmée : le dossier n’a pas été fait. Joignez-la de nouveau.',
    en: 'The piece “{name}” is no longer on this computer, or is damaged: the dossier was not made. Attach it again.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.pieceEncrypted': {
    fr: 'La pièce « {name} » est un PDF protégé par un mot de passe : elle ne peut pas entrer dans le dossier. Enregistrez-la sans mot de passe (ou imprimez-la en PDF), puis joignez-la de nouveau.',
    en: 'The piece “{name}” is a PDF protected by a password: it cannot go into the dossier. Save it without a password (or print it to PDF), then attach it again.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.pieceUnreadable': {
    fr: 'La pièce « {name} » est abîmée ou incomplète : elle ne peut pas entrer dans le dossier. Demandez-la de nouveau à qui l’a produite, ou numérisez le papier, puis joignez-la.',
    en: 'The piece “{name}” is damaged or incomplete: it cannot go into the dossier. Ask whoever made it for it again, or scan the paper, then attach it.',
    remedy: 'chooseAnotherFile',
  },
  'fuel.pieceType': {
    fr: 'La pièce « {name} » n’est ni un PDF, ni une image JPEG ou PNG : elle ne peut pas entrer dans le dossier. Enregistrez-la en PDF, puis joignez-la de nouveau.',
    en: 'The piece “{name}” is neither a PDF nor a JPEG or PNG picture: it cannot go into the dossier. Save it as PDF, then attach it again.',
    remedy: 'chooseAnotherFile',
  },
} satisfies Record<string, ProblemText>;
