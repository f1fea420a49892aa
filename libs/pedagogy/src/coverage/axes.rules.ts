/** What the axes read of a competence. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

export interface Axis {
  readonly competenceId: string;
  /** 0..100 */
  readonly strength: number;
}

/**
 * One axis for each competence of the first level: as strong as the mean of what it is made of, or as its own proofs where they are
 * stronger.
 */
export function axesOf(competences: readonly Placed[], strengthOf: (competenceId: string) => number): Axis[] {
  const children = new Map<string, Placed[]>();
  for (const one of competences)
    if (one.parentId) children.set(one.parentId, [...(children.get(one.parentId) ?? []), one]);
  const strength = ({ id }: Placed): number => {
    const parts = children.get(id) ?? [];
    const mean = parts.length ? parts.reduce((sum, part) => sum + strength(part), 0) / parts.length : 0;
    return Math.max(strengthOf(id), mean);
  };
  const known = new Set(competences.map(({ id }) => id));
  return competences
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .map((one) => ({ competenceId: one.id, strength: Math.round(strength(one)) }));
}

/** The whole framework in one number, 0..100: the mean of its axes. */
export const wholeOf = (axes: readonly Axis[]): number =>
  axes.length ? axes.reduce((sum, { strength }) => sum + strength, 0) / axes.length : 0;
