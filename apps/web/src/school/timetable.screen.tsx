import { Button, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { addDays, formatDayLong, isoWeekday } from '@etabli/kernel';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { useList } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SETTINGS_PATH } from './SettingsPage.js';
import { AwayForm } from './AwayForm.js';
import { WeekForm } from './WeekForm.js';

const t = fr.absences.timetable;
const WEEK = 6;
const AWAY_DAYS = 60;
type Day = Schema<'TimetableDayView'>;

/** The week of a group as it is this week, and the usual one to change. */
export function TimetableScreen() {
  const { can } = useSession();
  const today = useToday();
  const groups = useList('/api/v1/groups', { limit: '100' });
  const [chosen, setChosen] = useState<string | null>(null);
  const groupId = chosen ?? groups.items[0]?.id;
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <Select
        label={fr.absences.group}
        w={260}
        mb="md"
        allowDeselect={false}
        data={groups.items.map(({ id, name }) => ({ value: id, label: name }))}
        value={groupId ?? null}
        onChange={setChosen}
      />
      <ProblemAlert problem={groups.problem} />
      {groupId && <GroupWeek key={groupId} groupId={groupId} today={today} />}
      {can('staff_absence.edit') && <Away today={today} />}
    </Screen>
  );
}

function GroupWeek({ groupId, today }: { groupId: string; today: string }) {
  const { can } = useSession();
  const monday = addDays(today, 1 - isoWeekday(today));
  const query = { groupId, from: monday, to: addDays(monday, WEEK) };
  const { data, error } = api.useQuery('get', '/api/v1/timetable', { params: { query } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="xl" mb="xl">
      <section>
        <Title order={2} size="h3" mb="sm">
          {t.thisWeek}
        </Title>
        <Stack gap="sm">
          {data.days
            .filter(({ day, slots }) => slots.length > 0 || isoWeekday(day) < 6)
            .map((day) => (
              <DayRow key={day.day} day={day} />
            ))}
        </Stack>
      </section>
      {can('timetable.edit') && (
        <section>
          <Title order={2} size="h3" mb="sm">
            {t.week}
          </Title>
          <WeekForm key={JSON.stringify(data.week)} groupId={groupId} week={data.week} today={today} />
        </section>
      )}
    </Stack>
  );
}

const DayRow = ({ day: { day, slots } }: { day: Day }) => (
  <div>
    <Text fw={600}>{formatDayLong(day)}</Text>
    {slots.length === 0 && (
      <Text size="sm" c="dimmed">
        {t.free}
      </Text>
    )}
    {slots.map((slot) => (
      <Text size="sm" key={slot.startsAt}>
        {[
          `${slot.startsAt}–${slot.endsAt}`,
          slot.kind === 'class' || slot.label === t.kinds.workshop
            ? slot.label
            : `${t.kinds.workshop}\u202f: ${slot.label}`,
          slot.teacherName ?? (slot.replacedName ? t.nobody : null),
          slot.replacedName ? t.replacing(slot.replacedName) : null,
          slot.room,
          slot.exception,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    ))}
  </div>
);

function Away({ today }: { today: string }) {
  const list = useList('/api/v1/staff-absences', { from: today, to: addDays(today, AWAY_DAYS) });
  const remove = useCommand('delete', '/api/v1/staff-absences/{id}', { done: fr.ui.saved });
  const half = fr.absences.halfDayNames;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t.away}
      </Title>
      <ProblemAlert problem={list.problem ?? remove.problem} />
      {list.items.length === 0 ? (
        <Text mb="sm">{t.noAway}</Text>
      ) : (
        <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Tbody>
              {list.items.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>{one.staffName}</Table.Td>
                  <Table.Td>{`${formatDay(one.fromOn)} ${half[one.fromHalfDay]} – ${formatDay(one.toOn)} ${half[one.toHalfDay]}`}</Table.Td>
                  <Table.Td>{`${t.replacement}\u202f: ${one.replacementName ?? t.noReplacement}`}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`${t.remove} ${one.staffName}`}
                      onClick={() => void remove.run({ params: { path: { id: one.id } } })}
                    >
                      {t.remove}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <AwayForm key={list.items.length} today={today} />
    </section>
  );
}
