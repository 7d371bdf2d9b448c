import type { ProblemText } from './problem-text.ts';

/** Problems with a file that a DUME is made from: company file, consultation, the buyer's ESPD. */
export const dumeProblems = {
  'file.notData': {
    fr: 'Le fichier « {name} » n’est pas du JSON, ou il est incomplet : rien n’a été lu. Enregistrez-le de nouveau.',
    en: 'The file “{name}” is not JSON, or it is incomplete: nothing was read. Save it again.',
    remedy: 'chooseAnotherFile',
  },
  'file.notDume': {
    fr: 'Le fichier « {name} » n’est pas un DUME de Liasse : le champ « {field} » manque, est de trop ou n’a pas la forme attendue. Corrigez-le, ou préparez le DUME de nouveau.',
    en: 'The file “{name}” is not a DUME of Liasse: the field “{field}” is missing, unknown or not of the expected shape. Correct it, or prepare the DUME again.',
    remedy: 'chooseAnotherFile',
  },
  'file.notDumeCompany': {
    fr: 'Le fichier « {name} » n’est pas un dossier d’entreprise : le champ « {field} » manque, est de trop ou n’a pas la forme attendue. Corrigez-le, ou exportez le dossier de nouveau.',
    en: 'The file “{name}” is not a company file: the field “{field}” is missing, unknown or not of the expected shape. Correct it, or export the company file again.',
    remedy: 'chooseAnotherFile',
  },
  'file.notConsultation': {
    fr: 'Le fichier « {name} » n’est pas une consultation : le champ « {field} » manque, est de trop ou n’a pas la forme attendue. Corrigez-le, ou choisissez le fichier XML du DUME de l’acheteur.',
    en: 'The file “{name}” is not a consultation: the field “{field}” is missing, unknown or not of the expected shape. Correct it, or choose the XML file of the buyer’s DUME.',
    remedy: 'chooseAnotherFile',
  },
  'file.notDeclarations': {
    fr: 'Le fichier « {name} » ne donne pas vos réponses aux motifs d’exclusion : le champ « {field} » manque, est de trop ou n’a pas la forme attendue. Voir « liasse dume --help ».',
    en: 'The file “{name}” does not give your answers on the exclusion grounds: the field “{field}” is missing, unknown or not of the expected shape. See “liasse dume --help”.',
    remedy: 'chooseAnotherFile',
  },
  'dume.certificateNotPdf': {
    fr: 'Le fichier « {name} » n’est pas un PDF : une attestation se joint en PDF, pour être relue ici et déposée telle quelle. Enregistrez-la en PDF, puis joignez-la.',
    en: 'The file “{name}” is no PDF: a certificate is attached as a PDF, to be read here and deposited as it stands. Save it as a PDF, then attach it.',
    remedy: 'chooseAnotherFile',
  },
  'espd.damaged': {
    fr: 'Le fichier « {name} » est abîmé ou incomplet à la ligne {line} : ce DUME ne peut pas être lu, et rien n’a été changé. Téléchargez-le de nouveau sur le profil d’acheteur.',
    en: 'The file “{name}” is damaged or incomplete at line {line}: this DUME cannot be read, and nothing was changed. Download it from the buyer’s profile again.',
    remedy: 'chooseAnotherFile',
  },
  'espd.doctype': {
    fr: 'Le fichier « {name} » contient un « DOCTYPE », qu’un DUME n’a jamais et qui peut cacher une attaque : il n’a pas été lu. Téléchargez-le de nouveau sur le profil d’acheteur.',
    en: 'The file “{name}” holds a “DOCTYPE”, which a DUME never has and which may hide an attack: it was not read. Download it from the buyer’s profile again.',
    remedy: 'chooseAnotherFile',
  },
  'espd.tooComplex': {
    fr: 'Le fichier « {name} » est trop gros ou trop enchevêtré pour un DUME : il n’a pas été lu. Vérifiez que c’est bien le DUME de l’acheteur.',
    en: 'The file “{name}” is too large or too deeply nested for a DUME: it was not read. Check that it is the buyer’s DUME.',
    remedy: 'chooseAnotherFile',
  },
  'espd.noCompany': {
    fr: 'Le fichier « {name} » est la demande d’un acheteur : il ne dit rien de votre entreprise. Choisissez votre dossier d’entreprise, ou une réponse que vous avez faite.',
    en: 'The file “{name}” is a buyer’s request: it says nothing of your firm. Choose your company file, or a response that you made.',
    remedy: 'chooseAnotherFile',
  },
  'espd.unanswered': {
    fr: 'L’export ESPD {version} n’est pas fait : après votre réponse à « {criterion} », le modèle européen veut aussi une réponse à « {question} », et ses règles refusent un fichier sans elle (BR-TCR-06-01, BR-TCR-07-01). Complétez le DUME, puis recommencez ; son dépôt à la main n’en dépend pas.',
    en: 'The ESPD {version} export was not made: after your answer to “{criterion}”, the European model also wants an answer to “{question}”, and its rules refuse a file without it (BR-TCR-06-01, BR-TCR-07-01). Complete the DUME, then try again; depositing it by hand does not depend on it.',
    remedy: 'openChecks',
  },
  'espd.notEspd': {
    fr: 'Le fichier « {name} » n’est pas un DUME : il commence par « {root} ». Choisissez le fichier XML du DUME de l’acheteur (ESPD, versions 1 à 4), ou saisissez la consultation.',
    en: 'The file “{name}” is not a DUME: it begins with “{root}”. Choose the XML file of the buyer’s DUME (ESPD, versions 1 to 4), or type the consultation in.',
    remedy: 'chooseAnotherFile',
  },
} satisfies Record<string, ProblemText>;
