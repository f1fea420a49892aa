import { ActionIcon, Group, NumberInput, Paper, Select, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { useCompetenceGroups } from '../orders/CompetenceSelect.js';

const t = fr.catalogue.weights;
type Operation = Schema<'CatalogueOperationView'>;
const DEFAULT_WEIGHT = 10;

interface Weighed {
  competenceId: string;
  label: string;
  weight: number | null;
}

/** What the operation teaches, and how much of it. */
export function Weights({ operation, mayEdit }: { operation: Operation; mayEdit: boolean }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/catalogue-operations/{id}',
    initialValues: {
      competences: operation.competenceList.map(({ id, code, title, weight }): Weighed => ({
        competenceId: id,
        label: `${code} ${title}`,
        weight,
      })),
    },
    request: ({ competences }) => ({
      params: { path: { id: operation.id } },
      body: { competences: competences.map(({ competenceId, weight }) => ({ competenceId, weight: weight ?? 0 })) },
    }),
    done: fr.ui.saved,
  });
  const groups = useCompetenceGroups();
  const { competences } = form.form.values;
  const chosen = new Set(competences.map(({ competenceId }) => competenceId));
  const open = groups.map(({ group, items }) => ({ group, items: items.filter(({ value }) => !chosen.has(value)) }));
  const add = (competenceId: string | null): void => {
    const found = groups.flatMap(({ items }) => items).find(({ value }) => value === competenceId);
    if (found)
      form.form.insertListItem('competences', {
        competenceId: found.value,
        label: found.label,
        weight: DEFAULT_WEIGHT,
      });
  };
  const lines = competences.map(({ competenceId, label }, index) => (
    <Group key={competenceId} wrap="nowrap" gap="xs">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" lineClamp={2} title={label}>
          {label}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {groups.find(({ items }) => items.some(({ value }) => value === competenceId))?.group}
        </Text>
      </div>
      <NumberInput
        w={84}
        min={1}
        max={100}
        allowDecimal={false}
        clampBehavior="strict"
        readOnly={!mayEdit}
        aria-label={t.weightOf(label)}
        {...form.field(`competences.${index}.weight`)}
      />
      {mayEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t.remove(label)}
          onClick={() => form.form.removeListItem('competences', index)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  ));
  return (
    <Paper className="surface" p="md" component="section">
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {competences.length === 0 ? t.none : t.hint}
      </Text>
      {mayEdit ? (
        <FormPanel of={form} submit={t.save} main={false}>
          {lines}
          <Select
            label={t.add}
            data={open}
            searchable
            value={null}
            onChange={add}
            nothingFoundMessage={fr.ui.nothingFound}
          />
        </FormPanel>
      ) : (
        lines
      )}
    </Paper>
  );
}
