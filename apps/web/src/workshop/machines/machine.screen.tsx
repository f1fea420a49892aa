import { Button, Group, Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { LabelsButton } from '../quality/LabelsButton.js';
import { MachineChecks } from './MachineChecks.js';
import { MachineCosts } from './MachineCosts.js';
import { EditMachine } from './MachineForm.js';
import { MachineLogbook } from './MachineLogbook.js';
import { MachineUpkeeps } from './MachineUpkeeps.js';
import { MachineNow } from './MachineNow.js';
import { StopMachine } from './StopMachine.js';

const t = fr.machines;
const PATH = [{ label: t.title, to: '/machines' }];
const TABS = [
  ['etat', 'machine.read'],
  ['controles', 'machine.read'],
  ['entretien', 'machine.read'],
  ['carnet', 'machine_logbook.read'],
  ['cout', 'machine_cost.read'],
] as const;

/** One machine: how it stands, its checks and upkeep, who worked at it, what it costs. */
export function MachineScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const [editing, setEditing] = useState(false);
  const { data: machine, error } = api.useQuery('get', '/api/v1/machines/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!machine) return <Waiting />;
  const names = TABS.filter(([, permission]) => can(permission)).map(([name]) => name);
  const open = (tab: string | null): void => setParams(tab && tab !== 'etat' ? { onglet: tab } : {}, { replace: true });
  const actions = (
    <Group gap="xs">
      <LabelsButton of={{ machineId: id }} href={`/api/v1/machines/${id}/labels/pdf`} />
      {can('machine.edit') && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {t.edit}
        </Button>
      )}
      {can('machine.stop') && machine.state === 'in_use' && <StopMachine machine={machine} />}
    </Group>
  );
  return (
    <Screen title={`${machine.code} – ${machine.name}`} hint={machine.family} path={PATH} actions={actions}>
      <Stack gap="md">
        <Tabs value={names.find((name) => name === params.get('onglet')) ?? 'etat'} onChange={open} keepMounted={false}>
          <Tabs.List mb="md" aria-label={t.tabsLabel}>
            {names.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t.tabs[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="etat">
            <MachineNow machine={machine} />
          </Tabs.Panel>
          <Tabs.Panel value="controles">
            <MachineChecks machineId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="entretien">
            <MachineUpkeeps machineId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="carnet">
            <MachineLogbook machineId={id} code={machine.code} />
          </Tabs.Panel>
          <Tabs.Panel value="cout">
            <MachineCosts machine={machine} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
      <SidePanel opened={editing} onClose={() => setEditing(false)} title={t.edit}>
        {editing && <EditMachine machine={machine} onDone={() => setEditing(false)} />}
      </SidePanel>
    </Screen>
  );
}
