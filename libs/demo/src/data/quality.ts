import type { WantedCharacteristic } from '@etabli/workshop';
import type { Step } from './steps.js';

const mm = (label: string, nominal: string, play: string): WantedCharacteristic => ({
  label,
  nominal,
  lowerDeviation: `-${play}`,
  upperDeviation: play,
  unit: 'mm',
  instrument: 'Réglet',
  moment: 'in_process',
  everyN: 5,
});

/** What the catalogue asks to check while the work goes on. */
export const CATALOGUE_CHECKS: Readonly<Partial<Record<Step, readonly WantedCharacteristic[]>>> = {
  debit: [mm('Longueur', '1200', '1')],
  plie: [{ ...mm('Angle', '90', '0.5'), unit: '°', instrument: 'Rapporteur d’angle' }],
  perce: [{ ...mm('Entraxe', '80', '0.2'), instrument: 'Pied à coulisse' }],
};

/** What a trainer asks of the first piece of an order under way. */
export const FIRST_PIECE: WantedCharacteristic = {
  ...mm('Cote sur plan', '450', '0.5'),
  instrument: 'Mètre ruban classe I',
  moment: 'first_piece',
  everyN: null,
};

/** Values in the order of the pieces; the fourth one is out. */
export const VALUES = ['450.1', '449.8', '450.4', '450.8', '450.2', '449.9'] as const;
