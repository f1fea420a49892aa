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
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';
import { showUndo } from '../ui/undo.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.absences.calendar;
type Period = Schema<'PeriodView'>;
type Calendar = Schema<'CalendarView'>;
const TONES: Readonly<Record<Period['kind'], Tone>> = {
  term: 'active',
  closure: 'warning',
  placement: 'neutral',
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
  const period = can('calendar.edit') ? data?.periods.find(({ id }) => id === state.opened) : undefined;
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
      {error ? (
        <ProblemAlert problem={problemOf(error)} />
      ) : data ? (
        <Year calendar={data} onOpen={state.open} />
      ) : (
        <Waiting />
      )}
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={440}>
        <PeriodForm today={today} onDone={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(period)} onClose={state.close} title={period?.label ?? ''} width={440}>
        {period && <PeriodForm key={period.id} period={period} today={today} onDone={state.close} />}
      </SidePanel>
    </Screen>
  );
}

function Year({ calendar, onOpen }: { calendar: Calendar; onOpen: (id: string) => void }) {
  const { can } = useSession();
  const remove = useCommand('delete', '/api/v1/calendar/periods/{id}');
  const addBack = useCommand('post', '/api/v1/calendar/periods');
  const takeAway = async ({ id, groupName: _name, ...body }: Period): Promise<void> => {
    if (await remove.run({ params: { path: { id } } })) showUndo(t.removed, () => addBack.run({ body }));
  };
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
                        aria-label={`${t.edit} ${period.label}`}
                        onClick={() => onOpen(period.id)}
                      >
                        {t.edit}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={`${t.remove} ${period.label}`}
                        onClick={() => void takeAway(period)}
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

interface PeriodProps {
  today: string;
  onDone: () => void;
}

/** A new period, or one that changes; both can be undone. */
const PeriodForm = ({ period, ...props }: PeriodProps & { period?: Period }) =>
  period ? <ChangePeriod period={period} {...props} /> : <NewPeriod {...props} />;

type PeriodValues = Omit<Schema<'PeriodFields'>, 'groupId'> & { groupId: string };
const requestOf = ({ groupId, ...body }: PeriodValues): Schema<'PeriodFields'> => ({
  ...body,
  groupId: groupId || null,
});

function NewPeriod({ today, onDone }: PeriodProps) {
  const remove = useCommand('delete', '/api/v1/calendar/periods/{id}');
  const initialValues: PeriodValues = { kind: 'term', label: '', groupId: '', fromOn: today, toOn: today };
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/calendar/periods',
    initialValues,
    request: (values) => ({ body: requestOf(values) }),
    onDone: ({ id }) => {
      onDone();
      showUndo(t.added, () => remove.run({ params: { path: { id } } }));
    },
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <PeriodInputs field={form.field} />
    </FormPanel>
  );
}

function ChangePeriod({ period, onDone }: PeriodProps & { period: Period }) {
  const { id, groupName: _name, ...before } = period;
  const putBack = useCommand('patch', '/api/v1/calendar/periods/{id}');
  const initialValues: PeriodValues = { ...before, groupId: before.groupId ?? '' };
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/calendar/periods/{id}',
    initialValues,
    request: (values) => ({ params: { path: { id } }, body: requestOf(values) }),
    onDone: () => {
      onDone();
      showUndo(t.changed, () => putBack.run({ params: { path: { id } }, body: before }));
    },
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <PeriodInputs field={form.field} />
    </FormPanel>
  );
}

function PeriodInputs({ field }: { field: CommandFormOf<PeriodValues>['field'] }) {
  const groups = useList('/api/v1/groups', { limit: '100' });
  return (
    <>
      <Select
        label={t.kind}
        allowDeselect={false}
        data={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        {...field('kind')}
      />
      <TextInput label={t.label} required maxLength={80} {...field('label')} />
      <Select
        label={t.group}
        placeholder={t.wholeSchool}
        clearable
        data={groups.items.map(({ id, name }) => ({ value: id, label: name }))}
        {...field('groupId')}
      />
      <DayInput label={t.from} {...field('fromOn')} />
      <DayInput label={t.to} {...field('toOn')} />
    </>
  );
}
