import { transitions } from '@etabli/kernel';

export const FRAMEWORK_TRANSITIONS = transitions({ draft: ['published'], published: [] });
export type FrameworkState = 'draft' | 'published';
export const FRAMEWORK_STATES = ['draft', 'published'] as const;

/** How far a piece was compared with the official text. */
export const VERIFICATIONS = ['verified', 'partly_verified', 'to_verify'] as const;
export type Verification = (typeof VERIFICATIONS)[number];
export const VERIFICATIONS_CHECK =
  "verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])";

export const ORIGINS = ['official', 'school'] as const;
export type Origin = (typeof ORIGINS)[number];
export const ORIGINS_CHECK = "origin = ANY (ARRAY['official'::text, 'school'::text])";

/** Units of a CAP: the trade's, the general ones, and those one may add. */
export const UNIT_KINDS = ['professional', 'general', 'optional'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const UNIT_KINDS_CHECK = "kind = ANY (ARRAY['professional'::text, 'general'::text, 'optional'::text])";

/** How a candidate comes to the exam; the mode of each unit depends on it. Ours are individual candidates of a school hors contrat. */
export const CANDIDATE_CATEGORIES = [
  'school_hors_contrat',
  'school_sous_contrat',
  'apprentice',
  'adult_training',
  'other',
] as const;
export type CandidateCategory = (typeof CANDIDATE_CATEGORIES)[number];
export const CATEGORIES_CHECK =
  "candidate_category = ANY (ARRAY['school_hors_contrat'::text, 'school_sous_contrat'::text, 'apprentice'::text, 'adult_training'::text, 'other'::text])";
export const CANDIDATE_CATEGORY_LABELS: Readonly<Record<CandidateCategory, string>> = {
  school_hors_contrat: 'Scolaires d’un établissement hors contrat, candidats individuels',
  school_sous_contrat: 'Scolaires d’un établissement public ou sous contrat',
  apprentice: 'Apprentis',
  adult_training: 'Formation professionnelle continue',
  other: 'Autres candidats',
};

/** One step of the scale a framework is assessed on; the value grows with mastery. */
export interface LevelStep {
  value: number;
  label: string;
  /** '#rrggbb'; always shown with the label */
  colour: string;
  /** whole percent of full mastery, 0..100; null or absent: none said. Never turned into a mark. */
  weight?: number | null;
}

/** The usual grid of four steps, for a file that brings none. The official texts rarely fix one. */
export const USUAL_SCALE: readonly LevelStep[] = [
  { value: 1, label: 'Non maîtrisé', colour: '#c92a2a' },
  { value: 2, label: 'En cours d’acquisition', colour: '#e67700' },
  { value: 3, label: 'Satisfaisant', colour: '#2f9e44' },
  { value: 4, label: 'Très bonne maîtrise', colour: '#1864ab' },
];
