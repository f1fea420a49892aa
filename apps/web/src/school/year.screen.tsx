import { Group, Stack, Text } from '@mantine/core';
import { NEW, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayText } from '../ui/format.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { AddDuty, type Duty, OpenedDuty, whenOf } from './Duty.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.school.year;
const TONES = { active: 'good', suggested: 'info', off: 'neutral' } as const;

const COLUMNS: readonly Column<Duty>[] = [
  { key: 'title', title: t.name, render: ({ title }) => title },
  { key: 'when', title: t.when, render: (duty) => whenOf(duty) },
  {
    key: 'next',
    title: t.next,
    render: ({ nextOn, state, late }) =>
      state !== 'active' ? (
        fr.ui.none
      ) : nextOn === null ? (
        <Text size="sm">{t.noReturn}</Text>
      ) : (
        <Group gap="xs">
          <DayText day={nextOn} />
          {late && <StateBadge tone="bad" label={t.late} />}
        </Group>
      ),
  },
  {
    key: 'state',
    title: t.state,
    render: ({ state, verified }) => (
      <Group gap="xs">
        <StateBadge tone={TONES[state]} label={t.states[state]} />
        {verified && <StateBadge tone="info" label={t.verified} />}
      </Group>
    ),
  },
];

/** The direction's year: what a text asks for, what the school chose to be reminded of, and what is only suggested. */
export function YearScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/yearly-duties');
  const opened = list.items.find(({ id }) => id === state.opened);
  const add = can('duty.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  const suggested = list.items.filter((one) => one.state === 'suggested').length;
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH} actions={add}>
      <Stack gap="sm">
        {suggested > 0 && <Text size="sm">{t.suggestions(suggested)}</Text>}
        <DataTable
          caption={t.title}
          list={list}
          columns={COLUMNS}
          rowId={({ id }) => id}
          rowLabel={({ title }) => title}
          state={state}
          empty={{ hint: t.hint }}
        />
      </Stack>
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <AddDuty onDone={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(opened)} onClose={state.close} title={opened?.title ?? ''} width={560}>
        {opened && <OpenedDuty key={opened.id} duty={opened} />}
      </SidePanel>
    </Screen>
  );
}
