import { ActionIcon, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Schema } from '@etabli/contract';
import type { HalfDay } from '@etabli/kernel';
import { useList } from '../app/list.js';
import { fr } from '../texts/fr.js';
import type { CommandFormOf } from '../ui/form.js';
import { TimeInput } from '../ui/TimeInput.js';

const t = fr.absences.timetable;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

export type DaySlot = Schema<'DaySlotView'>;

/** A slot as it is typed: nobody and nowhere are ''. */
export type SlotValues = {
  halfDay: HalfDay;
  kind: Schema<'SlotKind'>;
  label: string;
  startsAt: string;
  endsAt: string;
  breaks: { from: string; to: string }[];
  teacherId: string;
  room: string;
};

type Planned = Omit<SlotValues, 'teacherId' | 'room'> & { teacherId?: string | null; room?: string | null };

export const slotValues = ({
  halfDay,
  kind,
  label,
  startsAt,
  endsAt,
  breaks,
  teacherId,
  room,
}: Planned): SlotValues => ({
  halfDay,
  kind,
  label,
  startsAt,
  endsAt,
  breaks: breaks.map(({ from, to }) => ({ from, to })),
  teacherId: teacherId ?? '',
  room: room ?? '',
});

export const slotRequest = ({ teacherId, room, ...slot }: SlotValues): Schema<'PlannedSlotFields'> => ({
  ...slot,
  teacherId: teacherId || null,
  room: room || null,
});

export const blankSlot = (halfDay: HalfDay): SlotValues => ({
  halfDay,
  kind: 'workshop',
  label: t.kinds.workshop,
  startsAt: halfDay === 'morning' ? '08:00' : '13:00',
  endsAt: halfDay === 'morning' ? '12:00' : '17:00',
  breaks: [],
  teacherId: '',
  room: '',
});

/** Who works at the school, to choose from. */
export function usePeople(): { value: string; label: string }[] {
  const staff = useList('/api/v1/staff-members', { limit: '200' });
  return staff.items
    .filter(({ active }) => active)
    .map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }));
}

interface Props {
  of: CommandFormOf<{ slots: SlotValues[] } & Record<string, unknown>>;
  index: number;
  /** the slot in words: « Lundi 08:00 » */
  name: string;
  people: { value: string; label: string }[];
  /** fields before the hours */
  children?: ReactNode;
}

/** One slot: hours, what, with whom, where, and its breaks. */
export function SlotFields({ of: { form, field }, index, name, people, children }: Props) {
  const path = `slots.${index}`;
  const { breaks } = form.values.slots[index]!;
  return (
    <div role="group" aria-label={name}>
      <Group gap="xs" align="flex-start">
        {children}
        <TimeInput w={74} label={t.startsAt} {...field(`${path}.startsAt`)} />
        <TimeInput w={74} label={t.endsAt} {...field(`${path}.endsAt`)} />
        <Select w={104} label={t.kind} allowDeselect={false} data={KINDS} {...field(`${path}.kind`)} />
        <TextInput w={136} label={t.label} {...field(`${path}.label`)} />
        <Select w={164} label={t.teacher} clearable data={people} {...field(`${path}.teacherId`)} />
        <TextInput w={100} label={t.room} {...field(`${path}.room`)} />
        <ActionIcon
          mt={30}
          variant="subtle"
          aria-label={`${t.removeSlot} ${name}`}
          onClick={() => form.removeListItem('slots', index)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Group gap="xs" mt={4} align="flex-start">
        {breaks.length > 0 && (
          <Text size="sm" c="dimmed" lh="30px">
            {fr.school.slots.breaks}
          </Text>
        )}
        {breaks.map((_, at) => (
          <Group key={at} gap={4} align="flex-start" role="group" aria-label={`${t.pause} ${at + 1}, ${name}`}>
            <TimeInput
              size="xs"
              w={74}
              aria-label={`${t.pauseFrom} (${name})`}
              {...field(`${path}.breaks.${at}.from`)}
            />
            <TimeInput size="xs" w={74} aria-label={`${t.pauseTo} (${name})`} {...field(`${path}.breaks.${at}.to`)} />
            <ActionIcon
              variant="subtle"
              aria-label={`${t.removePause} (${name})`}
              onClick={() => form.removeListItem(`${path}.breaks`, at)}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={`${t.addPause} (${name})`}
          onClick={() => form.insertListItem(`${path}.breaks`, { from: '', to: '' })}
        >
          {t.addPause}
        </Button>
      </Group>
    </div>
  );
}
