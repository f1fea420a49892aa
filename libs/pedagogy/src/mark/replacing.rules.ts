import type { FieldError } from '@etabli/kernel';

/** What is typed against what stands: new, as it was, or put right. */
export interface Sorted<G, K> {
  readonly fresh: readonly G[];
  readonly changed: readonly { readonly given: G; readonly known: K }[];
}

/** Sorts a sheet as typed by what already stands; what says the same again is neither. */
export function sortGiven<G, K>(
  given: readonly G[],
  find: (one: G) => K | undefined,
  same: (one: G, known: K) => boolean,
): Sorted<G, K> {
  const fresh: G[] = [];
  const changed: { given: G; known: K }[] = [];
  for (const one of given) {
    const known = find(one);
    if (known === undefined) fresh.push(one);
    else if (!same(one, known)) changed.push({ given: one, known });
  }
  return { fresh, changed };
}

/** What is put right says why; the old value, who and when are kept by themselves. */
export const reasonErrors = (changed: number, reason: string | null | undefined): FieldError[] =>
  changed > 0 && !reason?.trim()
    ? [{ field: 'reason', message: 'Dites pourquoi vous changez ce qui est déjà écrit.' }]
    : [];
