import { ActionIcon, Alert, Button, Fieldset, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { newId } from '@etabli/kernel';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatHours } from '../../ui/format.js';
import { HoursInput } from '../../ui/inputs.js';
import { showUndo } from '../../ui/undo.js';
import { CompetenceSelect, useCompetenceGroups } from './CompetenceSelect.js';

const t = fr.workshop.split;
/** A rework is added from what it repairs. */
const KINDS = (['work', 'training'] as const).map((value) => ({ value, label: fr.routing.kinds[value] }));
type Order = Schema<'OrderView'>;

interface Wanted {
  key: string;
  id: string | null;
  title: string;
  lineId: string | null;
  machineId: string | null;
  allottedMinutes: number | null;
  dueOn: string | null;
  competenceIds: string[];
  kind: Schema<'OperationView'>['kind'];
}

const wantedOf = (order: Order): Wanted[] =>
  order.operationList.map(({ id, title, lineId, machineId, allottedMinutes, dueOn, competences, kind }) => ({
    key: id,
    id,
    title,
    lineId,
    machineId,
    allottedMinutes,
    dueOn,
    kind,
    competenceIds: competences.map((one) => one.id),
  }));

/** The order's work cut into operations. */
export function Split({ order, onDone }: { order: Order; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/production-orders/{id}/operations',
    initialValues: { operations: wantedOf(order) },
    request: ({ operations }) => ({
      params: { path: { id: order.id } },
      body: {
        operations: operations.map(({ key: _key, id, allottedMinutes, ...rest }) => ({
          ...rest,
          ...(id ? { id } : {}),
          allottedMinutes: allottedMinutes ?? 0,
        })),
      },
    }),
    done: t.saved,
    onDone,
  });
  const groups = useCompetenceGroups();
  const machines = useList('/api/v1/machines', { sort: 'code', limit: '200' }).items.map(({ id, code, name }) => ({
    value: id,
    label: `${code} – ${name}`,
  }));
  const { operations } = form.form.values;
  const add = (): void =>
    form.form.insertListItem('operations', {
      key: newId(),
      id: null,
      title: '',
      lineId: operations.at(-1)?.lineId ?? order.lines[0]?.id ?? null,
      machineId: null,
      allottedMinutes: null,
      dueOn: null,
      competenceIds: [],
      kind: 'work',
    });
  const remove = (index: number): void => {
    const one = operations[index]!;
    form.form.removeListItem('operations', index);
    showUndo(t.removed, async () => {
      form.form.insertListItem('operations', one, index);
      return true;
    });
  };
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      {groups.length === 0 && <Alert color="amber">{t.noFrameworks}</Alert>}
      {operations.map((one, index) => (
        <Operation
          key={one.key}
          index={index}
          of={form}
          order={order}
          machines={machines}
          groups={groups}
          onRemove={operations.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      <Button variant="default" w="fit-content" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t.add}
      </Button>
    </FormPanel>
  );
}

interface OperationProps {
  index: number;
  of: CommandFormOf<{ operations: Wanted[] }>;
  order: Order;
  machines: { value: string; label: string }[];
  groups: ReturnType<typeof useCompetenceGroups>;
  onRemove?: () => void;
}

function Operation({ index, of, order, machines, groups, onRemove }: OperationProps) {
  const one = of.form.values.operations[index]!;
  const known = order.operationList.find(({ id }) => id === one.id);
  const field = (name: string) => of.field(`operations.${index}.${name}`);
  const lines = order.lines.map(({ id, label }) => ({ value: id, label }));
  return (
    <Fieldset legend={t.operation(index + 1)}>
      <Stack gap="sm">
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            label={t.name}
            placeholder={t.namePlaceholder}
            required
            autoComplete="off"
            {...field('title')}
          />
          {known?.hasHours
            ? null
            : onRemove && (
                <ActionIcon variant="subtle" color="gray" size={36} aria-label={t.remove(index + 1)} onClick={onRemove}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
        </Group>
        {known?.hasHours && (
          <Text size="xs" c="dimmed">
            {t.hasHours(formatHours(known.spentMinutes))}
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select label={t.line} data={lines} clearable placeholder={t.wholeOrder} {...field('lineId')} />
          <Select
            label={t.machine}
            data={machines}
            searchable
            clearable
            placeholder={t.noMachine}
            {...field('machineId')}
          />
          <HoursInput label={t.allotted} {...field('allottedMinutes')} />
          {one.kind !== 'rework' && <Select label={t.kind} data={KINDS} allowDeselect={false} {...field('kind')} />}
          <DayInput label={t.dueOn} clearable placeholder={t.dueWithOrder} {...field('dueOn')} />
        </SimpleGrid>
        <CompetenceSelect groups={groups} known={known?.competences ?? []} {...field('competenceIds')} />
      </Stack>
    </Fieldset>
  );
}
