import { Button, Group, NativeSelect, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { formatDayLong, yearOf } from '@etabli/kernel';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { NEW, useList, useListState } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { DayInput } from '../ui/DayInput.js';
import { formatDay } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.absences.calendar;
type Period = Schema<'PeriodView'>;
type Calendar = Schema<'CalendarView'>;
const TONES: Readonly<Record<Period['kind'], Tone>> = {
  term: 'active',
  closure: 'warning',
  exam: 'info',
  extra_day: 'good',
};
/** A school year runs from 1 September to 31 August. */
const startYear = (today: string): number => (today.slice(5) >= '08-15' ? yearOf(today) : yearOf(today) - 1);

/** Terms, closures, exams and holidays of a school year. */
export function CalendarScreen() {
  const { can } = useSession();
  const today = useToday();
  const state = useListState({});
  const [year, setYear] = useState(startYear(today));
  const query = { from: `${year}-09-01`, to: `${year + 1}-08-31` };
  const { data, error } = api.useQuery('get', '/api/v1/calendar', { params: { query } });
  const add = can('calendar.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH} actions={add}>
      <NativeSelect
        label={t.year}
        w={200}
        mb="md"
        value={String(year)}
        data={[-1, 0, 1].map((step) => {
          const first = startYear(today) + step;
          return { value: String(first), label: `${first}–${first + 1}` };
        })}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
      />
      {error ? <ProblemAlert problem={problemOf(error)} /> : data ? <Year calendar={data} /> : <Waiting />}
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={440}>
        <PeriodForm today={today} onDone={state.close} />
      </SidePanel>
    </Screen>
  );
}

function Year({ calendar }: { calendar: Calendar }) {
  const { can } = useSession();
  const remove = useCommand('delete', '/api/v1/calendar/periods/{id}', { done: t.removed });
  const region = useCommand('put', '/api/v1/calendar/region', { done: fr.ui.saved });
  const holidays = calendar.days.filter(({ why }) => why === 'public_holiday');
  return (
    <Stack gap="lg" maw={860}>
      <Text>{t.openDays(calendar.days.filter(({ open }) => open).length)}</Text>
      <ProblemAlert problem={remove.problem ?? region.problem} />
      {calendar.periods.length === 0 ? (
        <Text>{t.none}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t.kind}</Table.Th>
                <Table.Th scope="col">{t.label}</Table.Th>
                <Table.Th scope="col">{t.group}</Table.Th>
                <Table.Th scope="col">{t.from}</Table.Th>
                <Table.Th scope="col">{t.to}</Table.Th>
                {can('calendar.edit') && <Table.Td />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {calendar.periods.map((period) => (
                <Table.Tr key={period.id}>
                  <Table.Td>
                    <StateBadge tone={TONES[period.kind]} label={t.kinds[period.kind]} />
                  </Table.Td>
                  <Table.Td>{period.label}</Table.Td>
                  <Table.Td>{period.groupName ?? t.wholeSchool}</Table.Td>
                  <Table.Td className="figures">{formatDay(period.fromOn)}</Table.Td>
                  <Table.Td className="figures">{formatDay(period.toOn)}</Table.Td>
                  {can('calendar.edit') && (
                    <Table.Td>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={`${t.remove} ${period.label}`}
                        onClick={() => void remove.run({ params: { path: { id: period.id } } })}
                      >
                        {t.remove}
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <section>
        <Group justify="space-between" align="flex-end" mb="xs">
          <Title order={2} size="h3">
            {t.holidays}
          </Title>
          {can('calendar.edit') && (
            <NativeSelect
              label={t.region}
              value={calendar.region}
              data={Object.entries(t.regions).map(([value, label]) => ({ value, label }))}
              onChange={(event) =>
                void region.run({ body: { region: event.currentTarget.value as Calendar['region'] } })
              }
            />
          )}
        </Group>
        <Stack gap={4}>
          {holidays.map(({ day, label }) => (
            <Text key={day} size="sm">{`${formatDayLong(day)} · ${label}`}</Text>
          ))}
        </Stack>
      </section>
    </Stack>
  );
}

function PeriodForm({ today, onDone }: { today: string; onDone: () => void }) {
  const groups = useList('/api/v1/groups', { limit: '100' });
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/calendar/periods',
    initialValues: { kind: 'term' as Period['kind'], label: '', groupId: '', fromOn: today, toOn: today },
    request: ({ groupId, ...body }) => ({ body: { ...body, groupId: groupId || null } }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Select
        label={t.kind}
        allowDeselect={false}
        data={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        {...form.field('kind')}
      />
      <TextInput label={t.label} {...form.field('label')} />
      <Select
        label={t.group}
        placeholder={t.wholeSchool}
        clearable
        data={groups.items.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('groupId')}
      />
      <DayInput label={t.from} {...form.field('fromOn')} />
      <DayInput label={t.to} {...form.field('toOn')} />
    </FormPanel>
  );
}
