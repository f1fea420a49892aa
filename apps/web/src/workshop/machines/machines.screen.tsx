import { useToday } from '../../app/school.js';
import type { Schema } from '@etabli/contract';
import { NEW, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay } from '../../ui/format.js';
import { ImportLink } from '../../ui/ImportLink.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { LabelsButton } from '../quality/LabelsButton.js';
import { NewMachine } from './MachineForm.js';
import { MachineStanding } from './state.js';

const t = fr.machines;
type Machine = Schema<'MachineView'>;
const STATES = [
  ...Object.entries(t.states).map(([value, label]) => ({ value, label })),
  { value: 'unavailable', label: t.unavailable },
];

const columns = (today: string): readonly Column<Machine>[] => [
  {
    key: 'code',
    title: t.code,
    sort: 'code',
    width: 110,
    render: (machine) => machine.code,
    csv: (machine) => machine.code,
  },
  { key: 'name', title: t.name, sort: 'name', render: (machine) => machine.name, csv: (machine) => machine.name },
  { key: 'family', title: t.family, render: (machine) => machine.family, csv: (machine) => machine.family },
  {
    key: 'location',
    title: t.location,
    render: (machine) => machine.location ?? fr.ui.none,
    csv: (machine) => machine.location ?? '',
  },
  {
    key: 'state',
    title: t.state,
    render: (machine) => <MachineStanding machine={machine} />,
    csv: (machine) => [t.states[machine.state], machine.stopReason].filter(Boolean).join(' – '),
  },
  {
    key: 'check',
    title: t.checkDueOn,
    render: ({ checkDueOn }) =>
      checkDueOn && checkDueOn < today ? (
        <StateBadge tone="bad" label={`${t.overdue} (${formatDay(checkDueOn)})`} />
      ) : (
        <DayText day={checkDueOn} />
      ),
    csv: ({ checkDueOn }) => (checkDueOn ? formatDay(checkDueOn) : ''),
  },
];

/** The workshop's machines: which run, which stand still and why. */
export function MachinesScreen() {
  const { can } = useSession();
  const today = useToday();
  const listState = useListState({ state: '', sort: 'code' });
  const list = useList('/api/v1/machines', listState.query);
  const count = useCount('/api/v1/machines/count', listState.query);
  const add = can('machine.edit') ? (
    <ActionButton onClick={() => listState.open(NEW)}>{t.add}</ActionButton>
  ) : undefined;
  const shown = columns(today);
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      actions={
        <>
          <ImportLink kind="machines" permission="machine_cost.edit" />
          {add}
        </>
      }
    >
      <ListBar
        state={listState}
        noun={t.noun}
        count={count}
        actions={
          <>
            <LabelsButton of={{}} href="/api/v1/machine-labels/pdf" />
            <ExportButton name="machines" columns={shown} all={list.all} />
          </>
        }
      >
        <FilterSelect state={listState} name="state" label={t.state} data={STATES} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={shown}
        rowId={(item) => item.id}
        rowLabel={(item) => `${item.code} ${item.name}`}
        rowLink={(item) => `/machines/${item.id}`}
        state={listState}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={listState.opened === NEW} onClose={listState.close} title={t.add}>
        <NewMachine onDone={listState.close} />
      </SidePanel>
    </Screen>
  );
}
