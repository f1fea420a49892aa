import { Button, Group, NumberInput, Select, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { DataTable, type Column } from '../ui/DataTable.js';
import { InstantText } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { TimeInput } from '../ui/TimeInput.js';
import { useCommand } from './command.js';
import { type ListState, useList } from './list.js';

type Schedule = Schema<'ScheduleView'>;
const t = fr.schedules;

const DAYS = t.weekdays.map((label, i) => ({ value: String(i + 1), label }));
const EVERY = (Object.keys(t.every) as Schedule['every'][]).map((value) => ({ value, label: t.every[value] }));

function rhythm({ every, onDay, at }: Schedule): string {
  if (every === 'day') return t.eachDay(at);
  if (every === 'week') return t.eachWeek(t.weekdays[onDay! - 1]!, at);
  return t.eachMonth(onDay!, at);
}

const COLUMNS: readonly Column<Schedule>[] = [
  { key: 'title', title: t.name, render: (one) => one.title },
  { key: 'rhythm', title: t.rhythm, render: rhythm },
  {
    key: 'next',
    title: t.next,
    render: (one) => (one.nextAt ? <InstantText at={one.nextAt} /> : <StateBadge tone="warning" label={t.off} />),
  },
  { key: 'last', title: t.last, render: (one) => <InstantText at={one.lastAt} /> },
];

/** The works that come again by themselves, and when. */
export function JobSchedules({ state }: { state: ListState<Record<string, string>> }) {
  const list = useList('/api/v1/job-schedules');
  const schedule = list.items.find(({ id }) => id === state.opened);
  return (
    <Stack gap="xs" mt="xl">
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(one) => one.id}
        rowLabel={(one) => one.title}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={Boolean(schedule)} onClose={state.close} title={schedule?.title ?? ''}>
        {schedule && <ScheduleForm key={schedule.id} schedule={schedule} onDone={state.close} />}
      </SidePanel>
    </Stack>
  );
}

function ScheduleForm({ schedule, onDone }: { schedule: Schedule; onDone: () => void }) {
  const [every, setEvery] = useState(schedule.every);
  const [onDay, setOnDay] = useState(schedule.onDay);
  const [at, setAt] = useState<string | null>(schedule.at);
  const [enabled, setEnabled] = useState(schedule.nextAt !== null);
  const set = useCommand('put', '/api/v1/job-schedules/{id}', { done: t.saved, onDone });
  const run = useCommand('post', '/api/v1/job-schedules/{id}/run', { done: t.asked, onDone });
  const path = { params: { path: { id: schedule.id } } };
  return (
    <Stack>
      <Switch label={t.enabled} checked={enabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
      <Select
        label={t.rhythm}
        data={EVERY}
        value={every}
        allowDeselect={false}
        onChange={(value) => {
          setEvery(value as Schedule['every']);
          setOnDay(value === 'day' ? null : 1);
        }}
      />
      {every === 'week' && (
        <Select
          label={t.weekday}
          data={DAYS}
          value={String(onDay)}
          allowDeselect={false}
          onChange={(value) => setOnDay(Number(value))}
        />
      )}
      {every === 'month' && (
        <NumberInput
          label={t.monthDay}
          description={t.monthDayHint}
          min={1}
          max={28}
          value={onDay ?? ''}
          onChange={(value) => setOnDay(value === '' ? null : Number(value))}
        />
      )}
      <TimeInput label={t.at} value={at} onChange={setAt} />
      <Text size="sm" c="dimmed">
        {t.parisHint}
      </Text>
      <ProblemAlert problem={set.problem ?? run.problem} />
      <Group justify="space-between">
        <Button
          variant="default"
          loading={run.running}
          disabled={schedule.nextAt === null}
          onClick={() => void run.run(path)}
        >
          {t.runNow}
        </Button>
        <Button
          loading={set.running}
          onClick={() => void set.run({ ...path, body: { every, onDay, at: at ?? '', enabled } })}
        >
          {fr.ui.save}
        </Button>
      </Group>
    </Stack>
  );
}
