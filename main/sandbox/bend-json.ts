/** Any JSON value. */
type Json = unknown;

function mapMembers(value: Json, map: (key: string, member: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((each) => mapMembers(each, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, map(key, mapMembers(member, map))]));
}

/** A request whose pages, under whatever key, have at most 10 results. */
export function withPagesOfTen(request: Json): Json {
  return mapMembers(request, (key, member) =>
    key.startsWith('nbResultatsParPage') && typeof member === 'number' ? Math.min(10, member) : member,
  );
}

/** An answer whose lists of one element are the bare element, as some answers of the portal were (chorus-pro-api 2.2). */
export function withBareObjects(answer: Json): Json {
  return mapMembers(answer, (_, member) => (Array.isArray(member) && member.length === 1 ? member[0] : member));
}
