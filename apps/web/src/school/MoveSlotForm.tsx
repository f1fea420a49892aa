import { Group, Select, TextInput } from '@mantine/core';
import { type CivilDate, HALF_DAYS, isCivilDate } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { TimeInput } from '../ui/TimeInput.js';
import { showUndo } from '../ui/undo.js';
import type { DaySlot } from './SlotFields.js';
import { exceptionsOn, useRestore } from './useRestore.js';

const t = fr.absences.timetable;
const HALVES = HALF_DAYS.map((value) => ({ value, label: fr.absences.halfDayNames[value] }));

interface Props {
  groupId: string;
  day: CivilDate;
  slots: readonly DaySlot[];
  onDone: () => void;
}

/** One slot of a day happens at another hour or on another day. */
export function MoveSlotForm({ groupId, day, slots, onDone }: Props) {
  const restore = useRestore(groupId);
  const first = slots[0]!;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/timetable/moves',
    initialValues: {
      startsAt: first.startsAt,
      toDay: day,
      toHalfDay: first.halfDay,
      toStartsAt: first.startsAt,
      toEndsAt: first.endsAt,
      reason: '',
    },
    request: (values) => ({ body: { groupId, day, ...values } }),
  });
  const choose = (startsAt: string | null): void => {
    const slot = slots.find((one) => one.startsAt === startsAt);
    if (slot) form.form.setValues({ startsAt: slot.startsAt, toStartsAt: slot.startsAt, toEndsAt: slot.endsAt });
  };
  const save = async (): Promise<void> => {
    const { toDay } = form.form.getValues();
    const days = [...new Set([day, ...(isCivilDate(toDay) ? [toDay] : [])])];
    const before = new Map<CivilDate, NonNullable<Awaited<ReturnType<typeof exceptionsOn>>>>();
    for (const one of days) before.set(one, (await exceptionsOn(groupId, one)) ?? []);
    await form.submit();
    if (form.failed()) return;
    onDone();
    showUndo(t.moved, () => restore(before));
  };
  return (
    <FormPanel of={{ ...form, submit: save }} submit={t.move} onCancel={onDone}>
      <Select
        label={t.slot}
        allowDeselect={false}
        data={slots.map(({ startsAt, endsAt, label }) => ({
          value: startsAt,
          label: `${startsAt}–${endsAt} ${label}`,
        }))}
        {...form.field('startsAt')}
        onChange={choose}
      />
      <Group grow align="flex-start">
        <DayInput label={t.toDay} {...form.field('toDay')} />
        <Select label={t.halfDay} allowDeselect={false} data={HALVES} {...form.field('toHalfDay')} />
      </Group>
      <Group grow align="flex-start">
        <TimeInput label={t.startsAt} {...form.field('toStartsAt')} />
        <TimeInput label={t.endsAt} {...form.field('toEndsAt')} />
      </Group>
      <TextInput label={t.reason} description={t.reasonHint} required maxLength={120} {...form.field('reason')} />
    </FormPanel>
  );
}
