import { Select, SimpleGrid, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.exams;
type Session = Schema<'ExamSessionView'>;

const OPTIONAL_UNITS = (['to_check', 'left_out', 'above_ten'] as const).map((value) => ({
  value,
  label: t.optionalChoices[value],
}));

/** The days of a session, in a form that holds them. */
export function DayFields<V extends Record<string, unknown>>({ form }: { form: CommandFormOf<V> }) {
  return (
    <>
      <Text size="sm" c="dimmed">
        {t.datesHint}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayInput label={t.registrationFrom} clearable {...form.field('registrationFrom')} />
        <DayInput label={t.registrationTo} required {...form.field('registrationTo')} />
        <DayInput label={t.arrangementsBy} required {...form.field('arrangementsBy')} />
        <DayInput label={t.examsFrom} required {...form.field('examsFrom')} />
        <DayInput label={t.examsTo} required {...form.field('examsTo')} />
        <DayInput label={t.resultsOn} clearable {...form.field('resultsOn')} />
      </SimpleGrid>
      <Select
        label={t.optionalUnits}
        description={t.optionalUnitsHint}
        allowDeselect={false}
        data={OPTIONAL_UNITS}
        {...form.field('optionalUnits')}
      />
    </>
  );
}

/** The dates of a session, as the authority moves them. */
export function EditSession({ session, onDone }: { session: Session; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/exam-sessions/{id}',
    initialValues: {
      registrationFrom: session.registrationFrom ?? '',
      registrationTo: session.registrationTo,
      arrangementsBy: session.arrangementsBy,
      examsFrom: session.examsFrom,
      examsTo: session.examsTo,
      resultsOn: session.resultsOn ?? '',
      optionalUnits: session.optionalUnits,
    },
    request: ({ registrationFrom, resultsOn, ...days }) => ({
      params: { path: { id: session.id } },
      body: { ...days, ...emptied({ registrationFrom, resultsOn }) },
    }),
    done: t.edited,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <DayFields form={form} />
    </FormPanel>
  );
}
