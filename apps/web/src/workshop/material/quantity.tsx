import { fr } from '../../texts/fr.js';
import { formatDecimalFr } from '../../ui/format.js';

export type MaterialUnit = keyof typeof fr.material.units;

/** '12.5' of metres → « 12,5 m ». */
export const quantityText = (quantity: string, unit: MaterialUnit): string =>
  `${formatDecimalFr(quantity)}\u00a0${fr.material.units[unit]}`;

export const UNIT_OPTIONS = Object.entries(fr.material.units).map(([value, label]) => ({ value, label }));
