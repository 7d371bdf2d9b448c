import type { Invoice } from '../draft/invoice.ts';
import { faultWhen, type Rule } from './rule.ts';

const SOLE_TRADER = /\b(EI|entrepreneur individuel|entreprise individuelle|micro-?entrepr\w+|auto-?entrepr\w+)\b/iu;
const COMPANY = /\b(SARL|EURL|SASU?|SELARL|SELAS|SCA|SA)\b/u;
const CIVIL_COMPANY = /\b(GAEC|EARL|SCEA|GFA|SCI)\b/u;

/** What the invoice says of the seller's legal form: BT-33 and the notes REG and ABL. */
function legalWords({ seller, notes }: Invoice): string {
  const noted = notes.filter(({ subjectCode }) => subjectCode === 'REG' || subjectCode === 'ABL');
  return [seller.legalInformation ?? '', ...noted.map(({ text }) => text)].join(' ').trim();
}

/** Mentions by legal form; advice and warnings only: the portal looks at none of them. A seller that says nothing of its form is left alone. */
export const frenchMentionRules: readonly Rule[] = [
  {
    id: 'LIASSE-MENTION-EI',
    source: 'C. com. R526-27: « entrepreneur individuel » ou « EI » juste avant ou après le nom',
    severity: 'warns',
    fr: 'Vous êtes entrepreneur individuel : ajoutez « EI » juste avant ou après votre nom, dans « Réglages ».',
    en: 'You are a sole trader: add “EI” just before or after your name, in “Settings”.',
    check: (invoice) => {
      const { name } = invoice.seller;
      const isNamed = /^(EI|entrepreneur individuel)\b|\b(EI|entrepreneur individuel)\W*$/iu.test(name.trim());
      return faultWhen(SOLE_TRADER.test(legalWords(invoice)) && !isNamed, 'seller.name');
    },
  },
  {
    id: 'LIASSE-MENTION-CAPITAL',
    source: 'C. com. R123-237 et R123-238: forme, capital et RCS des sociétés',
    severity: 'advises',
    fr: 'Une société indique sa forme, son capital et son immatriculation (RCS et ville). Complétez la mention de forme juridique.',
    en: 'A company states its form, its capital and its registration (RCS and city). Complete the mention of the legal form.',
    check: (invoice) => {
      const words = legalWords(invoice);
      const isComplete = /capital/iu.test(words) && /\bR\.?C\.?S\b/iu.test(words);
      return faultWhen(
        words !== '' && COMPANY.test(`${invoice.seller.name} ${words}`) && !isComplete,
        'seller.legalInformation',
      );
    },
  },
  {
    id: 'LIASSE-MENTION-CIVIL',
    source: 'C. civ. art. 1832 et 1845; C. rural L323-1, L324-1: sociétés civiles agricoles; C. com. R123-237',
    severity: 'advises',
    fr: 'Un GAEC, une EARL, une SCEA ou un GFA est une société civile : écrivez « société civile », le capital et le RCS dans la mention de forme juridique.',
    en: 'A GAEC, EARL, SCEA or GFA is a civil company: write “société civile”, the capital and the RCS in the mention of the legal form.',
    check: (invoice) => {
      const words = legalWords(invoice);
      const isComplete =
        /soci[ée]t[ée] civile/iu.test(words) && /capital/iu.test(words) && /\bR\.?C\.?S\b/iu.test(words);
      return faultWhen(
        words !== '' && CIVIL_COMPANY.test(`${invoice.seller.name} ${words}`) && !isComplete,
        'seller.legalInformation',
      );
    },
  },
];
