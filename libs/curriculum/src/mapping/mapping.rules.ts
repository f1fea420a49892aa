/** Evidence on `from` counts for `to`; both are ids of competences. */
export interface Mapped {
  readonly fromCompetenceId: string;
  readonly toCompetenceId: string;
}

export const MAPPING_STATES = ['in_force', 'set_aside'] as const;
export type MappingState = (typeof MAPPING_STATES)[number];

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

/** The first step that, read in order, closes a round over the versions it leads between; null when everything only moves on. */
export function closingStep<T extends { readonly from: string; readonly to: string }>(steps: readonly T[]): T | null {
  const onward = new Map<string, Set<string>>();
  for (const step of steps) {
    const reached = new Set([step.to]);
    for (const at of reached) for (const next of onward.get(at) ?? []) reached.add(next);
    if (reached.has(step.from)) return step;
    onward.set(step.from, (onward.get(step.from) ?? new Set()).add(step.to));
  }
  return null;
}
