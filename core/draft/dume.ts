import { z } from 'zod';
import { consultationSchema, type Consultation } from './consultation.ts';
import { dumeCompanySchema, type DumeCompany } from './dume-company.ts';
import { declarationsSchema } from './exclusion-ground.ts';
import { allAsDeclared } from './ground-facts.ts';
import { isIsoDate, type IsoDate } from './iso-date.ts';

const text = z.string().max(500);

export const dumeIdSchema = z.uuid().brand<'DumeId'>();
export type DumeId = z.infer<typeof dumeIdSchema>;

/** Who signs the sworn statement (Part VI), where and when. */
const dumeSignatureSchema = z.strictObject({
  /** Prénom et nom. */ name: text,
  /** En qualité de. */ role: text,
  place: text,
  on: z.string().refine(isIsoDate),
  /** « Je déclare sur l’honneur que ces renseignements sont exacts. » */ sworn: z.boolean(),
});

/** Another firm in this DUME: one whose capacities are relied on, or a subcontractor. */
const entitySchema = z.strictObject({
  name: text,
  siret: text,
  purpose: z.enum(['relied', 'subcontract']),
  /** What a firm that is relied on does for this contract: a CPV code. ESPD 2.1.1 alone asks for it. */
  activityCode: text.optional(),
});
export type Entity = z.infer<typeof entitySchema>;

/** A simplified DUME: the firm as it stood that day, a consultation, and what the firm declares to it. */
export const dumeSchema = z.strictObject({
  kind: z.literal('dume'),
  id: dumeIdSchema,
  /** A copy: changing the company file later changes nothing here. */ company: dumeCompanySchema,
  consultation: consultationSchema,
  /** Numbers of the lots that are bid for; none when the consultation has no lots. */ lots: z.array(text).max(1_000),
  /** Part III. */ declarations: declarationsSchema,
  /** Recours aux capacités d’autres entités (Part II C). */ reliesOnOthers: z.boolean(),
  /** Sous-traitance prévue (Part II D). */ subcontracts: z.boolean(),
  /** The firms that are relied on or that work as subcontractors, as far as they are known. */
  entities: z.array(entitySchema).max(50).optional(),
  /** The user has looked at turnover and headcount for this very DUME. */ figuresConfirmed: z.boolean(),
  signature: dumeSignatureSchema,
});
export type Dume = z.infer<typeof dumeSchema>;

/**
 * A new DUME from the company file: the two figures and every other field are there; what only the user can say
 * (figures confirmed, grounds, sworn statement) is still open.
 */
export function newDume(id: DumeId, company: DumeCompany, consultation: Consultation, today: IsoDate): Dume {
  const [signatory] = company.representatives;
  const [onlyLot, ...otherLots] = consultation.lots;
  return {
    kind: 'dume',
    id,
    company,
    consultation,
    lots: onlyLot !== undefined && otherLots.length === 0 ? [onlyLot.id] : [],
    declarations: {},
    reliesOnOthers: false,
    subcontracts: false,
    figuresConfirmed: false,
    signature: {
      name: signatory === undefined ? '' : `${signatory.firstName} ${signatory.familyName}`.trim(),
      role: signatory?.role ?? '',
      place: company.address.city,
      on: today,
      sworn: false,
    },
  };
}

/** A DUME as it is sworn: without the facts and firms that were told under an answer that has changed since. */
export function onlyDeclared(dume: Dume): Dume {
  const { entities, reliesOnOthers, subcontracts } = dume;
  const cited = { relied: reliesOnOthers, subcontract: subcontracts };
  return {
    ...dume,
    declarations: allAsDeclared(dume.declarations),
    ...(entities === undefined ? {} : { entities: entities.filter(({ purpose }) => cited[purpose]) }),
  };
}
