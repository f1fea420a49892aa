import { Group, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { DayText, formatHours } from '../../ui/format.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

const t = fr.workshop.orders;
type OrderState = Schema<'OrderRowView'>['state'];

const TONES: Readonly<Record<OrderState, Tone>> = {
  planned: 'info',
  released: 'neutral',
  in_work: 'active',
  checked: 'info',
  delivered: 'good',
  closed: 'good',
  cancelled: 'neutral',
};

export const OrderBadge = ({ state }: { state: OrderState }) => (
  <StateBadge tone={TONES[state]} label={t.states[state]} />
);

export const DueDay = ({ order }: { order: { dueOn: string | null; late: boolean } }) =>
  order.dueOn === null ? (
    <Text span inherit c="dimmed">
      {t.noDueDay}
    </Text>
  ) : (
    <Group gap="xs" wrap="nowrap">
      <DayText day={order.dueOn} />
      {order.late && <StateBadge tone="bad" label={t.late} />}
    </Group>
  );

interface Hours {
  allottedMinutes: number;
  spentMinutes: number;
}

const WIDTH = 150;

/** Hours spent against allotted in the cell of a table: the bar is full when all that was allotted is spent. */
export function HoursCell({ allottedMinutes, spentMinutes }: Hours) {
  const over = spentMinutes > allottedMinutes;
  const share = allottedMinutes === 0 ? (spentMinutes > 0 ? 1 : 0) : Math.min(1, spentMinutes / allottedMinutes);
  return (
    <div style={{ width: WIDTH }}>
      <Text span inherit className="figures" c={over ? 'red' : undefined} fw={over ? 600 : undefined}>
        {t.spentOf(formatHours(spentMinutes), formatHours(allottedMinutes))}
      </Text>
      <div className="bar-track" aria-hidden style={{ height: 8 }}>
        <div className="bar-fill" data-over={over || undefined} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
