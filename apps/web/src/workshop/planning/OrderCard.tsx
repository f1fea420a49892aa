import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatDay, formatHours } from '../../ui/format.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.planning;
export type Card = Schema<'PlanningCardView'>;

export const RiskBadge = ({ risk }: { risk: Card['risk'] }) =>
  risk === 'late' ? (
    <StateBadge tone="bad" label={t.late} />
  ) : risk === 'at_risk' ? (
    <StateBadge tone="warning" label={t.atRisk} />
  ) : null;

/** Why, one sentence a line. */
export const Reasons = ({ reasons }: { reasons: readonly string[] }) =>
  reasons.map((reason) => (
    <Text key={reason} size="xs" lh={1.3}>
      {reason[0]!.toUpperCase() + reason.slice(1)}.
    </Text>
  ));

/** An order on a card: whose it is, for when, how far, and why it may be late. */
export function OrderCard({ card, handle, children }: { card: Card; handle?: ReactNode; children?: ReactNode }) {
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap" gap={4} align="flex-start">
        <Anchor component={Link} to={`/ordres/${card.id}`} size="sm" fw={600} lh={1.3}>
          {card.number} · {card.title}
        </Anchor>
        {handle}
      </Group>
      <Text size="sm" c="dimmed" lh={1.3}>
        {card.customerName ?? t.internal}
      </Text>
      <Group gap={6}>
        <Text size="sm" className="figures">
          {card.dueOn ? t.dueOn(formatDay(card.dueOn)) : t.noDue}
        </Text>
        <RiskBadge risk={card.risk} />
      </Group>
      {card.risk === 'at_risk' && (
        <Text size="xs" c="dimmed">
          {card.doneOn ? t.doneOn(formatDay(card.doneOn)) : t.doneNever}
        </Text>
      )}
      <Reasons reasons={card.reasons} />
      <Group justify="space-between" gap={4}>
        <Text size="xs" c="dimmed" className="figures">
          {t.hoursOf(formatHours(card.spentMinutes), formatHours(card.allottedMinutes))}
        </Text>
        {card.remainingMinutes > 0 && (
          <Text size="xs" c="dimmed" className="figures">
            {t.left(formatHours(card.remainingMinutes))}
          </Text>
        )}
        {children}
      </Group>
    </Stack>
  );
}
