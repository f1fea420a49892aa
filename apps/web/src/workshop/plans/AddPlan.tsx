import { FileInput, NativeSelect, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.plans;
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.dxf,.dwg,.step,.stp';

export type PlanOwner = 'inquiries' | 'production-orders';

interface Props {
  owner: PlanOwner;
  id: string;
  plans: readonly Schema<'PlanView'>[];
  onDone: () => void;
}

/** A new plan, or the next index of one that is there. */
export function AddPlan({ owner, id, plans, onDone }: Props) {
  const form = useCommandForm({
    method: 'post',
    path: `/api/v1/${owner}/{id}/plans` as '/api/v1/inquiries/{id}/plans',
    initialValues: { file: null as File | null, name: '', revises: '', revision: '' },
    request: ({ file, name, revises, revision }) => {
      const body = new FormData();
      if (file) body.append('file', file);
      if (name) body.append('name', name);
      if (revises) body.append('revises', revises);
      if (revision) body.append('revision', revision);
      return { params: { path: { id } }, body: body as never };
    },
    done: t.saved,
    onDone,
  });
  const choices = [
    { value: '', label: fr.ui.none },
    ...plans.map((plan) => ({ value: plan.id, label: `${plan.name} (${t.index(plan.revision)})` })),
  ];
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <FileInput label={t.file} description={t.fileHint} required accept={ACCEPTED} clearable {...form.field('file')} />
      {plans.length > 0 && (
        <NativeSelect label={t.revises} description={t.revisesHint} data={choices} {...form.field('revises')} />
      )}
      <TextInput label={t.name} description={t.nameHint} autoComplete="off" {...form.field('name')} />
      <TextInput label={t.revision} description={t.revisionHint} autoComplete="off" {...form.field('revision')} />
    </FormPanel>
  );
}
