import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

/** electron-builder's own reader and judge of its configuration. */
type BuilderConfig = {
  readonly getConfig: (folder: string, file: string, options: null) => Promise<Record<string, unknown>>;
  readonly validateConfiguration: (config: unknown, log: { isEnabled: boolean; add(): void }) => Promise<void>;
};

const require = createRequire(import.meta.url);
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as BuilderConfig;
const schema = require('app-builder-lib/scheme.json') as {
  definitions: { FuseOptionsV1: { properties: Record<string, unknown> } };
};
const log = { isEnabled: false, add: () => undefined };
const read = () => getConfig('.', 'electron-builder.yml', null);

test('electron-builder takes its configuration', async () => {
  const config = await read();
  await validateConfiguration(config, log);
  await expect(validateConfiguration({ ...config, nsis: { perMachin: false } }, log)).rejects.toThrow(/nsis should be/);
});

test('every fuse that electron-builder knows is set on purpose', async () => {
  const { electronFuses } = (await read()) as { electronFuses: Record<string, boolean> };
  expect(Object.keys(electronFuses).sort()).toEqual(Object.keys(schema.definitions.FuseOptionsV1.properties).sort());
  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('no file type, no link and no update from elsewhere; per user on Windows', async () => {
  const config = (await read()) as { icon: string; nsis: unknown };
  expect(config).toMatchObject({ fileAssociations: [], publish: null, nsis: { perMachine: false } });
  expect(config).not.toHaveProperty('protocols');
  expect(existsSync(config.icon)).toBe(true);
});
