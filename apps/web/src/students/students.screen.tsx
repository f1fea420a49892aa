import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { formatDay } from '@etabli/kernel';
import { NEW, useCount, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayText } from '../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { STATE_TONES } from './state.js';
import { NewStudentForm } from './StudentForm.js';
import { StudentPanel } from './StudentPanel.js';
import { useGroups } from './useGroups.js';

const t = fr.students;
type Student = Schema<'StudentView'>;

const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));
const PHASES = Object.entries(t.phases).map(([value, label]) => ({ value, label }));
const nameOf = (student: Student): string => `${student.lastName} ${student.firstName}`;

const COLUMNS: readonly Column<Student>[] = [
  { key: 'name', title: t.name, sort: 'name', render: nameOf, csv: nameOf },
  {
    key: 'group',
    title: t.group,
    render: (student) => student.groupName ?? t.noGroup,
    csv: (student) => student.groupName ?? '',
  },
  {
    key: 'bornOn',
    title: t.bornOn,
    sort: 'bornOn',
    render: (student) => <DayText day={student.bornOn} />,
    csv: (student) => formatDay(student.bornOn),
  },
  {
    key: 'enrolledOn',
    title: t.enrolledOn,
    sort: 'enrolledOn',
    render: (student) => <DayText day={student.enrolledOn} />,
    csv: (student) => (student.enrolledOn ? formatDay(student.enrolledOn) : ''),
  },
  {
    key: 'state',
    title: t.state,
    render: (student) => <StateBadge tone={STATE_TONES[student.state]} label={t.states[student.state]} />,
    csv: (student) => t.states[student.state],
  },
];

/** The youths of the school; the record opens beside the list. */
export function StudentsScreen() {
  const { can } = useSession();
  const state = useListState({ groupId: '', phase: 'pupil', state: '', sort: 'name' });
  const list = useList('/api/v1/students', state.query);
  const count = useCount('/api/v1/students/count', state.query);
  const groups = useGroups();
  const add = can('student.edit') ? (
    <>
      {can('origin.read') && (
        <Button variant="subtle" component={Link} to="/jeunes/origine">
          {fr.studentSettings.origins.see}
        </Button>
      )}
      <Button variant="subtle" component={Link} to="/jeunes/devenir">
        {fr.studentFile.outcomes.see}
      </Button>
      <Button variant="default" component={Link} to="/jeunes/import">
        {fr.studentFile.imports.open}
      </Button>
      <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>
    </>
  ) : undefined;
  const opened = state.opened !== NEW ? state.opened : null;
  return (
    <Screen title={t.title} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name={t.exportName} columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="groupId" label={t.group} data={groups} />
        <FilterSelect state={state} name="phase" label={t.phase} data={PHASES} />
        <FilterSelect state={state} name="state" label={t.state} data={STATES} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(student) => student.id}
        rowLabel={nameOf}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewStudentForm onDone={state.open} onCancel={state.close} />
      </SidePanel>
      {opened && <StudentPanel key={opened} id={opened} onClose={state.close} />}
    </Screen>
  );
}
