import { parseDecimal, type Refusal, transitions } from '@etabli/kernel';

/** A retired operation is chosen no more; orders that were made with it go on reading it. */
export const CATALOGUE_TRANSITIONS = transitions({ active: ['retired'], retired: ['active'] });
export const CATALOGUE_STATES = ['active', 'retired'] as const;
export type CatalogueState = (typeof CATALOGUE_STATES)[number];

export const MIN_WEIGHT = 1;
export const MAX_WEIGHT = 100;
/** Of a competence chosen by hand, outside the catalogue. */
export const DEFAULT_WEIGHT = 10;

const PIECE_DECIMALS = 2;
const QUANTITY_DECIMALS = 4;
const SCALE = 10n ** BigInt(PIECE_DECIMALS + QUANTITY_DECIMALS);

/** What a firm would charge for. `pieceMinutes`: a decimal text of two decimals at most. */
export interface AllottedTime {
  readonly setupMinutes: number;
  readonly pieceMinutes: string;
}

/** Setup + per piece × quantity, in whole minutes; a begun minute counts. @param quantity a decimal text above zero */
export function proposedMinutes({ setupMinutes, pieceMinutes }: AllottedTime, quantity: string): number {
  const piece = parseDecimal(pieceMinutes, PIECE_DECIMALS);
  const count = parseDecimal(quantity, QUANTITY_DECIMALS);
  if (piece === null || count === null) throw new RangeError(`no minutes in ${pieceMinutes} × ${quantity}`);
  return setupMinutes + Number((piece * count + SCALE - 1n) / SCALE);
}

export interface WeighedCompetence {
  readonly competenceId: string;
  /** 1 to 100; its share is its part of the sum */
  readonly weight: number;
}

/** A refusal on one field of the request, e.g. `competences.1.competenceId`. */
export interface CatalogueFieldRefusal extends Refusal {
  readonly field: string;
}

/** Each competence once, of a framework that is imported. */
export function competenceRefusals(
  wanted: readonly WeighedCompetence[],
  known: ReadonlySet<string>,
): CatalogueFieldRefusal[] {
  return wanted.flatMap(({ competenceId }, index): CatalogueFieldRefusal[] => {
    const field = `competences.${index}.competenceId`;
    if (!known.has(competenceId)) return [{ code: 'catalogue.competence_unknown', field }];
    const twice = wanted.findIndex((one) => one.competenceId === competenceId) < index;
    return twice ? [{ code: 'catalogue.competence_twice', field }] : [];
  });
}

export interface WantedStep {
  readonly id?: string | null;
  readonly text: string;
}

/** A step that stays is one of this operation, named once. */
export function stepRefusals(wanted: readonly WantedStep[], known: ReadonlySet<string>): CatalogueFieldRefusal[] {
  return wanted.flatMap(({ id }, index): CatalogueFieldRefusal[] => {
    if (!id) return [];
    const twice = wanted.findIndex((one) => one.id === id) < index;
    return !known.has(id) || twice ? [{ code: 'catalogue.step_foreign', field: `steps.${index}.id` }] : [];
  });
}

/** Chosen for an order only while active. */
export const choiceRefusals = (operation: { readonly state: CatalogueState; readonly title: string }): Refusal[] =>
  operation.state === 'retired' ? [{ code: 'catalogue.retired', params: { title: operation.title } }] : [];

export const stateRefusals = (from: CatalogueState, to: CatalogueState): Refusal[] =>
  CATALOGUE_TRANSITIONS.can(from, to)
    ? []
    : [{ code: to === 'retired' ? 'catalogue.already_retired' : 'catalogue.already_active' }];
