import { Paper, Stack } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, Money } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput } from '../../ui/inputs.js';

const t = fr.machines.costs;

const COLUMNS: readonly Column<Schema<'MachineCostView'>>[] = [
  { key: 'fromOn', title: t.fromOn, render: (row) => <DayText day={row.fromOn} /> },
  { key: 'perHour', title: t.perHour, align: 'right', render: (row) => <Money cents={row.centsPerHour} /> },
  { key: 'by', title: fr.machines.by, render: (row) => row.byName ?? fr.ui.none },
];

/** What an hour costs, by dated rows. */
export function MachineCosts({ machine }: { machine: Schema<'MachineDetailView'> }) {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/machines/{id}/costs', { params: { path: { id: machine.id } } });
  const now = machine.centsPerHour === null ? t.none : <Money key="now" cents={machine.centsPerHour} />;
  return (
    <Stack gap="lg" maw={720}>
      <Facts facts={[[t.now, now]]} />
      <DataTable
        caption={fr.machines.tabs.cout}
        list={rows(data?.items ?? [])}
        columns={COLUMNS}
        rowId={(row) => row.id}
        empty={{ hint: t.emptyHint }}
      />
      {can('machine_cost.edit') && (
        <Paper className="surface" p="md">
          <NewCost machineId={machine.id} />
        </Paper>
      )}
    </Stack>
  );
}

function NewCost({ machineId }: { machineId: string }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machines/{id}/costs',
    initialValues: { fromOn: today, centsPerHour: null as number | null },
    request: ({ fromOn, centsPerHour }) => ({
      params: { path: { id: machineId } },
      body: { fromOn, centsPerHour: centsPerHour as number },
    }),
    done: t.saved,
  });
  return (
    <FormPanel of={form} submit={t.add}>
      <DayInput label={t.fromOn} required {...form.field('fromOn')} />
      <MoneyInput label={t.perHour} description={t.perHourHint} required {...form.field('centsPerHour')} />
    </FormPanel>
  );
}
