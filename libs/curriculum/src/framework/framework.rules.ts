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

/** One step of the scale a framework is assessed on; the value grows with mastery. */
export interface LevelStep {
  value: number;
  label: string;
  /** '#rrggbb'; always shown with the label */
  colour: string;
}

/** The usual grid of four steps, for a file that brings none. The official texts rarely fix one. */
export const USUAL_SCALE: readonly LevelStep[] = [
  { value: 1, label: 'Non maîtrisé', colour: '#c92a2a' },
  { value: 2, label: 'En cours d’acquisition', colour: '#e67700' },
  { value: 3, label: 'Satisfaisant', colour: '#2f9e44' },
  { value: 4, label: 'Très bonne maîtrise', colour: '#1864ab' },
];
