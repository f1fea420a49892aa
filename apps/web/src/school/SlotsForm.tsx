import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { TimeInput } from '../ui/TimeInput.js';

const t = fr.school.slots;
export type Slot = Schema<'SlotView'>;

/** The two half-days with their breaks, from a day on. */
export function SlotsForm({ slots, today }: { slots: readonly Slot[]; today: string }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/slots',
    initialValues: {
      validFrom: today,
      slots: slots.map(({ halfDay, startsAt, endsAt, breaks }) => ({ halfDay, startsAt, endsAt, breaks })),
    },
    request: (body) => ({ body }),
    done: fr.ui.saved,
  });
  const { field } = form;
  return (
    <FormPanel of={form} submit={t.change}>
      {form.form.values.slots.map((slot, index) => (
        <Fieldset key={slot.halfDay} legend={t.halfDays[slot.halfDay]}>
          <Group gap="sm" align="flex-start">
            <TimeInput w={130} label={t.startsAt} {...field(`slots.${index}.startsAt`)} />
            <TimeInput w={130} label={t.endsAt} {...field(`slots.${index}.endsAt`)} />
          </Group>
          <Text size="sm" fw={600} mt="sm" mb={4}>
            {t.breaks}
          </Text>
          <Stack gap="xs" align="flex-start">
            {slot.breaks.length === 0 && (
              <Text size="sm" c="dimmed">
                {t.noBreak}
              </Text>
            )}
            {slot.breaks.map((_, at) => (
              <Group key={at} gap="sm" align="flex-end">
                <TimeInput w={130} label={t.breakFrom} {...field(`slots.${index}.breaks.${at}.from`)} />
                <TimeInput w={130} label={t.breakTo} {...field(`slots.${index}.breaks.${at}.to`)} />
                <Button
                  variant="subtle"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() => form.form.removeListItem(`slots.${index}.breaks`, at)}
                >
                  {t.removeBreak}
                </Button>
              </Group>
            ))}
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => form.form.insertListItem(`slots.${index}.breaks`, { from: '', to: '' })}
            >
              {t.addBreak}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <DayInput label={t.validFrom} description={t.validFromHint} maw={320} {...field('validFrom')} />
    </FormPanel>
  );
}
