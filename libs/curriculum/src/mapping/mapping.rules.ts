/** Evidence on `from` counts for `to`; both are ids of competences. */
export interface Mapped {
  readonly fromCompetenceId: string;
  readonly toCompetenceId: string;
}

export type MappingState = 'in_force' | 'set_aside';

/**
 * Everything that maps into one of `targets`, however many versions it passes: one pair for each origin and target, without the target itself.
 * Ends even where the mappings go round.
 */
export function mappedInto(mappings: readonly Mapped[], targets: readonly string[]): Mapped[] {
  const origins = new Map<string, string[]>();
  for (const { fromCompetenceId, toCompetenceId } of mappings)
    origins.set(toCompetenceId, [...(origins.get(toCompetenceId) ?? []), fromCompetenceId]);
  return [...new Set(targets)].flatMap((toCompetenceId) => {
    const found = new Set([toCompetenceId]);
    for (const at of found) for (const from of origins.get(at) ?? []) found.add(from);
    found.delete(toCompetenceId);
    return [...found].map((fromCompetenceId) => ({ fromCompetenceId, toCompetenceId }));
  });
}

/** The first mapping that, read in order, closes a round; null when evidence only ever moves on. */
export function closingRound<T extends Mapped>(mappings: readonly T[]): T | null {
  const before: Mapped[] = [];
  for (const mapping of mappings) {
    const { fromCompetenceId, toCompetenceId } = mapping;
    if (fromCompetenceId === toCompetenceId) return mapping;
    if (mappedInto(before, [fromCompetenceId]).some((passed) => passed.fromCompetenceId === toCompetenceId))
      return mapping;
    before.push(mapping);
  }
  return null;
}
