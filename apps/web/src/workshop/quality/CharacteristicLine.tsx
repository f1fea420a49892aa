import { Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatDecimalFr } from '../../ui/format.js';

const t = fr.quality.inspection;
type Characteristic = Schema<'CharacteristicView'>;

/** '-0.1' → « −0,1 », '0.2' → « +0,2 ». */
const signed = (deviation: string): string =>
  deviation.startsWith('-') ? `−${formatDecimalFr(deviation.slice(1))}` : `+${formatDecimalFr(deviation)}`;

/** « 20 mm −0,05 / +0,05 ». */
export const dimensionText = ({ nominal, unit, lowerDeviation, upperDeviation }: Characteristic): string =>
  `${formatDecimalFr(nominal)}\u00a0${unit} ${signed(lowerDeviation)}\u00a0/\u00a0${signed(upperDeviation)}`;

export const momentText = ({ moment, everyN }: Characteristic): string =>
  everyN ? `${t.moments[moment]}, ${t.every(everyN)}` : t.moments[moment];

/** What is checked, in two lines. */
export const CharacteristicLine = ({ of }: { of: Characteristic }) => (
  <div>
    <Text fw={600}>{of.label}</Text>
    <Text size="sm" className="figures">
      {[dimensionText(of), momentText(of), of.instrument].filter(Boolean).join(' · ')}
    </Text>
  </div>
);
