import { Box, Select, Text, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.students.evidence;

interface Props {
  evidence: Schema<'EvidenceView'>;
  steps: readonly Schema<'LevelStepView'>[];
  onDone: () => void;
}

/** The same work judged anew: a new row, the old one stays in the history. */
export function ReassessForm({ evidence, steps, onDone }: Props) {
  const { id, level, competenceId, frameworkId } = evidence;
  const { can } = useSession();
  const { data: framework } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}',
    { params: { path: { id: frameworkId } } },
    { enabled: can('framework.read') },
  );
  const criteria = framework?.criteria.filter((one) => one.competenceId === competenceId) ?? [];
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/evidence/{id}/reassess',
    initialValues: { level: String(level), criterionId: evidence.criterionId, comment: '' },
    request: (values) => ({
      params: { path: { id } },
      body: { level: Number(values.level), criterionId: values.criterionId, comment: values.comment || null },
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
        {criteria.length > 0 && (
          <Select
            label={t.add.criterion}
            description={t.add.criterionHint}
            data={criteria.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))}
            searchable
            clearable
            {...form.field('criterionId')}
          />
        )}
        <Textarea label={t.comment} autosize minRows={2} {...form.field('comment')} />
      </FormPanel>
    </Box>
  );
}
