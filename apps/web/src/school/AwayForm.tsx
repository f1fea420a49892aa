import { Box, Group, Select } from '@mantine/core';
import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { useCommand } from '../app/command.js';
import { useList } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { showUndo } from '../ui/undo.js';

const t = fr.absences.timetable;
const HALVES = HALF_DAYS.map((value) => ({ value, label: fr.absences.halfDayNames[value] }));

/** Somebody of the team is away, and who takes over. */
export function AwayForm({ today }: { today: string }) {
  const staff = useList('/api/v1/staff-members', { limit: '200' });
  const people = staff.items
    .filter(({ active }) => active)
    .map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }));
  const remove = useCommand('delete', '/api/v1/staff-absences/{id}');
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/staff-absences',
    initialValues: {
      staffId: '',
      fromOn: today,
      fromHalfDay: 'morning' as HalfDay,
      toOn: today,
      toHalfDay: 'afternoon' as HalfDay,
      replacementId: '',
    },
    request: ({ replacementId, ...body }) => ({ body: { ...body, replacementId: replacementId || null } }),
    onDone: ({ id }) => showUndo(t.awayAdded, () => remove.run({ params: { path: { id } } })),
  });
  return (
    <Box maw={640}>
      <FormPanel of={form} submit={t.addAway} main={false}>
        <Group grow align="flex-start">
          <Select label={t.who} data={people} {...form.field('staffId')} />
          <Select label={t.replacement} clearable data={people} {...form.field('replacementId')} />
        </Group>
        <Group grow align="flex-start">
          <DayInput label={fr.absences.from} {...form.field('fromOn')} />
          <Select label={t.halfDay} allowDeselect={false} data={HALVES} {...form.field('fromHalfDay')} />
          <DayInput label={fr.absences.to} {...form.field('toOn')} />
          <Select label={t.halfDay} allowDeselect={false} data={HALVES} {...form.field('toHalfDay')} />
        </Group>
      </FormPanel>
    </Box>
  );
}
