import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied, filled } from '../app/emptied.js';
import { useList } from '../app/list.js';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';
import { useGroups } from './useGroups.js';

const t = fr.students;
type Field = CommandFormOf<Record<string, unknown>>['field'];

export function NewStudentForm({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const groups = useGroups();
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students',
    initialValues: {
      firstName: '',
      lastName: '',
      bornOn: '',
      groupId: '',
      enrolledOn: today,
      frameworkId: null as string | null,
      email: '',
      phone: '',
      full: false,
    },
    request: ({ full, ...values }) => ({
      body: {
        ...emptied(values, 'firstName', 'lastName', 'bornOn', 'groupId', 'enrolledOn'),
        confirm: full ? ['group.full'] : [],
      },
    }),
    done: t.created,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onCancel}>
      <Names field={form.field} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput label={t.enrolledOn} required {...form.field('enrolledOn')} />
        <Select label={t.group} placeholder={t.chooseGroup} required data={groups} {...form.field('groupId')} />
      </SimpleGrid>
      <Rest field={form.field} />
      {(form.command.problem?.confirmable || form.form.values.full) && (
        <Checkbox label={fr.studentFile.path.confirmFull} {...form.form.getInputProps('full', { type: 'checkbox' })} />
      )}
    </FormPanel>
  );
}

export function EditStudentForm({ student, onDone }: { student: Schema<'StudentDetailView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/students/{id}',
    initialValues: {
      frameworkId: student.frameworkId,
      ...filled(student, 'firstName', 'lastName', 'bornOn', 'email', 'phone'),
    },
    request: (values) => ({
      params: { path: { id: student.id } },
      body: emptied(values, 'firstName', 'lastName', 'bornOn'),
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Names field={form.field} />
      <Rest field={form.field} />
    </FormPanel>
  );
}

const Names = ({ field }: { field: Field }) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t.firstName} required data-autofocus autoComplete="off" {...field('firstName')} />
      <TextInput label={t.lastName} required autoComplete="off" {...field('lastName')} />
    </SimpleGrid>
    <DayInput label={t.bornOn} required {...field('bornOn')} />
  </>
);

function Rest({ field }: { field: Field }) {
  const frameworks = useList('/api/v1/frameworks', { limit: '200' });
  const data = frameworks.items.map(({ id, title, version }) => ({ value: id, label: `${title} (${version})` }));
  return (
    <>
      <Select
        label={t.framework}
        description={t.frameworkHint}
        placeholder={t.noFramework}
        searchable
        clearable
        data={data}
        {...field('frameworkId')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t.email} type="email" autoComplete="off" {...field('email')} />
        <TextInput label={t.phone} type="tel" autoComplete="off" {...field('phone')} />
      </SimpleGrid>
    </>
  );
}
