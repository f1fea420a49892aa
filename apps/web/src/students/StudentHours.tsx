import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { formatDay, formatHours } from '@etabli/kernel';
import { useCount, useList } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayText, HoursText } from '../ui/format.js';
import { countText, ExportButton } from '../ui/ListBar.js';
import { StateBadge } from '../ui/StateBadge.js';

const t = fr.students.hours;
type Entry = Schema<'TimeEntryView'>;

const columnsOf = (toOrders: boolean): readonly Column<Entry>[] => [
  { key: 'day', title: t.day, render: (entry) => <DayText day={entry.day} />, csv: (entry) => formatDay(entry.day) },
  {
    key: 'slot',
    title: t.slot,
    render: (entry) => <span className="figures">{`${entry.from} – ${entry.to}`}</span>,
    csv: (entry) => `${entry.from} – ${entry.to}`,
  },
  {
    key: 'minutes',
    title: t.minutes,
    align: 'right',
    render: (entry) => <HoursText minutes={entry.minutes} td={entry.voidedAt ? 'line-through' : undefined} />,
    csv: (entry) => formatHours(entry.minutes),
  },
  {
    key: 'order',
    title: t.order,
    render: (entry) =>
      toOrders ? (
        <Anchor component={Link} to={`/ordres/${entry.orderId}`} size="sm" className="figures">
          {entry.orderNumber}
        </Anchor>
      ) : (
        entry.orderNumber
      ),
    csv: (entry) => entry.orderNumber,
  },
  {
    key: 'operation',
    title: t.operation,
    render: (entry) => (
      <Text size="sm" miw={180}>
        {entry.operationTitle}
      </Text>
    ),
    csv: (entry) => entry.operationTitle,
  },
  {
    key: 'state',
    title: t.remark,
    render: (entry) =>
      entry.voidedAt ? (
        <StateBadge tone="neutral" label={t.voided} />
      ) : entry.replacesId ? (
        <StateBadge tone="info" label={t.corrected} />
      ) : null,
    csv: (entry) =>
      [entry.voidedAt ? t.voided : entry.replacesId ? t.corrected : '', entry.voidReason ?? '']
        .filter(Boolean)
        .join(' – '),
  },
];

/** The logged hours of one youth, voided ones too: nothing is lost. */
export function StudentHours({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const columns = columnsOf(can('order.read'));
  const query = { studentId, sort: 'day', direction: 'desc' };
  const list = useList('/api/v1/time-entries', query);
  const count = useCount('/api/v1/time-entries/count', query);
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text size="sm" c="dimmed">
          {count && countText(count, t.noun)}
        </Text>
        <ExportButton name={t.exportName} columns={columns} all={list.all} />
      </Group>
      <DataTable
        caption={fr.students.tabs.heures}
        list={list}
        columns={columns}
        rowId={(entry) => entry.id}
        empty={{ hint: t.empty }}
      />
    </>
  );
}
