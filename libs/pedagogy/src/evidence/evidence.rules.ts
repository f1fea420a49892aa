import type { FieldError, Refusal } from '@etabli/kernel';

/** Where a proof comes from: an operation of the workshop, the positioning at entry, the classroom. */
export const EVIDENCE_SOURCES = ['operation', 'entry', 'class'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** One youth, one operation, one competence. */
export interface ProofKey {
  readonly studentId: string;
  readonly operationId: string;
  readonly competenceId: string;
}
export interface Assessment extends ProofKey {
  readonly level: number;
}

/** What is known of the youths and operations that an assessment names. */
export interface ProofFacts {
  /** `pairKey(student, operation)` with at least one entry that counts */
  readonly worked: ReadonlySet<string>;
  /** `pairKey(operation, competence)` */
  readonly exercised: ReadonlySet<string>;
  /** `proofKey` of what is already assessed */
  readonly assessed: ReadonlySet<string>;
  /** values of the scale, by competence */
  readonly levels: ReadonlyMap<string, readonly number[]>;
  readonly studentNames: ReadonlyMap<string, string>;
  readonly competenceCodes: ReadonlyMap<string, string>;
}

export const pairKey = (one: string, other: string): string => `${one}/${other}`;
export const proofKey = ({ studentId, operationId, competenceId }: ProofKey): string =>
  `${studentId}/${operationId}/${competenceId}`;

/** Every reason why these proofs cannot be kept; one youth cannot prove by work he did not do, nor twice by the same work. */
export function refusalsOf(proofs: readonly ProofKey[], facts: ProofFacts): Refusal[] {
  const seen = new Set<string>();
  return proofs.flatMap((proof) => {
    const params = {
      student: facts.studentNames.get(proof.studentId) ?? '',
      competence: facts.competenceCodes.get(proof.competenceId) ?? '',
    };
    const key = proofKey(proof);
    const refusals: Refusal[] = [];
    if (!facts.exercised.has(pairKey(proof.operationId, proof.competenceId)))
      refusals.push({ code: 'evidence.not_exercised', params });
    else if (!facts.worked.has(pairKey(proof.studentId, proof.operationId)))
      refusals.push({ code: 'evidence.not_worked', params });
    if (facts.assessed.has(key)) refusals.push({ code: 'evidence.already_assessed', params });
    if (seen.has(key)) refusals.push({ code: 'evidence.twice', params });
    seen.add(key);
    return refusals;
  });
}

/** The levels that the framework's scale does not have, as wrong fields; a competence that is not exercised is refused elsewhere. */
export function wrongLevels(assessments: readonly Assessment[], levels: ProofFacts['levels']): FieldError[] {
  return assessments.flatMap(({ competenceId, level }, i) => {
    const known = levels.get(competenceId);
    return !known || known.includes(level)
      ? []
      : [{ field: `items.${i}.level`, message: `Choisissez un niveau de l’échelle\u202f: ${known.join(', ')}.` }];
  });
}
