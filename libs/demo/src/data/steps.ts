import type { MachineKey } from './machines.js';

/** What youths do to a part. */
export const STEPS = [
  'trace',
  'debit',
  'plie',
  'roule',
  'perce',
  'monte',
  'mig',
  'tig',
  'finit',
  'controle',
  'pose',
] as const;
export type Step = (typeof STEPS)[number];

/** A competence by its code: the same one in each framework, or one of each. */
type Exercised = string | { readonly A: string; readonly B: string };

export interface StepFacts {
  readonly title: string;
  /** one of them, in turn */
  readonly machines: readonly MachineKey[];
  readonly competences: readonly Exercised[];
}

const READ: Exercised = { A: 'C1', B: 'UP1.1' };
const PREPARE: Exercised = { A: 'C2', B: 'UP1.2' };

export const STEP_FACTS: Readonly<Record<Step, StepFacts>> = {
  trace: { title: 'Lecture de plan et traçage', machines: ['marbre'], competences: [READ] },
  debit: { title: 'Débit', machines: ['scie', 'cisaille', 'plasma', 'laser'], competences: ['EP-1', PREPARE] },
  plie: { title: 'Pliage', machines: ['plieuse'], competences: ['EP-2'] },
  roule: { title: 'Roulage', machines: ['rouleuse'], competences: ['EP-3'] },
  perce: { title: 'Perçage et poinçonnage', machines: ['perceuse', 'poinconneuse'], competences: [PREPARE] },
  monte: { title: 'Assemblage et pointage', machines: ['marbre'], competences: ['EP-4'] },
  mig: { title: 'Soudage MIG-MAG', machines: ['mig1', 'mig2'], competences: ['EP-5'] },
  tig: { title: 'Soudage TIG', machines: ['tig'], competences: ['EP-6'] },
  finit: { title: 'Meulage et finition', machines: ['meuleuse'], competences: ['EP-8'] },
  controle: { title: 'Contrôle dimensionnel', machines: ['marbre'], competences: ['EP-7'] },
  pose: { title: 'Préparation de la pose', machines: ['marbre'], competences: ['EP-4'] },
};

/** What the school teaches beside the official texts, added to both frameworks and shown as its own. */
export const SCHOOL_COMPETENCES = [
  { code: 'EP-1', title: 'Débiter tôles et profilés' },
  { code: 'EP-2', title: 'Plier une tôle' },
  { code: 'EP-3', title: 'Rouler une virole' },
  { code: 'EP-4', title: 'Assembler et pointer un sous-ensemble' },
  { code: 'EP-5', title: 'Souder au MIG-MAG' },
  { code: 'EP-6', title: 'Souder au TIG' },
  { code: 'EP-7', title: 'Contrôler les cotes et l’équerrage' },
  { code: 'EP-8', title: 'Meuler et finir une pièce' },
] as const;
