import { Button, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { yearOf } from '@etabli/kernel';
import { emptied } from '../../app/emptied.js';
import { NEW, useCount, useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatDay, formatRate } from '../../ui/format.js';
import { ExportButton, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { Reminder } from './Reminder.js';
import { DayFields } from './SessionDays.js';

const t = fr.exams;
type Session = Schema<'ExamSessionView'>;
const REMINDER = 'rappel';
const KINDS = (['main', 'replacement'] as const).map((value) => ({ value, label: t.kinds[value] }));

const rateText = ({ rate: { ofPresent, admitted, present } }: Session): string =>
  ofPresent === null ? fr.ui.none : t.rateOf(formatRate(ofPresent), admitted, present);

const COLUMNS: readonly Column<Session>[] = [
  {
    key: 'diploma',
    title: t.diploma,
    render: (one) => one.frameworkTitle,
    csv: (one) => `${one.frameworkTitle} ${one.frameworkVersion}`,
  },
  { key: 'year', title: t.year, render: ({ year }) => year, csv: ({ year }) => String(year) },
  { key: 'kind', title: t.kind, render: ({ kind }) => t.kinds[kind], csv: ({ kind }) => t.kinds[kind] },
  {
    key: 'registrationTo',
    title: t.registrationTo,
    render: (one) => <DayText day={one.registrationTo} />,
    csv: (one) => formatDay(one.registrationTo),
  },
  {
    key: 'examsFrom',
    title: t.examsFrom,
    sort: 'examsFrom',
    render: (one) => <DayText day={one.examsFrom} />,
    csv: (one) => formatDay(one.examsFrom),
  },
  { key: 'planned', title: t.planned, align: 'right', render: (one) => one.planned, csv: (one) => String(one.planned) },
  {
    key: 'enrolled',
    title: t.enrolled,
    align: 'right',
    render: ({ rate }) => rate.enrolled,
    csv: ({ rate }) => String(rate.enrolled),
  },
  { key: 'rate', title: t.rate, align: 'right', render: rateText, csv: rateText },
];

/** The sessions of every diploma, each with its rate. */
export function SessionsScreen() {
  const { can } = useSession();
  const navigate = useNavigate();
  const state = useListState({ year: '', sort: 'examsFrom', direction: 'desc' });
  const list = useList('/api/v1/exam-sessions', state.query);
  const count = useCount('/api/v1/exam-sessions/count', state.query);
  const add = can('exam.edit') ? (
    <>
      <Button variant="default" onClick={() => state.open(REMINDER)}>
        {t.reminder.open}
      </Button>
      <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>
    </>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="sessions-examens" columns={COLUMNS} all={list.all} />}
      />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ frameworkTitle, year }) => `${frameworkTitle} ${year}`}
        rowLink={({ id }) => `/examens/${id}`}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewSession onDone={(id) => void navigate(`/examens/${id}`)} />
      </SidePanel>
      <SidePanel opened={state.opened === REMINDER} onClose={state.close} title={t.reminder.open}>
        <Reminder onDone={state.close} />
      </SidePanel>
    </Screen>
  );
}

function NewSession({ onDone }: { onDone: (id: string) => void }) {
  const frameworks = useList('/api/v1/frameworks', { limit: '100' }).items;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/exam-sessions',
    initialValues: {
      frameworkId: '',
      year: String(yearOf(useToday()) + 1),
      kind: 'main' as Session['kind'],
      registrationFrom: '',
      registrationTo: '',
      arrangementsBy: '',
      examsFrom: '',
      examsTo: '',
      resultsOn: '',
      optionalUnits: 'to_check' as Session['optionalUnits'],
    },
    request: ({ year, registrationFrom, resultsOn, ...values }) => ({
      body: { ...values, ...emptied({ registrationFrom, resultsOn }), year: Number(year) },
    }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.add}>
      <Select
        label={t.diploma}
        required
        data={frameworks.map(({ id, title, version }) => ({ value: id, label: `${title} ${version}` }))}
        {...form.field('frameworkId')}
      />
      <SimpleGrid cols={2}>
        <TextInput label={t.year} required inputMode="numeric" {...form.field('year')} />
        <Select label={t.kind} data={KINDS} allowDeselect={false} {...form.field('kind')} />
      </SimpleGrid>
      <DayFields form={form} />
    </FormPanel>
  );
}
