import './machines.css';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { wallTimeAt } from '@etabli/kernel';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCount, useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { DayText, formatDay, formatHours } from '../../ui/format.js';
import { countText, ExportButton } from '../../ui/ListBar.js';

const t = fr.machines.logbook;
type Row = Schema<'LogbookRowView'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'day', title: t.day, render: (row) => <DayText day={row.day} />, csv: (row) => formatDay(row.day) },
  { key: 'start', title: t.start, render: (row) => timeOf(row), csv: (row) => timeOf(row) },
  {
    key: 'minutes',
    title: t.minutes,
    align: 'right',
    render: (row) => formatHours(row.minutes),
    csv: (row) => formatHours(row.minutes),
  },
  { key: 'youth', title: t.youth, render: (row) => row.studentName, csv: (row) => row.studentName },
  { key: 'operation', title: t.operation, render: (row) => row.operationTitle, csv: (row) => row.operationTitle },
  { key: 'order', title: t.order, render: (row) => row.orderNumber, csv: (row) => row.orderNumber },
  {
    key: 'supervisor',
    title: t.supervisor,
    render: (row) => row.supervisorName ?? fr.ui.none,
    csv: (row) => row.supervisorName ?? '',
  },
];

function timeOf({ startsAt }: Row): string {
  return wallTimeAt(new Date(startsAt));
}

/** Who used it, when and under whom; the hours of each month drawn. */
export function MachineLogbook({ machineId, code }: { machineId: string; code: string }) {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const query = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const address = `/api/v1/machines/${machineId}/logbook`;
  const list = useList(address as '/api/v1/machines/{id}/logbook', query);
  const count = useCount(`${address}/count` as '/api/v1/machines/{id}/logbook/count', query);
  const pdf = `${address}/pdf?${new URLSearchParams(query).toString()}`;
  return (
    <Stack gap="lg">
      <Months machineId={machineId} />
      <section>
        <Group gap="sm" mb="sm" align="flex-end">
          <DayInput label={t.from} value={from} onChange={setFrom} clearable w={150} />
          <DayInput label={t.to} value={to} onChange={setTo} clearable w={150} />
          <Text size="sm" c="dimmed" role="status" ml="auto" className="figures">
            {count ? countText(count, t.noun) : ''}
          </Text>
          <Button component="a" href={pdf} variant="default">
            {t.pdf}
          </Button>
          <ExportButton name={`carnet-${code}`} columns={COLUMNS} all={list.all} />
        </Group>
        <DataTable
          caption={fr.machines.tabs.carnet}
          list={list}
          columns={COLUMNS}
          rowId={(row) => row.id}
          empty={{ hint: t.emptyHint }}
        />
      </section>
    </Stack>
  );
}

function Months({ machineId }: { machineId: string }) {
  const { data } = api.useQuery('get', '/api/v1/machines/{id}/months', { params: { path: { id: machineId } } });
  const months = data?.items ?? [];
  const most = Math.max(1, ...months.map(({ minutes }) => minutes));
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.hours}
      </Title>
      <ul className="machine-months" aria-label={t.hours}>
        {months.map(({ month, minutes }) => (
          <li key={month}>
            <Text size="xs" className="figures" component="span">
              {formatHours(minutes)}
            </Text>
            <div className="machine-month" aria-hidden>
              <div style={{ height: `${(minutes / most) * 100}%` }} />
            </div>
            <Text size="xs" component="span">
              {`${month.slice(5)}/${month.slice(2, 4)}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
