import { Button, Group, Select, SimpleGrid, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { HALF_DAYS } from '@etabli/kernel';
import { useCommand } from '../../app/command.js';
import { emptied } from '../../app/emptied.js';
import { NEW, useCount, useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { useGroups } from '../../students/useGroups.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { DaysFilter } from '../../ui/DaysFilter.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatDay } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { useServingOrders } from './NewTest.js';
import { useSubjects } from './useSubjects.js';

const t = fr.marks.lessons;
type Lesson = Schema<'LessonView'>;

const COLUMNS: readonly Column<Lesson>[] = [
  {
    key: 'day',
    title: t.day,
    sort: 'day',
    render: ({ day }) => <DayText day={day} />,
    csv: ({ day }) => formatDay(day),
  },
  {
    key: 'half',
    title: t.halfDay,
    render: ({ halfDay }) => fr.atelier.halfDays[halfDay],
    csv: ({ halfDay }) => fr.atelier.halfDays[halfDay],
  },
  { key: 'group', title: fr.marks.group, render: (one) => one.groupName, csv: (one) => one.groupName },
  { key: 'subject', title: fr.marks.subject, render: (one) => one.subjectName, csv: (one) => one.subjectName },
  { key: 'title', title: t.title, render: ({ title }) => title, csv: ({ title }) => title },
  {
    key: 'order',
    title: fr.marks.order,
    render: ({ orderNumber, orderTitle }) => (orderNumber ? `${orderNumber} ${orderTitle}` : fr.ui.none),
    csv: ({ orderNumber }) => orderNumber ?? '',
  },
  { key: 'by', title: t.by, render: ({ givenByName }) => givenByName, csv: ({ givenByName }) => givenByName },
  { key: 'remove', title: '', render: ({ id }) => <Remove id={id} /> },
];

/** What was done in class, latest first. */
export function LessonList() {
  const { can } = useSession();
  const groups = useGroups();
  const subjects = useSubjects();
  const state = useListState({ groupId: '', subjectId: '', from: '', to: '', onglet: 'seances' });
  const { onglet: _tab, ...query } = state.query;
  const list = useList('/api/v1/lessons', query);
  const count = useCount('/api/v1/lessons/count', query);
  return (
    <>
      <ListBar
        state={state}
        noun={fr.marks.lessonNoun}
        count={count}
        actions={
          <Group gap="xs">
            <ExportButton name="seances" columns={COLUMNS} all={list.all} />
            {can('mark.write') && <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>}
          </Group>
        }
      >
        <FilterSelect state={state} name="groupId" label={fr.marks.group} data={groups} />
        <FilterSelect state={state} name="subjectId" label={fr.marks.subject} data={subjects} />
        <DaysFilter state={state} />
      </ListBar>
      <DataTable
        caption={fr.marks.tabs.seances}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewLesson onDone={state.close} />
      </SidePanel>
    </>
  );
}

function NewLesson({ onDone }: { onDone: () => void }) {
  const groups = useGroups();
  const subjects = useSubjects();
  const orders = useServingOrders();
  const today = useToday() as string;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/lessons',
    initialValues: {
      groupId: '',
      subjectId: '',
      day: today,
      halfDay: 'morning' as Lesson['halfDay'],
      title: '',
      orderId: '',
    },
    request: (values) => ({ body: emptied(values, 'groupId', 'subjectId', 'day', 'halfDay', 'title') }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Select label={fr.marks.group} required data={groups} {...form.field('groupId')} />
      <Select label={fr.marks.subject} required data={subjects} {...form.field('subjectId')} />
      <SimpleGrid cols={2}>
        <DayInput label={t.day} required maxDate={today} {...form.field('day')} />
        <Select
          label={t.halfDay}
          data={HALF_DAYS.map((value) => ({ value, label: fr.atelier.halfDays[value] }))}
          allowDeselect={false}
          {...form.field('halfDay')}
        />
      </SimpleGrid>
      <Textarea label={t.title} required autosize minRows={2} maxLength={300} {...form.field('title')} />
      <Select
        label={fr.marks.order}
        description={fr.marks.orderHint}
        data={orders}
        searchable
        clearable
        {...form.field('orderId')}
      />
    </FormPanel>
  );
}

function Remove({ id }: { id: string }) {
  const { can } = useSession();
  const remove = useCommand('delete', '/api/v1/lessons/{id}', { done: t.removed });
  if (!can('mark.write')) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={remove.running}
        onClick={() => void remove.run({ params: { path: { id } } })}
      >
        {t.remove}
      </Button>
      <ProblemAlert problem={remove.problem} />
    </>
  );
}
