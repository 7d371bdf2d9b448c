import type { ProblemText } from './problem-text.ts';

/** Problems with a file that comes in: an attachment, an invoice to import, a draft in JSON. */
export const fileProblems = {
  'file.empty': {
    fr: 'Le fichier « {name} » est vide. Choisissez-en un autre, ou enregistrez-le de nouveau depuis le programme qui l’a produit.',
    en: 'The file “{name}” is empty. Choose another one, or save it again from the program that made it.',
    remedy: 'chooseAnotherFile',
  },
  'file.tooLarge': {
    fr: 'Le fichier « {name} » pèse {size} : Chorus Pro refuse les pièces de 10 Mo et plus. Réduisez-le ou partagez-le en plusieurs fichiers.',
    en: 'The file “{name}” weighs {size}: Chorus Pro refuses attachments of 10 MB and more. Make it smaller or split it.',
    remedy: 'chooseAnotherFile',
  },
  'file.pdfEncrypted': {
    fr: 'Le PDF « {name} » est protégé par un mot de passe : il ne peut pas être affiché, et Chorus Pro ne pourrait pas le lire. Enregistrez-le sans mot de passe.',
    en: 'The PDF “{name}” is protected by a password: it cannot be shown, and Chorus Pro could not read it. Save it without a password.',
    remedy: 'chooseAnotherFile',
  },
  'file.pdfUnreadable': {
    fr: 'Le PDF « {name} » est abîmé ou incomplet : il ne peut pas être affiché. Enregistrez-le de nouveau depuis le programme qui l’a produit.',
    en: 'The PDF “{name}” is damaged or incomplete: it cannot be shown. Save it again from the program that made it.',
    remedy: 'chooseAnotherFile',
  },
  'file.notReadable': {
    fr: 'Le fichier « {name} » n’a pas pu être lu : c’est un dossier, ou il est ouvert ou a été déplacé. Fermez-le, puis choisissez-le de nouveau.',
    en: 'The file “{name}” could not be read: it is a folder, or it is open or was moved. Close it, then choose it again.',
    remedy: 'chooseAnotherFile',
  },
  'file.badName': {
    fr: 'Le nom « {name} » ne convient pas : il ne doit contenir ni « / », ni « \\ », ni « .. », ni caractère invisible. Renommez le fichier, puis joignez-le de nouveau.',
    en: 'The name “{name}” will not do: it may hold no “/”, no “\\”, no “..” and no invisible character. Rename the file, then attach it again.',
    remedy: 'chooseAnotherFile',
  },
  'file.reservedName': {
    fr: 'Le nom « {name} » est celui de la facture électronique que Liasse écrit elle-même. Renommez le fichier, puis joignez-le de nouveau.',
    en: 'The name “{name}” is that of the electronic invoice that Liasse writes itself. Rename the file, then attach it again.',
    remedy: 'chooseAnotherFile',
  },
  'file.longName': {
    fr: 'Le nom « {name} » a {length} caractères, extension comprise : Chorus Pro en accepte 50. Raccourcissez-le, puis joignez le fichier de nouveau.',
    en: 'The name “{name}” has {length} characters with its extension: Chorus Pro takes 50. Shorten it, then attach the file again.',
    remedy: 'chooseAnotherFile',
  },
  'file.noExtension': {
    fr: 'Le nom « {name} » n’a pas d’extension : Chorus Pro en exige une, comme « .pdf ». Renommez le fichier, puis joignez-le de nouveau.',
    en: 'The name “{name}” has no extension: Chorus Pro asks for one, such as “.pdf”. Rename the file, then attach it again.',
    remedy: 'chooseAnotherFile',
  },
  'file.extension': {
    fr: 'Chorus Pro n’accepte pas les fichiers « .{extension} » (« {name} »). Enregistrez-le en PDF, puis joignez le PDF.',
    en: 'Chorus Pro does not take “.{extension}” files (“{name}”). Save it as a PDF, then attach the PDF.',
    remedy: 'chooseAnotherFile',
  },
  'file.notWhatItSays': {
    fr: 'Le contenu de « {name} » n’est pas celui d’un fichier .{extension}. Ouvrez-le pour vérifier, enregistrez-le de nouveau dans ce format, puis joignez-le.',
    en: 'The content of “{name}” is not that of a .{extension} file. Open it to check, save it again in that format, then attach it.',
    remedy: 'chooseAnotherFile',
  },
  'file.logoTooLarge': {
    fr: 'Le logo « {name} » pèse plus de 2 Mo : il alourdirait chaque facture. Réduisez l’image, puis choisissez-la de nouveau.',
    en: 'The logo “{name}” weighs more than 2 MB: it would weigh on every invoice. Make the picture smaller, then choose it again.',
    remedy: 'chooseAnotherFile',
  },
  'file.logoUnreadable': {
    fr: 'Le logo « {name} » n’est pas une image PNG ou JPEG ordinaire (4000 pixels de côté au plus, ni entrelacée, ni en couleurs d’imprimerie). Enregistrez-le de nouveau en PNG, puis choisissez-le.',
    en: 'The logo “{name}” is not an ordinary PNG or JPEG picture (4000 pixels a side at most, not interlaced, not in printing colours). Save it again as PNG, then choose it.',
    remedy: 'chooseAnotherFile',
  },
  'import.unknownFile': {
    fr: '« {name} » n’est ni une facture XML (CII ou UBL), ni un PDF : rien n’a été importé. Choisissez l’un de ces fichiers.',
    en: '“{name}” is neither an XML invoice (CII or UBL) nor a PDF: nothing was imported. Choose one of those.',
    remedy: 'chooseAnotherFile',
  },
  'import.plainPdf': {
    fr: 'Le PDF « {name} » ne contient pas de facture électronique (factur-x.xml). Choisissez un PDF Factur-X, ou importez celui-ci pour que Liasse lise ses pages.',
    en: 'The PDF “{name}” holds no electronic invoice (factur-x.xml). Choose a Factur-X PDF, or import this one so that Liasse reads its pages.',
    remedy: 'chooseAnotherFile',
  },
  'import.nothingOnPage': {
    fr: 'Rien de ce qui fait une facture n’a été reconnu sur les pages de « {name} » : c’est peut-être une image numérisée, ou un autre document. Saisissez la facture, et joignez ce PDF si vous le souhaitez.',
    en: 'Nothing of what makes an invoice was recognised on the pages of “{name}”: it may be a scanned picture, or another document. Type the invoice in, and attach this PDF if you wish.',
    remedy: 'chooseAnotherFile',
  },
  'import.notDeclared': {
    fr: 'Le PDF « {name} » annonce une facture électronique nommée « {declared} », mais ne la contient pas : rien n’a été importé. Demandez le fichier de nouveau à qui l’a produit.',
    en: 'The PDF “{name}” announces an electronic invoice named “{declared}” but does not hold it: nothing was imported. Ask whoever made the file for it again.',
    remedy: 'chooseAnotherFile',
  },
  'import.twoInvoices': {
    fr: 'Le PDF « {name} » contient deux factures électroniques différentes du même nom « {file} » : impossible de savoir laquelle fait foi. Demandez le fichier de nouveau à qui l’a produit.',
    en: 'The PDF “{name}” holds two different electronic invoices of the same name “{file}”: nobody can tell which one counts. Ask whoever made the file for it again.',
    remedy: 'chooseAnotherFile',
  },
  'import.pageDiffers': {
    fr: 'Le PDF et les données de cette facture ne disent pas le même montant : {label} vaut {onPage} sur la page et {inData} dans les données. Vérifiez lequel est juste avant de vous en servir.',
    en: 'The PDF and the data of this invoice do not give the same amount: {labelEn} is {onPage} on the page and {inData} in the data. Check which one is right before you use it.',
    remedy: 'chooseAnotherFile',
  },
  'import.notOnPage': {
    fr: 'La page du PDF ne montre pas {label}, qui vaut {inData} dans les données : ouvrez le PDF et vérifiez que c’est bien la même facture.',
    en: 'The page of the PDF does not show {labelEn}, which is {inData} in the data: open the PDF and check that it is the same invoice.',
    remedy: 'chooseAnotherFile',
  },
  'document.pageNotArchivable': {
    fr: '{reason} Dans les pièces jointes, décochez « page visible » pour « {name} ».',
    en: '{reasonEn} Among the attachments, untick “visible page” for “{name}”.',
    remedy: 'chooseAnotherFile',
  },
  'document.pageOtherNumber': {
    fr: 'La page gardée (« {name} ») ne porte pas le numéro {number} de la facture : reprenez le numéro de la page, ou laissez Liasse dessiner la page.',
    en: 'The page that is kept (“{name}”) does not bear the invoice’s number {number}: take over the page’s number, or let Liasse draw the page.',
    remedy: 'chooseAnotherFile',
  },
  'import.guessed': {
    fr: 'Les valeurs de « {name} » ont été lues sur ses pages, et personne ne les a confirmées. Faites-en d’abord un brouillon (liasse import), relisez-le, puis donnez le brouillon.',
    en: 'The values of “{name}” were read off its pages, and nobody has confirmed them. Make a draft of it first (liasse import), read it through, then give the draft.',
    remedy: 'chooseAnotherFile',
  },
  'import.notInvoice': {
    fr: 'Ce fichier XML n’est pas une facture CII ou UBL : il commence par « {root} ». Choisissez une facture CII, une facture ou un avoir UBL, ou un PDF Factur-X.',
    en: 'This XML file is not a CII or UBL invoice: it begins with “{root}”. Choose a CII invoice, a UBL invoice or credit note, or a Factur-X PDF.',
    remedy: 'chooseAnotherFile',
  },
  'import.notXml': {
    fr: 'Le XML de la facture est abîmé à la ligne {line} : il ne peut pas être lu. Demandez le fichier de nouveau à qui l’a produit.',
    en: 'The invoice’s XML is damaged at line {line}: it cannot be read. Ask whoever made the file for it again.',
    remedy: 'chooseAnotherFile',
  },
  'import.doctype': {
    fr: 'Ce XML contient un « DOCTYPE », qu’une facture n’a jamais et qui peut cacher une attaque : il n’a pas été lu. Demandez le fichier de nouveau à qui l’a produit.',
    en: 'This XML holds a “DOCTYPE”, which an invoice never has and which may hide an attack: it was not read. Ask whoever made the file for it again.',
    remedy: 'chooseAnotherFile',
  },
  'import.tooComplex': {
    fr: 'Ce fichier est trop gros ou trop enchevêtré pour une facture : il n’a pas été lu. Vérifiez que c’est bien une facture.',
    en: 'This file is too large or too deeply nested for an invoice: it was not read. Check that it is an invoice.',
    remedy: 'chooseAnotherFile',
  },
  'import.badValue': {
    fr: 'Dans cette facture, {term} n’a pas une valeur possible : « {value} ». Demandez le fichier corrigé à qui l’a produit.',
    en: 'In this invoice, {term} has no possible value: “{value}”. Ask whoever made the file for a corrected one.',
    remedy: 'chooseAnotherFile',
  },
  'import.totalsDiffer': {
    fr: 'Les montants de cette facture ne se recalculent pas : {term} vaut {inFile} dans le fichier et {computed} d’après les lignes. Demandez le fichier corrigé à qui l’a produit.',
    en: 'The amounts of this invoice do not add up: {termEn} is {inFileEn} in the file and {computedEn} from its lines. Ask whoever made the file for a corrected one.',
    remedy: 'chooseAnotherFile',
  },
  'file.notJson': {
    fr: 'Le fichier « {name} » n’est pas du JSON : ce n’est pas un brouillon de Liasse, ou il est incomplet. Exportez le brouillon de nouveau.',
    en: 'The file “{name}” is not JSON: it is no draft of Liasse, or it is incomplete. Export the draft again.',
    remedy: 'chooseAnotherFile',
  },
  'file.notDraft': {
    fr: 'Le fichier « {name} » n’est pas un brouillon de facture : le champ « {field} » manque, est de trop ou n’a pas la forme attendue. Corrigez-le, ou importez la facture de nouveau.',
    en: 'The file “{name}” is not an invoice draft: the field “{field}” is missing, unknown or not of the expected shape. Correct it, or import the invoice again.',
    remedy: 'chooseAnotherFile',
  },
  'file.missing': {
    fr: 'Le fichier « {name} » n’existe pas, ou c’est un dossier. Vérifiez son nom et son emplacement.',
    en: 'The file “{name}” does not exist, or it is a folder. Check its name and place.',
    remedy: 'chooseAnotherFile',
  },
  'file.notWritten': {
    fr: 'Le fichier « {name} » n’a pas pu être écrit : le dossier n’existe pas, est protégé, ou le disque est plein. Choisissez un autre dossier.',
    en: 'The file “{name}” could not be written: the folder does not exist, is protected, or the disk is full. Choose another folder.',
    remedy: 'freeDiskSpace',
  },
  'file.lost': {
    fr: 'Cette pièce jointe n’est plus sur cet ordinateur, ou elle est abîmée. Retirez-la de la facture et joignez-la de nouveau.',
    en: 'This attachment is no longer on this computer, or is damaged. Take it off the invoice and attach it again.',
    remedy: 'chooseAnotherFile',
  },
  'file.sameDocument': {
    fr: 'Le brouillon « {name} » donnerait le même document « {document} » qu’un autre de cette commande. Donnez-leur des numéros différents.',
    en: 'The draft “{name}” would give the same document “{document}” as another one of this command. Give them different numbers.',
    remedy: 'chooseAnotherFile',
  },
} satisfies Record<string, ProblemText>;
