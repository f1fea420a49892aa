import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

export type SubmissionState = Schema<'SubmissionView'>['state'];

const TONES: Readonly<Record<SubmissionState, Tone>> = {
  to_act: 'bad',
  failed: 'bad',
  to_deposit: 'warning',
  waiting: 'neutral',
  sent: 'active',
  accepted: 'good',
  deposited: 'good',
  corrected: 'neutral',
  cashed: 'good',
};

export const SubmissionBadge = ({ state }: { state: SubmissionState }) => (
  <StateBadge tone={TONES[state]} label={fr.einvoice.page.states[state]} />
);
