import { Switch, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { HazardSelect } from '../HazardSelect.js';

const t = fr.safety.machines;

export function NewFamily({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machine-families',
    initialValues: { name: '', hazardCodes: [] as string[] },
    request: (body) => ({ body }),
    done: t.familySaved,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.createFamily} onCancel={onDone}>
      <TextInput label={t.familyName} required data-autofocus maxLength={80} {...form.field('name')} />
      <HazardSelect {...form.field('hazardCodes')} />
    </FormPanel>
  );
}

export function EditFamily({ family, onDone }: { family: Schema<'MachineFamilyView'>; onDone: () => void }) {
  const { id, name, hazardCodes, active } = family;
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/machine-families/{id}',
    initialValues: { name, hazardCodes: [...hazardCodes], active },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.familySaved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.familyName} required maxLength={80} {...form.field('name')} />
      <HazardSelect {...form.field('hazardCodes')} />
      <Switch label={t.active} {...form.form.getInputProps('active', { type: 'checkbox' })} />
    </FormPanel>
  );
}
