import { Badge } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';

export type Verification = Schema<'FrameworkView'>['verification'];

const TONES: Readonly<Record<Verification, Tone>> = { verified: 'good', partly_verified: 'warning', to_verify: 'bad' };

/** How far a piece was compared with the official text; null is the school's own addition. */
export const VerificationBadge = ({ of }: { of: Verification | null }) =>
  of ? (
    <StateBadge tone={TONES[of]} label={fr.curriculum.verifications[of]} />
  ) : (
    <Badge color="ink" miw="max-content" leftSection={<IconSchool size={14} aria-hidden />}>
      {fr.curriculum.school}
    </Badge>
  );
