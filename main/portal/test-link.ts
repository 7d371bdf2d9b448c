import type { LinkStep } from '../../core/bridge/portal-calls.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import { doneSchema } from '../../core/portal/wire-acts.ts';
import { askOwnStructures, askPasswordExpiry } from './own-account.ts';
import { outcomeToProblem } from './outcome-to-problem.ts';
import { post } from './post.ts';
import { createSession, type PortalConfig } from './session.ts';
import { codesOf, PROXY_ASKS_NAME } from './to-outcome.ts';

/** What a passed step found out, when it is more than that it passed. */
export type LinkFinding = { readonly passwordExpiresOn?: IsoDate };

const page = { nbResultatsParPage: 1, pageResultatDemandee: 1 };

/** A harmless read of each API that Liasse calls, by PISTE's name of it. */
const reads = [
  { api: 'Factures', path: '/cpro/factures/v1/rechercher/fournisseur', body: { rechercheFactureParFournisseur: page } },
  {
    api: 'Structures',
    path: '/cpro/structures/v1/rechercher',
    body: { structure: { identifiantStructure: '11000201100044', typeIdentifiantStructure: 'SIRET' } },
  },
  { api: 'Transverses', path: '/cpro/transverses/v1/recuperer/structures/actives/fournisseur', body: {} },
  {
    api: 'Utilisateurs',
    path: '/cpro/utilisateurs/v1/monCompte/recuperer/rattachements',
    body: { parametresRecherche: page },
  },
];

const namelessCodes: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ERR_NAME_NOT_RESOLVED']);

function lineProblem(thrown: unknown, host: string): Problem {
  const codes = codesOf(thrown);
  if (codes.some((code) => namelessCodes.has(code))) return problem('link.nameUnknown', { host });
  if (codes.includes(PROXY_ASKS_NAME)) return problem('portal.proxy');
  if (codes.some((code) => /CERT|SELF_SIGNED|UNABLE_TO_/.test(code))) return problem('link.certificate', { host });
  return problem('link.unreachable', { host });
}

/** PISTE itself is reached: its own refusal of an empty request is the answer that is looked for. */
async function testNetwork(config: PortalConfig): Promise<Result<LinkFinding, Problem>> {
  const { host } = new URL(config.tokenUrl);
  try {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await post(config.tokenUrl, headers, 'grant_type=client_credentials', config);
    if (answer.status === 407) return failure(problem('portal.proxy'));
    if (answer.status >= 500) return failure(problem('portal.busy'));
    const isOwn = [200, 400, 401].includes(answer.status) && /^\s*\{/.test(answer.body);
    return isOwn ? success({}) : failure(problem('portal.unreadable'));
  } catch (thrown) {
    return failure(lineProblem(thrown, host));
  }
}

/** The four APIs are open to the application; a 401 is fine here: a closed one answers 403 before it looks at the account. */
async function testAccess(config: PortalConfig): Promise<Result<LinkFinding, Problem>> {
  const session = createSession(config);
  const closed: string[] = [];
  for (const { api, path, body } of reads) {
    const outcome = await session.call(path, body, doneSchema, 'read');
    if (outcome.kind === 'forbidden') closed.push(api);
    else if (outcome.kind === 'signedOut' && outcome.says === 'portal.pisteKeys') {
      return failure(outcomeToProblem(outcome));
    } else if (outcome.kind === 'offline' || outcome.kind === 'noAnswer' || outcome.kind === 'busy') {
      return failure(outcomeToProblem(outcome));
    }
  }
  return closed.length === 0 ? success({}) : failure(problem('link.notSubscribed', { apis: closed.join(', ') }));
}

/** PISTE takes the OAuth pair: a call that gets beyond the token proves it, whatever it comes to. */
async function testKeys(config: PortalConfig): Promise<Result<LinkFinding, Problem>> {
  const [read] = reads;
  const outcome = await createSession(config).call(read?.path ?? '', read?.body, doneSchema, 'read');
  switch (outcome.kind) {
    case 'answer':
    case 'refused':
    case 'forbidden':
      return success({});
    case 'signedOut':
      return outcome.says === 'portal.pisteKeys' ? failure(outcomeToProblem(outcome)) : success({});
    case 'offline':
    case 'noAnswer':
    case 'busy':
      return failure(outcomeToProblem(outcome));
    default:
      return outcome satisfies never;
  }
}

async function testAccount(config: PortalConfig): Promise<Result<LinkFinding, Problem>> {
  const outcome = await askOwnStructures(createSession(config), 100);
  return outcome.kind === 'answer' ? success({}) : failure(outcomeToProblem(outcome));
}

async function testStructure(config: PortalConfig, siret: string): Promise<Result<LinkFinding, Problem>> {
  const session = createSession(config);
  const own = await askOwnStructures(session, 100);
  if (own.kind !== 'answer') return failure(outcomeToProblem(own));
  const structure = own.value.find((each) => each.siret === siret);
  if (structure === undefined) return failure(problem('link.structureUnknown', { siret }));
  // What it answers is a help, not a condition: the structure is known.
  const expiry = await askPasswordExpiry(session, structure.structureId);
  const day = expiry.kind === 'answer' ? expiry.value : undefined;
  return success(day === undefined ? {} : { passwordExpiresOn: day });
}

/** Tries one step of the way to the portal and nothing after it: what fails is named for itself. */
export async function testLink(
  step: LinkStep,
  config: PortalConfig,
  siret: string,
): Promise<Result<LinkFinding, Problem>> {
  switch (step) {
    case 'network':
      return await testNetwork(config);
    case 'keys':
      return await testKeys(config);
    case 'access':
      return await testAccess(config);
    case 'account':
      return await testAccount(config);
    case 'structure':
      return await testStructure(config, siret);
    default:
      return step satisfies never;
  }
}
