import { NumberInput, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';

const t = fr.privacy;

/** A new term from a day on: the old one stays in the list of decisions. */
export function TermForm({ kind, onDone }: { kind: Schema<'RetentionKindView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/retention/terms',
    initialValues: { months: kind.months ?? 12, basis: '', validFrom: useToday() as string },
    request: (values) => ({ body: { ...values, kind: kind.kind } }),
    done: t.changed,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <NumberInput
        label={t.monthsLabel}
        min={0}
        max={1200}
        allowDecimal={false}
        data-autofocus
        {...form.field('months')}
      />
      <TextInput label={t.basisLabel} {...form.field('basis')} />
      <DayInput label={t.from} {...form.field('validFrom')} />
    </FormPanel>
  );
}
