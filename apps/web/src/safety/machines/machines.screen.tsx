import { Text, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { NEW, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { SafetyPage } from '../SafetyPage.js';
import { Classify } from './Classify.js';
import { EditFamily, NewFamily } from './FamilyForm.js';
import { HazardTable, OneHazard } from './HazardTable.js';
import type { MachineRisk } from './risk.js';

const t = fr.safety.machines;
type Family = Schema<'MachineFamilyView'>;

const codesOf = ({ safety, family }: MachineRisk): string =>
  [...new Set([...(family?.hazardCodes ?? []), ...(safety?.hazardCodes ?? [])])].join(', ') || t.noRisk;

const COLUMNS: readonly Column<MachineRisk>[] = [
  { key: 'machine', title: t.machine, render: ({ machine }) => `${machine.code} – ${machine.name}` },
  {
    key: 'family',
    title: t.family,
    render: ({ family }) => family?.name ?? <StateBadge tone="bad" label={t.noFamily} />,
  },
  { key: 'risks', title: t.risks, render: codesOf },
  { key: 'site', title: t.site, render: ({ safety }) => safety?.site ?? t.school },
];

const FAMILY_COLUMNS: readonly Column<Family>[] = [
  { key: 'name', title: t.family, render: ({ name }) => name },
  { key: 'codes', title: t.risks, render: ({ hazardCodes }) => hazardCodes.join(', ') || t.noRisk },
  {
    key: 'active',
    title: fr.safety.state,
    render: ({ active }) => <StateBadge tone={active ? 'good' : 'neutral'} label={active ? t.used : t.unused} />,
  },
];

/** Which machine is of which family, what each family's risks are, and the table that the codes come from. */
export function RisksScreen() {
  const { can } = useSession();
  const [params] = useSearchParams();
  const asked = params.get('travail');
  const state = useListState({});
  const machines = useList('/api/v1/machines', { limit: '200', sort: 'code' });
  const safety = useList('/api/v1/machine-safety');
  const families = useList('/api/v1/machine-families');
  const joined = machines.items.map((machine): MachineRisk => {
    const mine = safety.items.find(({ machineId }) => machineId === machine.id);
    return { machine, safety: mine, family: families.items.find(({ id }) => id === mine?.familyId) };
  });
  const edits = can('safety.edit');
  const machine = joined.find((one) => one.machine.id === state.opened);
  const family = families.items.find(({ id }) => id === state.opened);
  const add = edits ? <ActionButton onClick={() => state.open(NEW)}>{t.addFamily}</ActionButton> : undefined;
  return (
    <SafetyPage title={t.title} hint={t.hint} actions={add}>
      {asked && <OneHazard code={asked} />}
      <DataTable
        caption={t.title}
        list={{
          ...rows(joined),
          loading: machines.loading || safety.loading || families.loading,
          problem: machines.problem,
        }}
        columns={COLUMNS}
        rowId={(one) => one.machine.id}
        rowLabel={edits ? ({ machine: { code, name } }) => `${code} – ${name}` : undefined}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <Title order={2} size="h4" mt="xl">
        {t.families}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.familiesHint}
      </Text>
      <DataTable
        caption={t.families}
        list={families}
        columns={FAMILY_COLUMNS}
        rowId={({ id }) => id}
        rowLabel={edits ? ({ name }) => name : undefined}
        state={state}
      />
      <Title order={2} size="h4" mt="xl" mb="xs">
        {t.hazards}
      </Title>
      <HazardTable />
      <SidePanel opened={edits && Boolean(machine)} onClose={state.close} title={machine?.machine.name ?? ''}>
        {machine && <Classify key={machine.machine.id} of={machine} onDone={state.close} />}
      </SidePanel>
      <SidePanel opened={edits && Boolean(family)} onClose={state.close} title={family?.name ?? ''}>
        {family && <EditFamily key={family.id} family={family} onDone={state.close} />}
      </SidePanel>
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.addFamily}>
        <NewFamily onDone={state.close} />
      </SidePanel>
    </SafetyPage>
  );
}
