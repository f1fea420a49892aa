import type { Tone } from '../../ui/StateBadge.js';

export const STATE_TONES = { planned: 'warning', registered: 'good', withdrawn: 'neutral' } as const satisfies Record<
  string,
  Tone
>;
export const DECISION_TONES = { admitted: 'good', refused: 'bad', absent: 'neutral' } as const satisfies Record<
  string,
  Tone
>;
