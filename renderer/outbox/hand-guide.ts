import type { FilingKind } from '../../core/outbox/submission.ts';
import { guideTexts } from './guide-texts.ts';

/** The way through a portal by hand, for one kind of filing. */
export type HandGuideWords = {
  readonly address: string;
  readonly addressWords: string;
  readonly steps: readonly string[];
  readonly receipt: string;
  readonly receiptHelp: string;
};

/** The guide of each kind of filing, as the portals' own pages describe it (portal-guides.md, 1, 4 and 5). */
export const handGuides: Readonly<Record<FilingKind, HandGuideWords>> = {
  dume: {
    address: guideTexts.dumeAddress,
    addressWords: guideTexts.dumeAddressWords,
    steps: [
      guideTexts.dumeStepOne,
      guideTexts.dumeStepTwo,
      guideTexts.dumeStepThree,
      guideTexts.dumeStepFour,
      guideTexts.dumeStepFive,
    ],
    receipt: guideTexts.receiptDume,
    receiptHelp: guideTexts.receiptDumeHelp,
  },
  fuel: {
    address: guideTexts.fuelAddress,
    addressWords: guideTexts.fuelAddressWords,
    steps: [
      guideTexts.fuelStepOne,
      guideTexts.fuelStepTwo,
      guideTexts.fuelStepThree,
      guideTexts.fuelStepFour,
      guideTexts.fuelStepFive,
      guideTexts.fuelStepSix,
    ],
    receipt: guideTexts.receiptFuel,
    receiptHelp: guideTexts.receiptFuelHelp,
  },
  invoice: {
    address: guideTexts.invoiceAddress,
    addressWords: '',
    steps: [guideTexts.invoiceStepOne, guideTexts.invoiceStepTwo],
    receipt: guideTexts.receipt,
    receiptHelp: guideTexts.receiptHelp,
  },
};
