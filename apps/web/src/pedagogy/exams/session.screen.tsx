import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCount, useList, useListState } from '../../app/list.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatDay, formatRate } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { AddCandidates } from './AddCandidates.js';
import { ExamFile } from './ExamFile.js';
import { EditSession } from './SessionDays.js';
import { DECISION_TONES, STATE_TONES } from './tones.js';

const t = fr.exams;
type Registration = Schema<'ExamRegistrationView'>;
const ADD = 'ajouter';
const DATES = 'dates';

const options = <K extends string>(words: Readonly<Record<K, string>>): { value: string; label: string }[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Registration>[] = [
  {
    key: 'name',
    title: t.name,
    sort: 'name',
    render: (one) => one.studentName,
    csv: (one) => one.studentName,
  },
  { key: 'group', title: t.group, render: (one) => one.groupName ?? fr.ui.none, csv: (one) => one.groupName ?? '' },
  {
    key: 'state',
    title: t.state,
    render: ({ state }) => <StateBadge tone={STATE_TONES[state]} label={t.states[state]} />,
    csv: ({ state }) => t.states[state],
  },
  {
    key: 'number',
    title: t.number,
    render: (one) => one.candidateNumber ?? fr.ui.none,
    csv: (one) => one.candidateNumber ?? '',
  },
  {
    key: 'decision',
    title: t.decision,
    render: ({ decision }) =>
      decision ? <StateBadge tone={DECISION_TONES[decision]} label={t.decisions[decision]} /> : fr.ui.none,
    csv: ({ decision }) => (decision ? t.decisions[decision] : ''),
  },
];

/** One session: its dates, its candidates and what came of it. */
export function SessionScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const state = useListState({ state: '', decision: '', sort: 'name' });
  const { data: session, error } = api.useQuery('get', '/api/v1/exam-sessions/{id}', { params: { path: { id } } });
  const query = { ...state.query, sessionId: id };
  const list = useList('/api/v1/exam-registrations', query);
  const count = useCount('/api/v1/exam-registrations/count', query);
  const title = session ? `${session.frameworkTitle}, ${session.year}` : t.title;
  const opened = state.opened;
  return (
    <Screen
      title={title}
      hint={session && t.kinds[session.kind]}
      path={[{ label: t.title, to: '/examens' }]}
      actions={
        can('exam.edit') && (
          <>
            <Button variant="default" onClick={() => state.open(DATES)}>
              {t.edit}
            </Button>
            <ActionButton onClick={() => state.open(ADD)}>{t.addCandidates}</ActionButton>
          </>
        )
      }
    >
      {error ? <ProblemAlert problem={problemOf(error)} /> : !session ? <Waiting /> : <Head session={session} />}
      <Title order={2} size="h4" mb="xs" mt="lg">
        {t.candidates}
      </Title>
      <ListBar
        state={state}
        noun={t.candidateNoun}
        count={count}
        actions={<ExportButton name="candidats" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={options(t.states)} />
        <FilterSelect state={state} name="decision" label={t.decision} data={options(t.decisions)} />
      </ListBar>
      <DataTable
        caption={t.candidates}
        list={list}
        columns={COLUMNS}
        rowId={(one) => one.id}
        rowLabel={(one) => one.studentName}
        state={state}
        empty={{ hint: t.candidatesEmpty }}
      />
      <SidePanel opened={opened === ADD} onClose={state.close} title={t.addCandidates}>
        <AddCandidates sessionId={id} onDone={state.close} />
      </SidePanel>
      <SidePanel opened={opened === DATES} onClose={state.close} title={t.edit}>
        {session && <EditSession session={session} onDone={state.close} />}
      </SidePanel>
      {opened && opened !== ADD && opened !== DATES && <ExamFile key={opened} id={opened} onClose={state.close} />}
    </Screen>
  );
}

const Head = ({ session }: { session: Schema<'ExamSessionView'> }) => (
  <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
    <Facts
      facts={[
        ...(session.registrationFrom
          ? ([[t.registrationFrom, <DayText key="from" day={session.registrationFrom} />]] as const)
          : []),
        [t.registrationTo, <DayText key="to" day={session.registrationTo} />],
        [t.arrangementsBy, <DayText key="by" day={session.arrangementsBy} />],
        [t.examsFrom, `${formatDay(session.examsFrom)} – ${formatDay(session.examsTo)}`],
        [t.resultsOn, <DayText key="results" day={session.resultsOn} />],
      ]}
    />
    <Rate id={session.id} rate={session.rate} />
  </SimpleGrid>
);

/** The figure with what it stands on: numerator, denominator, definition; the names are the list below and the workbook. */
function Rate({ id, rate }: { id: string; rate: Schema<'PassRateView'> }) {
  const { data } = api.useQuery('get', '/api/v1/exam-sessions/{id}/pass-rate', { params: { path: { id } } });
  const said = (share: number | null, of: number): string =>
    share === null ? fr.ui.none : t.rateOf(formatRate(share), rate.admitted, of);
  return (
    <Stack gap="xs" className="surface" p="md">
      <Title order={2} size="h4">
        {t.passRate.title}
      </Title>
      <Facts
        facts={[
          [t.passRate.ofPresent, said(rate.ofPresent, rate.present)],
          [t.passRate.ofEnrolled, said(rate.ofEnrolled, rate.enrolled)],
        ]}
      />
      {rate.pending > 0 && <StateBadge tone="warning" label={t.passRate.pending(rate.pending)} />}
      <Text size="xs" c="dimmed">
        {data?.definition}
      </Text>
      <Button
        component="a"
        href={`/api/v1/exam-sessions/${id}/pass-rate/xlsx`}
        variant="default"
        w="fit-content"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t.passRate.xlsx}
      </Button>
    </Stack>
  );
}
