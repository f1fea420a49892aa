import type { CandidateCategory, LevelStep, UnitKind, Verification } from '../framework/framework.rules.js';

/** Where a piece comes from and how far it was compared with the text. */
interface Claimed {
  verification: Verification;
  source: string;
}
interface Named extends Claimed {
  code: string;
  title: string;
}

export type ImportedBlock = Named;
export interface ImportedUnit extends Named {
  blockCode: string | null;
  examCode: string | null;
  kind: UnitKind | null;
  coefficient: string | null;
  mode: string | null;
  duration: string | null;
}
export interface ImportedActivity extends Named {
  blockCode: string | null;
}
export interface ImportedTask extends Named {
  activityCode: string;
  competenceCodes: string[];
}
export interface ImportedCompetence extends Named {
  parentCode: string | null;
  unitCode: string | null;
  otherUnitCodes: string[];
}
export interface ImportedCriterion extends Named {
  competenceCode: string;
}
export interface ImportedKnowledge extends Named {
  parentCode: string | null;
  taxonomicLevel: number | null;
  competenceCodes: string[];
}
export interface ImportedExamRule extends Claimed {
  unitCode: string;
  candidateCategory: CandidateCategory;
  /** year of a session; 0: from the first */
  fromSession: number;
  mode: string;
  coefficient: string | null;
  duration: string | null;
}
export interface ImportedPlacement extends Claimed {
  year: number | null;
  weeks: number;
  aim: string | null;
}
/** A competence of one version of one référentiel, by the codes a file knows. */
export interface CompetenceRef {
  framework: string;
  version: string;
  code: string;
}
export interface ImportedMapping {
  from: CompetenceRef;
  to: CompetenceRef;
  source: string;
}

export interface ImportedHead extends Claimed {
  code: string;
  title: string;
  level: number;
  legalText: string;
  version: string;
  validFromSession: number | null;
  validToSession: number | null;
  scaleFixed: boolean;
  sourceNote: string | null;
}

/** What a file says of one version, whole and judged. */
export interface ImportedFramework extends ImportedHead {
  levelScale: LevelStep[];
  blocks: ImportedBlock[];
  units: ImportedUnit[];
  activities: ImportedActivity[];
  tasks: ImportedTask[];
  competences: ImportedCompetence[];
  criteria: ImportedCriterion[];
  knowledge: ImportedKnowledge[];
  examRules: ImportedExamRule[];
  placements: ImportedPlacement[];
  mappings: ImportedMapping[];
}
