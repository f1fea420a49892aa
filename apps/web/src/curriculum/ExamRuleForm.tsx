import { NumberInput, Select, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../app/emptied.js';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DecimalInput } from '../ui/inputs.js';

const t = fr.curriculum;
type Category = Schema<'ExamRuleView'>['candidateCategory'];

/** How a unit is examined, where the text read does not say, or from a session on. */
export function ExamRuleForm({ framework, onDone }: { framework: Schema<'FrameworkView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/frameworks/{id}/school-exam-rules',
    initialValues: {
      unitCode: framework.units[0]!.code,
      candidateCategory: 'school_hors_contrat' as Category,
      mode: '',
      duration: '',
      coefficient: '',
      fromSession: '' as number | '',
      source: '',
    },
    request: ({ fromSession, ...values }) => ({
      params: { path: { id: framework.id } },
      body: {
        ...emptied(values, 'unitCode', 'candidateCategory', 'mode', 'source'),
        ...(fromSession === '' ? {} : { fromSession }),
      },
    }),
    done: t.rules.added,
    onDone,
  });
  const units = framework.units.map(({ code, title }) => ({ value: code, label: `${code} – ${title}` }));
  const candidates = Object.entries(t.candidates).map(([value, label]) => ({ value, label }));
  return (
    <FormPanel of={form} submit={t.rules.save} onCancel={onDone}>
      <Text size="sm">{t.rules.hint}</Text>
      <Select label={t.unit} required allowDeselect={false} data={units} {...form.field('unitCode')} />
      <Select
        label={t.rules.candidate}
        required
        allowDeselect={false}
        data={candidates}
        {...form.field('candidateCategory')}
      />
      <TextInput label={t.mode} description={t.rules.modeHint} required data-autofocus {...form.field('mode')} />
      <TextInput label={t.duration} description={t.rules.durationHint} maw={240} {...form.field('duration')} />
      <DecimalInput
        label={t.coefficient}
        description={t.rules.coefficientHint}
        maw={240}
        {...form.field('coefficient')}
      />
      <NumberInput
        label={t.rules.from}
        description={t.rules.fromHint}
        allowDecimal={false}
        thousandSeparator=""
        maw={240}
        {...form.field('fromSession')}
      />
      <TextInput label={t.source} description={t.rules.sourceHint} required {...form.field('source')} />
    </FormPanel>
  );
}
