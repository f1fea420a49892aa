import { Group, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { NEW, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { useGroups } from '../../students/useGroups.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { markText } from './mark-text.js';
import { NewTest } from './NewTest.js';
import { useSubjects } from './useSubjects.js';

const t = fr.marks;
type Test = Schema<'ClassTestView'>;
const KINDS = (['class_test', 'mock_exam'] as const).map((value) => ({ value, label: t.kinds[value] }));

export const TEST_COLUMNS: readonly Column<Test>[] = [
  {
    key: 'title',
    title: t.testTitle,
    sort: 'title',
    render: ({ title, cancelledOn }) => (
      <Group gap="xs">
        <Text span inherit td={cancelledOn ? 'line-through' : undefined}>
          {title}
        </Text>
        {cancelledOn && <StateBadge tone="neutral" label={t.cancelled} />}
      </Group>
    ),
    csv: ({ title }) => title,
  },
  {
    key: 'heldOn',
    title: t.heldOn,
    sort: 'heldOn',
    render: ({ heldOn }) => <DayText day={heldOn} />,
    csv: ({ heldOn }) => formatDay(heldOn),
  },
  { key: 'group', title: t.group, render: (one) => one.groupName, csv: (one) => one.groupName },
  { key: 'subject', title: t.subject, render: (one) => one.subjectName, csv: (one) => one.subjectName },
  { key: 'kind', title: t.kind, render: ({ kind }) => t.kinds[kind], csv: ({ kind }) => t.kinds[kind] },
  {
    key: 'order',
    title: t.order,
    render: ({ orderNumber, orderTitle }) => (orderNumber ? `${orderNumber} ${orderTitle}` : fr.ui.none),
    csv: ({ orderNumber }) => orderNumber ?? '',
  },
  {
    key: 'marked',
    title: t.marked,
    align: 'right',
    render: ({ tally }) => tally.marked,
    csv: ({ tally }) => String(tally.marked),
  },
  {
    key: 'average',
    title: t.average,
    align: 'right',
    render: ({ tally }) => (tally.average === null ? fr.ui.none : markText(tally.average)),
    csv: ({ tally }) => (tally.average === null ? '' : markText(tally.average)),
  },
];

/** The tests of the groups that one may see; a new one opens its sheet at once. */
export function TestList() {
  const { can } = useSession();
  const navigate = useNavigate();
  const groups = useGroups();
  const subjects = useSubjects();
  const state = useListState({ groupId: '', subjectId: '', kind: '', sort: 'heldOn', direction: 'desc' });
  const list = useList('/api/v1/class-tests', state.query);
  const count = useCount('/api/v1/class-tests/count', state.query);
  const add = can('mark.write') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={
          <Group gap="xs">
            <ExportButton name="controles" columns={TEST_COLUMNS} all={list.all} />
            {add}
          </Group>
        }
      >
        <FilterSelect state={state} name="groupId" label={t.group} data={groups} />
        <FilterSelect state={state} name="subjectId" label={t.subject} data={subjects} />
        <FilterSelect state={state} name="kind" label={t.kind} data={KINDS} />
      </ListBar>
      <DataTable
        caption={t.tabs.controles}
        list={list}
        columns={TEST_COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ title }) => title}
        rowLink={({ id }) => `/notes/${id}`}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewTest groupId={state.values.groupId} onDone={(id) => void navigate(`/notes/${id}`)} />
      </SidePanel>
    </>
  );
}
