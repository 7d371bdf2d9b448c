import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse, Dexie } from 'dexie';

/** The keys that were written since they were last taken; `everything` when a whole range went at once. */
export type ChangedKeys = {
  readonly everything: boolean;
  readonly keys: readonly { readonly table: string; readonly key: string }[];
};

/** What is written to a database, whoever writes it and to whichever table. */
export type Changes = {
  take(): ChangedKeys;
  /** They were not dealt with after all. */ putBack(changed: ChangedKeys): void;
  /** Calls at each write; answers what stops it. */ listen(listener: () => void): () => void;
};

function keysOf(request: DBCoreMutateRequest, response: DBCoreMutateResponse): readonly unknown[] | undefined {
  switch (request.type) {
    case 'add':
    case 'put':
      return response.results ?? [];
    case 'delete':
      return request.keys;
    case 'deleteRange':
      return undefined;
    default:
      return request satisfies never;
  }
}

/**
 * Follows the writes of a database that is not open yet, beneath its tables, so that a table that comes later is followed
 * too. A write is noted before its transaction commits: reading the key afterwards waits for it, and tells what came of it.
 */
export function followChanges(database: Dexie): Changes {
  const written = new Map<string, { readonly table: string; readonly key: string }>();
  const listeners = new Set<() => void>();
  let everything = false;

  function note(table: string, keys: readonly unknown[] | undefined): void {
    if (keys === undefined) everything = true;
    for (const key of keys ?? []) if (typeof key === 'string') written.set(`${table} ${key}`, { table, key });
    for (const listener of listeners) listener();
  }

  database.use({
    stack: 'dbcore',
    name: 'followChanges',
    create: (core: DBCore) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          async mutate(request) {
            const response = await table.mutate(request);
            note(name, keysOf(request, response));
            return response;
          },
        };
      },
    }),
  });
  return {
    take() {
      const taken = { everything, keys: [...written.values()] };
      written.clear();
      everything = false;
      return taken;
    },
    putBack(changed) {
      everything ||= changed.everything;
      for (const each of changed.keys) written.set(`${each.table} ${each.key}`, each);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
