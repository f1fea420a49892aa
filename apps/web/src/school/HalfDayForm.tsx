import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { CivilDate, HalfDay } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';
import { showUndo } from '../ui/undo.js';
import {
  blankSlot,
  type DaySlot,
  SlotFields,
  slotRequest,
  type SlotValues,
  slotValues,
  usePeople,
} from './SlotFields.js';
import { type Exception, exceptionsOn, useRestore } from './useRestore.js';

const t = fr.absences.timetable;

interface Props {
  groupId: string;
  day: CivilDate;
  halfDay: HalfDay;
  slots: readonly DaySlot[];
  exception: Exception | undefined;
  onDone: () => void;
}

/** One half-day that is not as usual: slots fall away, change or come, each with its reason. */
export function HalfDayForm({ groupId, day, halfDay, slots, exception, onDone }: Props) {
  const people = usePeople();
  const restore = useRestore(groupId);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/timetable/exceptions',
    initialValues: {
      reason: exception?.reason ?? '',
      slots: slots.map((slot) => slotValues({ ...slot, teacherId: slot.plannedTeacherId })),
    },
    request: (values) => ({
      body: { groupId, day, halfDay, reason: values.reason, slots: values.slots.map(slotRequest) },
    }),
  });
  const save = async (): Promise<void> => {
    const before = await exceptionsOn(groupId, day);
    await form.submit();
    if (form.failed()) return;
    onDone();
    if (before) showUndo(t.changed, () => restore(new Map([[day, before]])));
  };
  const shown = form.form.values.slots;
  return (
    <FormPanel of={{ ...form, submit: save }} submit={t.saveDay} onCancel={onDone}>
      <TextInput
        label={t.reason}
        description={t.reasonHint}
        required
        data-autofocus
        maxLength={120}
        {...form.field('reason')}
      />
      <Stack gap="md">
        {shown.length === 0 && <Text c="dimmed">{t.allCancelled}</Text>}
        {shown.map((slot, index) => (
          <SlotFields
            key={index}
            of={form as unknown as CommandFormOf<{ slots: SlotValues[] } & Record<string, unknown>>}
            index={index}
            name={`${t.slot} ${slot.startsAt}`}
            people={people}
          />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.form.insertListItem('slots', blankSlot(halfDay))}
          >
            {t.addSlot}
          </Button>
        </Group>
      </Stack>
    </FormPanel>
  );
}
