import { publicPages } from '../../core/portal/public-pages.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { guideTexts } from './guide-texts.ts';

/** The way through a portal by hand, for one kind of filing. */
export type HandGuideWords = {
  /** Empty: nobody but the user knows it. */ readonly address: string;
  readonly addressWords: string;
  /** What has to be known before one begins. */ readonly warnings: readonly string[];
  readonly steps: readonly string[];
  /** What the user has to have seen before a deposit is noted. */ readonly seen: string;
  readonly receipt: string;
  readonly receiptHelp: string;
  /** What the home screen will ask on the day of the reminder. */ readonly remindHelp: string;
  /** Where its states are looked up; absent where none are shown. */
  readonly track?: { readonly words: string; readonly refusedHelp: string };
};

const dume: HandGuideWords = {
  address: publicPages.dume,
  addressWords: guideTexts.dumeAddressWords,
  warnings: [],
  steps: [
    guideTexts.dumeStepOne,
    guideTexts.dumeStepTwo,
    guideTexts.dumeStepThree,
    guideTexts.dumeStepFour,
    guideTexts.dumeStepFive,
  ],
  seen: guideTexts.dumeSeen,
  receipt: guideTexts.receiptDume,
  receiptHelp: guideTexts.receiptDumeHelp,
  remindHelp: guideTexts.remindDume,
};

const fuel: HandGuideWords = {
  address: publicPages.chorusPro,
  addressWords: guideTexts.fuelAddressWords,
  warnings: [guideTexts.warnActivation, guideTexts.warnSecondFactor, guideTexts.warnAddress],
  steps: [
    guideTexts.fuelStepOne,
    guideTexts.fuelStepTwo,
    guideTexts.fuelStepThree,
    guideTexts.fuelStepFour,
    guideTexts.fuelStepFive,
    guideTexts.fuelStepSix,
  ],
  seen: guideTexts.fuelSeen,
  receipt: guideTexts.receiptFuel,
  receiptHelp: guideTexts.receiptFuelHelp,
  remindHelp: guideTexts.remindFuel,
  track: { words: guideTexts.trackFuel, refusedHelp: guideTexts.refusedFuel },
};

const invoice: HandGuideWords = {
  address: publicPages.chorusPro,
  addressWords: '',
  warnings: [guideTexts.warnDraft, guideTexts.warnActivation, guideTexts.warnSecondFactor, guideTexts.warnAddress],
  steps: [
    guideTexts.invoiceStepOne,
    guideTexts.invoiceStepTwo,
    guideTexts.invoiceStepThree,
    guideTexts.invoiceStepFour,
    guideTexts.invoiceStepFive,
    guideTexts.invoiceStepSix,
    guideTexts.invoiceStepSeven,
    guideTexts.invoiceStepEight,
  ],
  seen: guideTexts.invoiceSeen,
  receipt: guideTexts.receiptFlow,
  receiptHelp: guideTexts.receiptFlowHelp,
  remindHelp: guideTexts.remindInvoice,
  track: { words: guideTexts.trackInvoice, refusedHelp: guideTexts.refusedInvoice },
};

const platform: HandGuideWords = {
  address: '',
  addressWords: guideTexts.platformAddressWords,
  warnings: [],
  steps: [guideTexts.platformStepOne, guideTexts.platformStepTwo, guideTexts.platformStepThree],
  seen: guideTexts.platformSeen,
  receipt: guideTexts.receiptPlatform,
  receiptHelp: guideTexts.receiptHelp,
  remindHelp: guideTexts.remindPlatform,
  track: { words: guideTexts.trackPlatform, refusedHelp: guideTexts.refusedInvoice },
};

/** The guide of a filing, as the portals' own pages describe it (portal-guides.md, 1, 4 and 5). */
export function guideOf({ kind, forPlatform }: Pick<Submission, 'kind' | 'forPlatform'>): HandGuideWords {
  switch (kind) {
    case 'dume':
      return dume;
    case 'fuel':
      return fuel;
    case 'invoice':
      return forPlatform === true ? platform : invoice;
    default:
      return kind satisfies never;
  }
}
