import { Anchor, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { fr } from '../texts/fr.js';
import { type Bar, Bars } from '../ui/Bars.js';
import { formatDay } from '../ui/format.js';
import { StateBadge } from '../ui/StateBadge.js';
import {
  type Cockpit,
  figureOf,
  isLate,
  type OpenOrder,
  riskyIds,
  shownIn,
  useRisks,
  type View,
  VIEWS,
} from './cockpit.js';

const t = fr.reports.pilotage;
const FIRST = 12;

/** The open orders, the latest first, with the hours spent drawn against those allotted. */
export function OpenOrders({ cockpit }: { cockpit: Cockpit }) {
  const { openOrders, today } = cockpit;
  const openOrderCount = figureOf(cockpit, 'orders_open')?.count ?? openOrders.length;
  const risky = riskyIds(useRisks());
  const [params, setParams] = useSearchParams();
  const [all, setAll] = useState(false);
  const view: View = VIEWS.find((name) => name === params.get('vue')) ?? 'tous';
  const choose = (name: string): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (name === 'tous') next.delete('vue');
        else next.set('vue', name);
        return next;
      },
      { replace: true },
    );
  const found = openOrders.filter((order) => shownIn(view, order, risky));
  const shown = all ? found : found.slice(0, FIRST);
  const choices = VIEWS.map((value) => ({
    value,
    label: `${t.views[value]} (${openOrders.filter((order) => shownIn(value, order, risky)).length})`,
  }));
  return (
    <section className="surface" style={{ padding: 16 }}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h4">
          {t.orders}
        </Title>
        <SegmentedControl size="xs" aria-label={t.show} data={choices} value={view} onChange={choose} />
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t.ordersLegend}
      </Text>
      {found.length === 0 ? (
        <Text size="sm">{openOrders.length === 0 ? t.noOrder : t.noneHere}</Text>
      ) : (
        <Bars label={t.orders} bars={shown.map((order) => barOf(order, today))} />
      )}
      <Stack gap={4} mt="md" align="flex-start">
        {found.length > shown.length && (
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {t.more(found.length - shown.length)}
          </Button>
        )}
        {openOrderCount > openOrders.length && (
          <Text size="sm" c="dimmed">
            {t.shownFirst(openOrders.length, openOrderCount)}
          </Text>
        )}
        <Anchor component={Link} to="/ordres" size="sm">
          {t.allOrders}
        </Anchor>
      </Stack>
    </section>
  );
}

const barOf = (order: OpenOrder, today: string): Bar => ({
  id: order.id,
  label: `${order.number} · ${order.title}`,
  to: `/ordres/${order.id}`,
  allotted: order.allottedMinutes,
  spent: order.spentMinutes,
  detail: (
    <>
      <Text size="sm" c="dimmed">
        {order.customerName ?? t.own}
      </Text>
      {isLate(order) ? (
        <StateBadge tone="bad" label={t.lateBy(order.daysLate)} />
      ) : (
        <Text size="sm" c="dimmed" className="figures">
          {!order.dueOn ? t.noDue : order.dueOn === today ? t.dueToday : t.dueOn(formatDay(order.dueOn))}
        </Text>
      )}
    </>
  ),
});
