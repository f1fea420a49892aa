import type { Schema } from '@etabli/contract';
import type { Tone } from '../ui/StateBadge.js';

/** The tone of each state of a youth's path. */
export const STATE_TONES: Readonly<Record<Schema<'StudentState'>, Tone>> = {
  inquiry: 'info',
  trial_week: 'active',
  interview: 'info',
  enrolled: 'good',
  suspended: 'warning',
  left: 'neutral',
  not_enrolled: 'neutral',
};
