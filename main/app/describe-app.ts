import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { About } from '../../core/bridge/host.ts';
import type { Channel } from '../../core/outbox/submission.ts';
import { sandboxRecipients, type SandboxStructure } from '../sandbox/structures.ts';

/** What a sandbox recipient asks for, in the words of the form. */
function asks({ serviceCode, engagement, serviceCodeOrEngagement }: SandboxStructure): string {
  if (serviceCode && engagement) return 'code service et numéro d’engagement';
  if (serviceCode) return 'code service';
  if (engagement) return 'numéro d’engagement';
  return serviceCodeOrEngagement ? 'code service ou numéro d’engagement' : 'rien de particulier';
}

/** The version that package.json carries, two folders above in the sources and in a package alike. */
export function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** What a window is told about the machine that it speaks to. */
export function describeApp(shell: About['shell'], channel: Channel, submissionCount: number): About {
  return {
    version: readVersion(),
    shell,
    channel,
    sandboxRecipients:
      channel === 'sandbox'
        ? sandboxRecipients.map((each) => ({ siret: each.siret, name: each.name, asks: asks(each) }))
        : [],
    submissionCount,
  };
}
