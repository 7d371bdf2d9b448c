/** The machine of a scene: what the window calls goes to the test, bytes as their number. */
import { toConnection } from '../../core/bridge/connection.ts';

declare global {
  /** The test's machine: the answer to a call, as JSON. */
  function askTest(name: string, argument: string): Promise<string>;
}

export const sceneHost = toConnection({
  on: () => () => undefined,
  call: async (name, argument) =>
    JSON.parse(
      await askTest(
        name,
        JSON.stringify(argument, (_key, value: unknown) => (value instanceof Uint8Array ? value.length : value)),
      ),
    ) as unknown,
});
