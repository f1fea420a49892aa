import type { Schema } from '@etabli/contract';
import { StateBadge } from '../../ui/StateBadge.js';

const TONES = { draft: 'neutral', sent: 'good', replaced: 'neutral', ended: 'warning' } as const;

export const declarationState = ({ state, stateLabel }: Schema<'DeclarationView'>) => (
  <StateBadge tone={TONES[state]} label={stateLabel} />
);
