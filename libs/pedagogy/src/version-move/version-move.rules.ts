import type { Refusal } from '@etabli/kernel';
import type { Mapped } from './mapped.rules.js';

/** How many proofs of one youth lie on one competence. */
export interface ProofCount {
  readonly studentId: string;
  readonly competenceId: string;
  readonly count: number;
}

export interface Carriage {
  /** by youth: all his proofs that count today, and those of them that count in the new version too */
  readonly ofYouth: ReadonlyMap<string, { readonly total: number; readonly carried: number }>;
  /** by competence: proofs on it, whether or not they go on */
  readonly ofCompetence: ReadonlyMap<string, number>;
}

/** The competences of the new version that a proof on this one counts for; empty: it stays with its own version, unread by the new. */
export const successorsOf = (mapped: readonly Mapped[], competenceId: string): string[] =>
  mapped.filter((one) => one.fromCompetenceId === competenceId).map(({ toCompetenceId }) => toCompetenceId);

/**
 * What the mapping into the new version carries of these proofs. `own`: the competences of the new version itself, whose proofs count
 * there already. Every proof is counted once for its youth and once for its competence; none disappears.
 */
export function carriageOf(
  proofs: readonly ProofCount[],
  mapped: readonly Mapped[],
  own: ReadonlySet<string> = new Set(),
): Carriage {
  const origins = new Set(mapped.map(({ fromCompetenceId }) => fromCompetenceId));
  const ofYouth = new Map<string, { total: number; carried: number }>();
  const ofCompetence = new Map<string, number>();
  for (const { studentId, competenceId, count } of proofs) {
    const known = ofYouth.get(studentId) ?? { total: 0, carried: 0 };
    const goesOn = origins.has(competenceId) || own.has(competenceId);
    ofYouth.set(studentId, { total: known.total + count, carried: known.carried + (goesOn ? count : 0) });
    ofCompetence.set(competenceId, (ofCompetence.get(competenceId) ?? 0) + count);
  }
  return { ofYouth, ofCompetence };
}

export interface Version {
  readonly id: string;
  readonly code: string;
  readonly state: 'draft' | 'published';
}

/** Between two published versions of one diploma, or of two that a mapping joins. `joined`: there is one, from the old to the new. */
export function versionRefusals(from: Version, to: Version, joined: boolean): Refusal[] {
  if (from.id === to.id) return [{ code: 'version_move.same' }];
  if (from.state !== 'published' || to.state !== 'published') return [{ code: 'version_move.not_published' }];
  return from.code === to.code || joined ? [] : [{ code: 'version_move.not_next' }];
}

/** Somebody came or went since the preview was read: it has to be read again. */
export const countRefusals = (found: number, expected: number): Refusal[] => {
  if (found === 0) return [{ code: 'version_move.nobody' }];
  return found === expected
    ? []
    : [{ code: 'version_move.changed', params: { found: String(found), expected: String(expected) } }];
};
