import { Box, Select, Text, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.students.evidence;

interface Props {
  evidence: Schema<'EvidenceView'>;
  steps: readonly Schema<'LevelStepView'>[];
  onDone: () => void;
}

/** The same work judged anew: a new row, the old one stays in the history. */
export function ReassessForm({ evidence: { id, level }, steps, onDone }: Props) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/evidence/{id}/reassess',
    initialValues: { level: String(level), comment: '' },
    request: (values) => ({
      params: { path: { id } },
      body: { level: Number(values.level), comment: values.comment || null },
    }),
    done: t.reassessDone,
    onDone,
  });
  return (
    <Box mt="sm">
      <Text size="sm" c="dimmed" mb="xs">
        {t.reassessHint}
      </Text>
      <FormPanel of={form} onCancel={onDone} main={false}>
        <Select
          label={t.newLevel}
          data={steps.map(({ value, label }) => ({ value: String(value), label: t.level(value, label) }))}
          allowDeselect={false}
          {...form.field('level')}
        />
        <Textarea label={t.comment} autosize minRows={2} {...form.field('comment')} />
      </FormPanel>
    </Box>
  );
}
