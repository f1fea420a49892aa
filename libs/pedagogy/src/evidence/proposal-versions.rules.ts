import type { Mapped } from '../version-move/mapped.rules.js';

interface Proposed {
  readonly studentId: string;
  readonly operationId: string;
  readonly competenceId: string;
  readonly frameworkId: string;
  /** null: the youth is bound to none yet */
  readonly ownFrameworkId: string | null;
}

/**
 * Without those of another version that ask the same: the same work of the same youth is proposed on a competence of his own version
 * too, and a mapping joins the two. What no mapping joins stays.
 */
export function inOneVersion<T extends Proposed>(proposals: readonly T[], mapped: readonly Mapped[]): T[] {
  const joined = new Map<string, string[]>();
  for (const { fromCompetenceId: from, toCompetenceId: to } of mapped) {
    joined.set(from, [...(joined.get(from) ?? []), to]);
    joined.set(to, [...(joined.get(to) ?? []), from]);
  }
  const key = (one: T, competenceId: string): string => `${one.studentId}/${one.operationId}/${competenceId}`;
  const isOwn = (one: T): boolean => one.frameworkId === one.ownFrameworkId;
  const own = new Set(proposals.filter(isOwn).map((one) => key(one, one.competenceId)));
  return proposals.filter(
    (one) => isOwn(one) || !(joined.get(one.competenceId) ?? []).some((other) => own.has(key(one, other))),
  );
}
