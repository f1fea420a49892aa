import { Anchor, Grid, Paper, Stack, TextInput, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useList } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, InstantText } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { MACHINE_TONES, MachineStanding } from './state.js';

const t = fr.machines;

/** How it stands now, its facts and risks, and every change of state. */
export function MachineNow({ machine }: { machine: Schema<'MachineDetailView'> }) {
  const { can } = useSession();
  const address = `/api/v1/machines/${machine.id}/state-changes`;
  const history = useList(address as '/api/v1/machines/{id}/state-changes');
  return (
    <Stack gap="lg">
      <Grid>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Paper className="surface" p="md" h="100%">
            <Stack gap="md">
              <MachineStanding machine={machine} />
              {machine.state !== 'in_use' && can('machine.stop') && <Restart machineId={machine.id} />}
              <Facts
                facts={[
                  [t.location, machine.location],
                  [t.checkDueOn, machine.checkDueOn ? <DayText key="check" day={machine.checkDueOn} /> : t.noCheck],
                  [t.serialNumber, machine.serialNumber],
                  [t.builtYear, machine.builtYear],
                  [t.boughtOn, machine.boughtOn && <DayText key="bought" day={machine.boughtOn} />],
                  [t.supplier, machine.supplier],
                ]}
              />
            </Stack>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          {can('safety.read') && (
            <Paper className="surface" p="md" h="100%">
              <Risks machineId={machine.id} />
            </Paper>
          )}
        </Grid.Col>
      </Grid>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t.history}
        </Title>
        <DataTable
          caption={t.history}
          list={history}
          columns={HISTORY}
          rowId={(one) => one.id}
          empty={{ hint: t.noHistory }}
        />
      </section>
    </Stack>
  );
}

const HISTORY: readonly Column<Schema<'MachineStateView'>>[] = [
  { key: 'since', title: t.since, render: (one) => <InstantText at={one.since} /> },
  {
    key: 'state',
    title: t.state,
    render: (one) => <StateBadge tone={MACHINE_TONES[one.state]} label={t.states[one.state]} />,
  },
  { key: 'reason', title: t.reason, render: (one) => one.reason },
  { key: 'by', title: t.by, render: (one) => one.byName ?? fr.ui.none },
];

function Restart({ machineId }: { machineId: string }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machines/{id}/state-changes',
    initialValues: { reason: '' },
    request: ({ reason }) => ({ params: { path: { id: machineId } }, body: { state: 'in_use' as const, reason } }),
    done: t.restarted,
  });
  return (
    <FormPanel of={form} submit={t.restart}>
      <TextInput label={t.restartReason} required autoComplete="off" {...form.field('reason')} />
    </FormPanel>
  );
}

/** As the director classified it; the registry of safety says more. */
function Risks({ machineId }: { machineId: string }) {
  const { data: machines } = api.useQuery('get', '/api/v1/machine-safety');
  const { data: families } = api.useQuery('get', '/api/v1/machine-families');
  const { data: hazards } = api.useQuery('get', '/api/v1/hazards');
  const known = machines?.items.find((one) => one.machineId === machineId);
  const family = families?.items.find(({ id }) => id === known?.familyId);
  const codes = [...new Set([...(family?.hazardCodes ?? []), ...(known?.hazardCodes ?? [])])];
  const titles = codes.map((code) => {
    const hazard = hazards?.items.findLast((one) => one.code === code);
    return hazard ? `${code} – ${hazard.title}` : code;
  });
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t.risks}
      </Title>
      <Facts facts={[[t.family, family?.name]]} />
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <Anchor component={Link} to="/securite/machines" size="sm">
        {t.risksLink}
      </Anchor>
    </Stack>
  );
}
