import type { CivilDate, FieldError, Refusal } from '@etabli/kernel';
import { onScale } from '../coverage/scale.rules.js';

/** Where a proof comes from. The order is kept: coverage counts by it. */
export const EVIDENCE_SOURCES = ['operation', 'class_test', 'mock_exam', 'placement', 'capstone', 'entry'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];
/** All but the workshop's operations, which are proposed by the hours. */
export const RECORDED_SOURCES = ['class_test', 'mock_exam', 'placement', 'capstone', 'entry'] as const;
export const EVIDENCE_SOURCE_LABELS: Readonly<Record<EvidenceSource, string>> = {
  operation: 'Atelier',
  class_test: 'Évaluation en classe',
  mock_exam: 'Examen blanc',
  placement: 'Stage',
  capstone: 'Chef-d’œuvre',
  entry: 'Positionnement d’entrée',
};

/** One youth, one operation, one competence. */
export interface ProofKey {
  readonly studentId: string;
  readonly operationId: string;
  readonly competenceId: string;
}
export interface Assessment extends ProofKey {
  readonly level: number;
  /** of the competence: what exactly was looked at */
  readonly criterionId?: string | null;
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
export function wrongLevels(
  assessments: readonly Pick<Assessment, 'competenceId' | 'level'>[],
  levels: ProofFacts['levels'],
): FieldError[] {
  return assessments.flatMap(({ competenceId, level }, i) => {
    const known = levels.get(competenceId);
    return !known || known.includes(level) ? [] : [{ field: `items.${i}.level`, message: levelsOf(known) }];
  });
}

/** The criteria that are not of their competence, as wrong fields. `criteria`: the competence of each criterion. */
export function wrongCriteria(
  assessments: readonly Pick<Assessment, 'competenceId' | 'criterionId'>[],
  criteria: RecordFacts['criteria'],
): FieldError[] {
  return assessments.flatMap(({ competenceId, criterionId }, i) =>
    criterionId && criteria.get(criterionId) !== competenceId
      ? [{ field: `items.${i}.criterionId`, message: FOREIGN_CRITERION }]
      : [],
  );
}

/** A level given before, on a competence or on one that counts for it. */
export interface GivenLevel {
  readonly level: number;
  readonly assessedOn: CivilDate;
  readonly id: string;
  readonly scale: readonly number[];
}

/** The level that a new proof starts from: the last one given, on the scale of today; null without one. */
export function presetOf(given: readonly GivenLevel[], scale: readonly number[]): number | null {
  const last = given.reduce<GivenLevel | null>(
    (best, one) =>
      best && (best.assessedOn > one.assessedOn || (best.assessedOn === one.assessedOn && best.id > one.id))
        ? best
        : one,
    null,
  );
  return last && onScale(last.level, last.scale, scale);
}

/** A judgement that does not come from an operation. */
export interface RecordedProof {
  readonly studentId: string;
  readonly competenceId: string;
  readonly criterionId?: string | null;
  readonly level: number;
  readonly assessedOn: CivilDate;
  readonly source: (typeof RECORDED_SOURCES)[number];
  /** the class test, exam, placement … it came from */
  readonly sourceId?: string | null;
  readonly comment?: string | null;
}

export interface RecordFacts {
  readonly today: CivilDate;
  /** values of the scale, by competence; a competence that is missing is unknown */
  readonly levels: ReadonlyMap<string, readonly number[]>;
  /** the competence of each criterion */
  readonly criteria: ReadonlyMap<string, string>;
  /** `recordKey` of what is already assessed and came from somewhere */
  readonly assessed: ReadonlySet<string>;
  readonly studentNames: ReadonlyMap<string, string>;
  readonly competenceCodes: ReadonlyMap<string, string>;
}

export const recordKey = ({
  studentId,
  sourceId,
  competenceId,
  criterionId,
}: Pick<RecordedProof, 'studentId' | 'sourceId' | 'competenceId' | 'criterionId'>): string =>
  `${studentId}/${sourceId ?? ''}/${competenceId}/${criterionId ?? ''}`;

/** What is wrong in the fields themselves. */
export function wrongRecords(proofs: readonly RecordedProof[], { today, levels, criteria }: RecordFacts): FieldError[] {
  return proofs.flatMap(({ competenceId, criterionId, assessedOn, level }, i) => {
    const at = (field: string, message: string): FieldError => ({ field: `items.${i}.${field}`, message });
    const known = levels.get(competenceId);
    if (!known) return [at('competenceId', 'Cette compétence n’existe pas. Rechargez la page.')];
    const wrong = known.includes(level) ? [] : [at('level', levelsOf(known))];
    if (criterionId && criteria.get(criterionId) !== competenceId) wrong.push(at('criterionId', FOREIGN_CRITERION));
    if (assessedOn > today)
      wrong.push(at('assessedOn', 'Ce jour n’est pas encore venu. Choisissez un jour passé ou aujourd’hui.'));
    return wrong;
  });
}

/** The same test proves a competence once. */
export function recordRefusals(proofs: readonly RecordedProof[], facts: RecordFacts): Refusal[] {
  const seen = new Set<string>();
  return proofs.flatMap((proof) => {
    if (!proof.sourceId) return [];
    const key = recordKey(proof);
    const params = {
      student: facts.studentNames.get(proof.studentId) ?? '',
      competence: facts.competenceCodes.get(proof.competenceId) ?? '',
    };
    const refusals: Refusal[] = [];
    if (facts.assessed.has(key)) refusals.push({ code: 'evidence.already_recorded', params });
    if (seen.has(key)) refusals.push({ code: 'evidence.twice', params });
    seen.add(key);
    return refusals;
  });
}

const FOREIGN_CRITERION = 'Ce critère n’est pas de cette compétence. Choisissez-en un autre.';
const levelsOf = (known: readonly number[]): string => `Choisissez un niveau de l’échelle\u202f: ${known.join(', ')}.`;
