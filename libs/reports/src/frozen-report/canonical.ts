/** What can be frozen: no float that two machines could write in two ways. */
export type Canonical = null | boolean | string | number | readonly Canonical[] | { readonly [key: string]: Canonical };

/** JSON with sorted keys and no blanks: the same content is the same text, today and in ten years. Throws for a number that is not whole. */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one: Canonical) => canonicalJson(one)).join(',')}]`;
  const of = value as { readonly [key: string]: Canonical };
  const names = Object.keys(of).toSorted((one, other) => (one < other ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(of[name]!)}`).join(',')}}`;
}
