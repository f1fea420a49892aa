import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPlayerPlay,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** good = green, warning = amber, bad = red, active = ink, neutral = grey; each with its own sign, so that colour is never alone. */
export type Tone = 'good' | 'warning' | 'bad' | 'active' | 'neutral' | 'info';

const TONES: Readonly<Record<Tone, { color: string; Icon: ComponentType<{ size: number; 'aria-hidden': true }> }>> = {
  good: { color: 'green', Icon: IconCircleCheck },
  warning: { color: 'amber', Icon: IconAlertTriangle },
  bad: { color: 'red', Icon: IconCircleX },
  active: { color: 'ink', Icon: IconPlayerPlay },
  neutral: { color: 'gray', Icon: IconCircleDashed },
  info: { color: 'ink', Icon: IconInfoCircle },
};

/** A state said by a sign, a word and a colour. */
export function StateBadge({ tone, label }: { tone: Tone; label: string }) {
  const { color, Icon } = TONES[tone];
  return (
    <Badge color={color} miw="max-content" leftSection={<Icon size={14} aria-hidden />}>
      {label}
    </Badge>
  );
}
