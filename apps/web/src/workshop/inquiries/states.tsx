import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

type State = Schema<'InquiryRowView'>['state'];

const TONES: Readonly<Record<State, Tone>> = {
  new: 'warning',
  estimated: 'info',
  quoted: 'active',
  ordered: 'good',
  declined: 'neutral',
  lost: 'neutral',
};

export const InquiryBadge = ({ state }: { state: State }) => (
  <StateBadge tone={TONES[state]} label={fr.inquiries.states[state]} />
);
