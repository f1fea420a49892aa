import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

const t = fr.quality.nonconformity;
type Row = Schema<'NonconformityRowView'>;

const TONES: Readonly<Record<Row['state'], Tone>> = {
  open: 'bad',
  in_rework: 'active',
  settled: 'good',
  withdrawn: 'neutral',
};

export const NonconformityBadge = ({ state }: Pick<Row, 'state'>) => (
  <StateBadge tone={TONES[state]} label={t.states[state]} />
);

/** « Outil », or the words of another cause. */
export const causeText = ({ cause, causeWords }: Pick<Row, 'cause' | 'causeWords'>): string =>
  causeWords ?? t.causes[cause];

export const CAUSE_OPTIONS = Object.entries(t.causes).map(([value, label]) => ({
  value: value as Row['cause'],
  label,
}));
