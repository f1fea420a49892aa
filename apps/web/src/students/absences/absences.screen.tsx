import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { isMonth, monthOf } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { MonthInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { Conflicts } from './Conflicts.js';
import { NotCalled } from './NotCalled.js';
import { StudentAbsences } from './StudentAbsences.js';

const t = fr.absences;
type Counter = Schema<'AbsenceCounterView'>;
type FollowUp = Schema<'FollowUpView'>;

/** The director's morning: whom to call, what the counters ask, which hours contradict the roll call. */
export function AbsencesScreen() {
  const today = useToday();
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = params.get('mois');
  const month = isMonth(asked) ? asked! : monthOf(today);
  const { data, error } = api.useQuery('get', '/api/v1/absences', { params: { query: { month } } });
  const put = (name: string, value: string | null): void =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const opened = params.get('ouvert');
  const student = data?.students.find((one) => one.studentId === opened);
  return (
    <Screen title={t.title} hint={t.hint}>
      <Stack gap="xl">
        <NotCalled onOpen={(id) => put('ouvert', id)} />
        {can('hour_conflict.read') && <Conflicts />}
        <section aria-label={t.counters}>
          <Group justify="space-between" align="flex-end" mb="sm">
            <Title order={2} size="h3">
              {t.counters}
            </Title>
            <MonthInput
              label={t.month}
              w={200}
              maxDate={today}
              value={month}
              onChange={(next) => put('mois', next === monthOf(today) ? null : next)}
            />
          </Group>
          {error ? (
            <ProblemAlert problem={problemOf(error)} />
          ) : data ? (
            <Counters view={data} onOpen={(id) => put('ouvert', id)} />
          ) : (
            <Waiting />
          )}
        </section>
      </Stack>
      <SidePanel
        opened={opened !== null}
        onClose={() => put('ouvert', null)}
        title={student?.name ?? t.history}
        width={640}
      >
        {opened && <StudentAbsences key={opened} studentId={opened} today={today} />}
      </SidePanel>
    </Screen>
  );
}

function Counters({ view, onOpen }: { view: Schema<'AbsenceMonthView'>; onOpen: (id: string) => void }) {
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {view.thresholds.map(({ step, halfDays }) => t.threshold(halfDays, t.stepWords[step])).join(' · ')}
      </Text>
      {view.students.length === 0 ? (
        <Text>{t.nothing}</Text>
      ) : (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t.student}</Table.Th>
                <Table.Th scope="col">{t.group}</Table.Th>
                <Table.Th scope="col">{t.absent}</Table.Th>
                <Table.Th scope="col">{t.unjustified}</Table.Th>
                <Table.Th scope="col">{t.late}</Table.Th>
                <Table.Th scope="col">{t.steps}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {view.students.map((one) => (
                <Row key={one.studentId} one={one} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}

const Row = ({ one, onOpen }: { one: Counter; onOpen: (id: string) => void }) => (
  <Table.Tr>
    <Table.Td>
      <Anchor component="button" type="button" ta="left" onClick={() => onOpen(one.studentId)}>
        {one.name}
      </Anchor>
    </Table.Td>
    <Table.Td>{one.groupName}</Table.Td>
    <Table.Td className="figures">{one.absent}</Table.Td>
    <Table.Td className="figures">
      <Text span inherit fw={one.unjustified >= 3 ? 700 : undefined}>
        {one.unjustified}
      </Text>
    </Table.Td>
    <Table.Td className="figures">{one.late}</Table.Td>
    <Table.Td>
      <Stack gap={6}>
        {one.followUps.map((step) => (
          <Step key={step.id} step={step} name={one.name} />
        ))}
      </Stack>
    </Table.Td>
  </Table.Tr>
);

function Step({ step, name }: { step: FollowUp; name: string }) {
  const { can } = useSession();
  const close = useCommand('post', '/api/v1/absence-follow-ups/{id}/close', { done: t.stepClosed });
  const end = (outcome: 'done' | 'dropped'): void =>
    void close.run({ params: { path: { id: step.id } }, body: { outcome } });
  const tone = step.outcome === 'done' ? 'good' : step.outcome === 'dropped' || !step.standing ? 'neutral' : 'warning';
  const said = step.outcome ? t.outcomes[step.outcome] : step.standing ? formatDay(step.reachedOn) : t.fallen;
  return (
    <Group gap="xs">
      <StateBadge tone={tone} label={`${t.stepNames[step.step]} · ${said}`} />
      {step.step === 'letter' && (
        <Text size="sm" c="dimmed">
          {t.ageBands[step.ageBand]}
        </Text>
      )}
      {step.step === 'letter' && can('absence_letter.read') && (
        <Anchor
          size="sm"
          href={`/api/v1/absence-follow-ups/${step.id}/letter`}
          target="_blank"
          aria-label={t.letterOf(name)}
        >
          <IconDownload size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t.letter}
        </Anchor>
      )}
      {!step.outcome && can('absence.follow') && (
        <>
          <Button size="compact-sm" variant="default" loading={close.running} onClick={() => end('done')}>
            {t.markDone}
          </Button>
          {!step.standing && (
            <Button size="compact-sm" variant="subtle" onClick={() => end('dropped')}>
              {t.drop}
            </Button>
          )}
        </>
      )}
      <ProblemAlert problem={close.problem} />
    </Group>
  );
}
