import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { addDays, type CivilDate, formatDayLong, HALF_DAYS, type HalfDay, isoWeekday } from '@etabli/kernel';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { showUndo } from '../ui/undo.js';
import { HalfDayForm } from './HalfDayForm.js';
import type { DaySlot } from './SlotFields.js';
import { MoveSlotForm } from './MoveSlotForm.js';
import { type Exception, useRestore } from './useRestore.js';
import { WeekForm } from './WeekForm.js';

const t = fr.absences.timetable;
const WEEK = 6;

interface Opened {
  what: 'change' | 'move';
  day: CivilDate;
  halfDay: HalfDay;
}

const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - isoWeekday(day));

/** A week of a group, day by day, with what is not as usual in it; and the usual one. */
export function GroupWeek({ groupId, today }: { groupId: string; today: CivilDate }) {
  const { can } = useSession();
  const [monday, setMonday] = useState(mondayOf(today));
  const [opened, setOpened] = useState<Opened | null>(null);
  const query = { groupId, from: monday, to: addDays(monday, WEEK) };
  const { data, error } = api.useQuery('get', '/api/v1/timetable', { params: { query } });
  const usual = api.useQuery('get', '/api/v1/timetable', { params: { query: { groupId, from: today, to: today } } });
  const close = (): void => setOpened(null);
  const slots = opened
    ? (data?.days.find(({ day }) => day === opened.day)?.slots ?? []).filter((one) => one.halfDay === opened.halfDay)
    : [];
  const title = opened ? `${formatDayLong(opened.day)}, ${fr.absences.halfDayNames[opened.halfDay]}` : '';
  return (
    <Stack gap="xl" mb="xl">
      <section>
        <Group mb="sm" gap="sm">
          <Title order={2} size="h3">
            {monday === mondayOf(today) ? t.thisWeek : t.weekOf(formatDay(monday))}
          </Title>
          <Step
            label={t.weekBefore}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            onClick={() => setMonday(addDays(monday, -7))}
          />
          <Step
            label={t.weekAfter}
            rightSection={<IconChevronRight size={16} aria-hidden />}
            onClick={() => setMonday(addDays(monday, 7))}
          />
        </Group>
        {error ? (
          <ProblemAlert problem={problemOf(error)} />
        ) : data ? (
          <Stack gap="md">
            {data.days
              .filter(({ day, slots: planned }) => planned.length > 0 || isoWeekday(day) < 6)
              .map(({ day, slots: planned }) => (
                <section key={day} aria-label={formatDayLong(day)}>
                  <Text fw={600}>{formatDayLong(day)}</Text>
                  {HALF_DAYS.map((halfDay) => (
                    <HalfDayRow
                      key={halfDay}
                      groupId={groupId}
                      day={day}
                      halfDay={halfDay}
                      slots={planned.filter((slot) => slot.halfDay === halfDay)}
                      exceptions={data.exceptions}
                      onOpen={(what) => setOpened({ what, day, halfDay })}
                    />
                  ))}
                </section>
              ))}
          </Stack>
        ) : (
          <Waiting />
        )}
      </section>
      {can('timetable.edit') && usual.data && (
        <section>
          <Title order={2} size="h3" mb="sm">
            {t.week}
          </Title>
          <WeekForm key={JSON.stringify(usual.data.week)} groupId={groupId} week={usual.data.week} today={today} />
        </section>
      )}
      <SidePanel opened={opened?.what === 'change'} onClose={close} title={title} width={880}>
        {opened && (
          <HalfDayForm
            groupId={groupId}
            day={opened.day}
            halfDay={opened.halfDay}
            slots={slots}
            exception={data?.exceptions.find((one) => one.day === opened.day && one.halfDay === opened.halfDay)}
            onDone={close}
          />
        )}
      </SidePanel>
      <SidePanel opened={opened?.what === 'move'} onClose={close} title={title}>
        {opened && slots.length > 0 && <MoveSlotForm groupId={groupId} day={opened.day} slots={slots} onDone={close} />}
      </SidePanel>
    </Stack>
  );
}

interface StepProps {
  label: string;
  leftSection?: ReactNode;
  rightSection?: ReactNode;
  onClick: () => void;
}

const Step = ({ label, ...props }: StepProps) => (
  <Button variant="default" size="compact-md" {...props}>
    {label}
  </Button>
);

interface RowProps {
  groupId: string;
  day: CivilDate;
  halfDay: HalfDay;
  slots: readonly DaySlot[];
  /** of the week */
  exceptions: readonly Exception[];
  onOpen: (what: Opened['what']) => void;
}

function HalfDayRow({ groupId, day, halfDay, slots, exceptions, onOpen }: RowProps) {
  const { can } = useSession();
  const name = `${formatDayLong(day)} ${fr.absences.halfDayNames[halfDay]}`;
  const exception = exceptions.find((one) => one.day === day && one.halfDay === halfDay);
  return (
    <Group gap="sm" align="flex-start" py={4} wrap="wrap">
      <Text size="sm" w={90} c="dimmed">
        {fr.absences.halfDayNames[halfDay]}
      </Text>
      <Stack gap={2} flex="1 1 320px">
        {exception && (
          <div>
            <StateBadge tone="warning" label={t.exception(exception.reason)} />
          </div>
        )}
        {slots.length === 0 && (
          <Text size="sm" c="dimmed">
            {t.free}
          </Text>
        )}
        {slots.map((slot) => (
          <Text size="sm" key={slot.startsAt}>
            {wordsOf(slot)}
          </Text>
        ))}
      </Stack>
      {can('timetable.edit') && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${slots.length > 0 ? t.change : t.addSlot} ${name}`}
            onClick={() => onOpen('change')}
          >
            {slots.length > 0 ? t.change : t.addSlot}
          </Button>
          {slots.length > 0 && (
            <Button size="compact-sm" variant="default" aria-label={`${t.move} ${name}`} onClick={() => onOpen('move')}>
              {t.move}
            </Button>
          )}
          {exception && <AsUsual groupId={groupId} exception={exception} exceptions={exceptions} name={name} />}
        </Group>
      )}
    </Group>
  );
}

interface AsUsualProps extends Pick<RowProps, 'groupId' | 'exceptions'> {
  exception: Exception;
  name: string;
}

function AsUsual({ groupId, exception, exceptions, name }: AsUsualProps) {
  const remove = useCommand('delete', '/api/v1/timetable/exceptions/{id}');
  const restore = useRestore(groupId);
  const asUsual = async (): Promise<void> => {
    const before = exceptions.filter(({ day }) => day === exception.day);
    if (await remove.run({ params: { path: { id: exception.id } } }))
      showUndo(t.asUsualNow, () => restore(new Map([[exception.day, before]])));
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-label={`${t.asUsual} ${name}`} onClick={() => void asUsual()}>
        {t.asUsual}
      </Button>
      <ProblemAlert problem={remove.problem} />
    </>
  );
}

const wordsOf = (slot: DaySlot): string =>
  [
    `${slot.startsAt}–${slot.endsAt}`,
    slot.kind === 'class' || slot.label === t.kinds.workshop ? slot.label : `${t.kinds.workshop}\u202f: ${slot.label}`,
    slot.teacherName ?? (slot.replacedName ? t.nobody : null),
    slot.replacedName ? t.replacing(slot.replacedName) : null,
    slot.room,
    ...slot.breaks.map(({ from, to }) => `${t.pause.toLowerCase()} ${from}–${to}`),
  ]
    .filter(Boolean)
    .join(' · ');
