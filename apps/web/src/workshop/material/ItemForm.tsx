import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied, filled } from '../../app/emptied.js';
import { fr } from '../../texts/fr.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';
import { UNIT_OPTIONS } from './quantity.js';

const t = fr.material;
type Unit = Schema<'ItemView'>['unit'];

export function NewItem({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/material-items',
    initialValues: {
      code: '',
      name: '',
      family: '',
      unit: 'piece' as Unit,
      dimension: '',
      minimumStock: '0',
      supplier: '',
    },
    request: (values) => ({ body: emptied(values, 'code', 'name', 'family', 'unit') }),
    done: t.created,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onDone}>
      <Fields field={form.field} />
    </FormPanel>
  );
}

export function EditItem({ item, onDone }: { item: Schema<'ItemDetailView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/material-items/{id}',
    initialValues: {
      ...filled(item, 'code', 'name', 'family', 'dimension', 'minimumStock', 'supplier'),
      unit: item.unit,
    },
    request: (values) => ({
      params: { path: { id: item.id } },
      body: emptied(values, 'code', 'name', 'family', 'unit', 'minimumStock'),
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields field={form.field} />
    </FormPanel>
  );
}

const Fields = ({ field }: { field: CommandFormOf<Record<string, unknown>>['field'] }) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t.code} required data-autofocus autoComplete="off" {...field('code')} />
      <TextInput label={t.family} required autoComplete="off" {...field('family')} />
    </SimpleGrid>
    <TextInput label={t.name} required autoComplete="off" {...field('name')} />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t.dimension} autoComplete="off" {...field('dimension')} />
      <Select label={t.unit} required allowDeselect={false} data={UNIT_OPTIONS} {...field('unit')} />
      <DecimalInput label={t.minimumStock} description={t.minimumHint} {...field('minimumStock')} />
      <TextInput label={t.supplier} autoComplete="off" {...field('supplier')} />
    </SimpleGrid>
  </>
);
