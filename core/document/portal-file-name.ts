/** The portal refuses a longer name, its extension included (chorus-pro-api.md, 10). */
const NAME_LENGTH = 50;

/** A name that the portal takes: cut before its extension, and told apart from those that are taken already. */
export function portalFileName(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const ending = extension.slice(0, NAME_LENGTH - 1);
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? '' : ` (${String(count)})`;
    const made = `${stem.slice(0, NAME_LENGTH - ending.length - mark.length)}${mark}${ending}`;
    if (!taken.includes(made)) return made;
  }
}
