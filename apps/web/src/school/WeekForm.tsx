import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { HALF_DAYS } from '@etabli/kernel';
import { useList } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { TimeInput } from '../ui/TimeInput.js';

const t = fr.absences.timetable;
const HALVES = HALF_DAYS.map((value) => ({ value, label: fr.absences.halfDayNames[value] }));
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));
const DAYS = t.weekdays.map((label, index) => ({ value: String(index + 1), label }));
type WeekSlot = Schema<'WeekSlotView'>;

interface Props {
  groupId: string;
  week: readonly WeekSlot[];
  today: string;
}

/** The usual week of a group, from a day on. */
export function WeekForm({ groupId, week, today }: Props) {
  const staff = useList('/api/v1/staff-members', { limit: '200' });
  const people = staff.items
    .filter(({ active }) => active)
    .map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }));
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/timetable/week',
    initialValues: {
      validFrom: today,
      slots: week.map(({ weekday, halfDay, kind, label, startsAt, endsAt, breaks, teacherId, room }) => ({
        weekday: String(weekday),
        halfDay,
        kind,
        label,
        startsAt,
        endsAt,
        breaks,
        teacherId: teacherId ?? '',
        room: room ?? '',
      })),
    },
    request: ({ validFrom, slots }) => ({
      body: {
        groupId,
        validFrom,
        slots: slots.map(({ weekday, teacherId, room, ...slot }) => ({
          ...slot,
          weekday: Number(weekday),
          teacherId: teacherId || null,
          room: room || null,
        })),
      },
    }),
    done: fr.ui.saved,
  });
  const { field } = form;
  const blank = {
    weekday: '1',
    halfDay: 'morning' as const,
    kind: 'workshop' as const,
    label: t.kinds.workshop,
    startsAt: '08:00',
    endsAt: '12:00',
    breaks: [],
    teacherId: '',
    room: '',
  };
  return (
    <FormPanel of={form} submit={t.save}>
      <Stack gap="md">
        {form.form.values.slots.map((slot, index) => (
          <div key={index} role="group" aria-label={`${t.weekdays[Number(slot.weekday) - 1]} ${slot.startsAt}`}>
            <Group gap="xs" align="flex-start">
              <Select
                w={115}
                label={t.weekday}
                allowDeselect={false}
                data={DAYS}
                {...field(`slots.${index}.weekday`)}
              />
              <Select
                w={118}
                label={t.halfDay}
                allowDeselect={false}
                data={HALVES}
                {...field(`slots.${index}.halfDay`)}
              />
              <TimeInput w={74} label={t.startsAt} {...field(`slots.${index}.startsAt`)} />
              <TimeInput w={74} label={t.endsAt} {...field(`slots.${index}.endsAt`)} />
              <Select w={104} label={t.kind} allowDeselect={false} data={KINDS} {...field(`slots.${index}.kind`)} />
              <TextInput w={136} label={t.label} {...field(`slots.${index}.label`)} />
              <Select w={164} label={t.teacher} clearable data={people} {...field(`slots.${index}.teacherId`)} />
              <TextInput w={100} label={t.room} {...field(`slots.${index}.room`)} />
              <ActionIcon
                mt={30}
                variant="subtle"
                aria-label={`${t.removeSlot} ${t.weekdays[Number(slot.weekday) - 1]} ${slot.startsAt}`}
                onClick={() => form.form.removeListItem('slots', index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
            {slot.breaks.length > 0 && (
              <Text size="xs" c="dimmed">
                {slot.breaks.map(({ from, to }) => `${fr.school.slots.breaks} ${from}–${to}`).join(' · ')}
              </Text>
            )}
          </div>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.form.insertListItem('slots', blank)}
          >
            {t.addSlot}
          </Button>
        </Group>
        <DayInput label={t.validFrom} maw={220} {...field('validFrom')} />
      </Stack>
    </FormPanel>
  );
}
