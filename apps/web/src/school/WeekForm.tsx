import { Button, Group, Select, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { HALF_DAYS, isCivilDate } from '@etabli/kernel';
import { http } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';
import { showUndo } from '../ui/undo.js';
import { blankSlot, SlotFields, slotRequest, type SlotValues, slotValues, usePeople } from './SlotFields.js';

const t = fr.absences.timetable;
const HALVES = HALF_DAYS.map((value) => ({ value, label: fr.absences.halfDayNames[value] }));
const DAYS = t.weekdays.map((label, index) => ({ value: String(index + 1), label }));
type WeekSlot = Schema<'WeekSlotView'>;
type WeekRequest = Schema<'SetWeekRequest'>;
type WeekValues = SlotValues & { weekday: string };

interface Props {
  groupId: string;
  week: readonly WeekSlot[];
  today: string;
}

/** What the week was from that day on, to put it back. */
async function weekOn(groupId: string, day: string): Promise<WeekRequest['slots'] | null> {
  const { data } = await http.GET('/api/v1/timetable', { params: { query: { groupId, from: day, to: day } } });
  return data ? data.week.map(({ weekday, ...slot }) => ({ ...slotRequest(slotValues(slot)), weekday })) : null;
}

/** The usual week of a group, from a day on. */
export function WeekForm({ groupId, week, today }: Props) {
  const people = usePeople();
  const putBack = useCommand('put', '/api/v1/timetable/week');
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/timetable/week',
    initialValues: {
      validFrom: today,
      slots: week.map((slot): WeekValues => ({ ...slotValues(slot), weekday: String(slot.weekday) })),
    },
    request: ({ validFrom, slots }) => ({
      body: {
        groupId,
        validFrom,
        slots: slots.map(({ weekday, ...slot }) => ({ ...slotRequest(slot), weekday: Number(weekday) })),
      },
    }),
  });
  const save = async (): Promise<void> => {
    const { validFrom } = form.form.getValues();
    const before = isCivilDate(validFrom) ? await weekOn(groupId, validFrom) : null;
    await form.submit();
    if (!before || form.failed()) return;
    showUndo(t.weekSaved, () => putBack.run({ body: { groupId, validFrom, slots: before } }));
  };
  return (
    <FormPanel of={{ ...form, submit: save }} submit={t.save}>
      <Stack gap="md">
        {form.form.values.slots.map((slot, index) => (
          <SlotFields
            key={index}
            of={form as unknown as CommandFormOf<{ slots: SlotValues[] } & Record<string, unknown>>}
            index={index}
            name={`${t.weekdays[Number(slot.weekday) - 1]} ${slot.startsAt}`}
            people={people}
          >
            <Select
              w={115}
              label={t.weekday}
              allowDeselect={false}
              data={DAYS}
              {...form.field(`slots.${index}.weekday`)}
            />
            <Select
              w={118}
              label={t.halfDay}
              allowDeselect={false}
              data={HALVES}
              {...form.field(`slots.${index}.halfDay`)}
            />
          </SlotFields>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.form.insertListItem('slots', { ...blankSlot('morning'), weekday: '1' })}
          >
            {t.addSlot}
          </Button>
        </Group>
        <DayInput label={t.validFrom} maw={220} {...form.field('validFrom')} />
      </Stack>
    </FormPanel>
  );
}
