import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied, filled } from '../../app/emptied.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.machines;
const EMPTY = {
  code: '',
  name: '',
  family: '',
  location: '',
  serialNumber: '',
  builtYear: '' as number | '',
  boughtOn: '',
  supplier: '',
};

export function NewMachine({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machines',
    initialValues: EMPTY,
    request: ({ builtYear, ...values }) => ({
      body: { ...emptied(values, 'code', 'name', 'family'), builtYear: builtYear === '' ? null : builtYear },
    }),
    done: t.created,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onDone}>
      <Fields field={form.field} />
    </FormPanel>
  );
}

export function EditMachine({ machine, onDone }: { machine: Schema<'MachineDetailView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/machines/{id}',
    initialValues: {
      ...filled(machine, 'code', 'name', 'family', 'location', 'serialNumber', 'boughtOn', 'supplier'),
      builtYear: machine.builtYear ?? ('' as number | ''),
    },
    request: ({ builtYear, ...values }) => ({
      params: { path: { id: machine.id } },
      body: { ...emptied(values, 'code', 'name', 'family'), builtYear: builtYear === '' ? null : builtYear },
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
      <TextInput
        label={t.code}
        description={t.codeHint}
        required
        data-autofocus
        autoComplete="off"
        {...field('code')}
      />
      <TextInput label={t.family} description={t.familyHint} required autoComplete="off" {...field('family')} />
    </SimpleGrid>
    <TextInput label={t.name} required autoComplete="off" {...field('name')} />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t.location} autoComplete="off" {...field('location')} />
      <TextInput label={t.serialNumber} autoComplete="off" {...field('serialNumber')} />
      <NumberInput label={t.builtYear} hideControls allowDecimal={false} {...field('builtYear')} />
      <DayInput label={t.boughtOn} {...field('boughtOn')} />
    </SimpleGrid>
    <TextInput label={t.supplier} autoComplete="off" {...field('supplier')} />
  </>
);
