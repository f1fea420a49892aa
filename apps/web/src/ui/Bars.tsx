import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMinutes } from '@etabli/kernel';
import { fr } from '../texts/fr.js';

export interface Bar {
  id: string;
  label: string;
  to?: string;
  /** minutes */
  allotted: number;
  spent: number;
  /** at the right of the label: client, due day, a StateBadge */
  detail?: ReactNode;
}

/** Hours spent against allotted, one bar a row on one common scale; the mark is what was allotted. Figures stand beside it in words. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.allotted, bar.spent)));
  const share = (minutes: number): string => `${(minutes / most) * 100}%`;
  return (
    <ul className="bars" aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {bars.map((bar) => {
        const over = bar.spent - bar.allotted;
        return (
          <li key={bar.id}>
            <Group justify="space-between" gap="xs" mb={4}>
              {bar.to ? (
                <Anchor component={Link} to={bar.to} size="sm" fw={600}>
                  {bar.label}
                </Anchor>
              ) : (
                <Text size="sm" fw={600}>
                  {bar.label}
                </Text>
              )}
              <Group gap="xs">
                {bar.detail}
                <Text size="sm" className="figures">
                  {`${formatMinutes(bar.spent)} / ${formatMinutes(bar.allotted)}`}
                </Text>
                <Text size="sm" c={over > 0 ? 'red' : 'dimmed'} className="figures">
                  {over > 0 && <IconAlertTriangle size={14} aria-hidden />}{' '}
                  {over > 0 ? fr.ui.overBy(formatMinutes(over)) : fr.ui.leftHours(formatMinutes(-over))}
                </Text>
              </Group>
            </Group>
            <div className="bar-track" aria-hidden>
              <div className="bar-fill" data-over={over > 0 || undefined} style={{ width: share(bar.spent) }} />
              <div className="bar-mark" style={{ left: share(bar.allotted) }} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
