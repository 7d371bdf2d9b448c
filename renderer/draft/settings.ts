import { useLiveQuery } from 'dexie-react-hooks';
import { z } from 'zod';
import { draftDatabase, type DraftDatabase } from './database.ts';

const json = z.string().max(100_000).catch('{}');
const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Letters alone (`G A`) act as keys. */ letterKeys: z.enum(['on', 'off']).catch('on'),
  /** « Plus de champs » in the editor, as it was left. */ moreFields: z.enum(['open', 'closed']).catch('closed'),
  /** The ECB's rates that the user typed, by half-year, as JSON; `ownRatesOf` reads it. */ ownRates: json,
  /** The kind of each buyer that is no ordinary administration, by SIRET, as JSON; `buyerKindOf` reads it. */
  buyerKinds: json,
  /** The fuel rates that the user typed, as JSON; `ownFuelRatesOf` reads it. */
  ownFuelRates: z.string().max(100_000).catch('[]'),
});
/** The settings of this window; the sending mode is the machine's. */
export type Settings = z.infer<typeof settingsSchema>;

/** Reads the settings; one that is absent or of another shape takes its default. */
export async function readSettings(database: DraftDatabase = draftDatabase): Promise<Settings> {
  // By name: a setting of another part, which changes often, disturbs nobody who reads these.
  const records = await database.settings.bulkGet(Object.keys(settingsSchema.shape));
  return settingsSchema.parse(Object.fromEntries(records.flatMap((each) => (each ? [[each.name, each.value]] : []))));
}

/** Writes one setting. */
export async function writeSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
  database: DraftDatabase = draftDatabase,
): Promise<void> {
  await database.settings.put({ name, value });
}

/** The settings, kept up to date; undefined while they are being read. */
export function useSettings(): Settings | undefined {
  return useLiveQuery(() => readSettings());
}
