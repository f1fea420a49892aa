import { Group, Select, TextInput } from '@mantine/core';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.absences;
const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

interface Props {
  studentId: string;
  day: string;
  person: string;
  onDone: () => void;
}

/** Who was told, how it went. */
export function ContactForm({ studentId, day, person, onDone }: Props) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/absences/contacts',
    initialValues: { channel: 'phone' as const, person, result: 'reached' as const, note: '' },
    request: ({ channel, person: who, result, note }) => ({
      body: { studentId, day, channel, result, person: who || null, note: note || null },
    }),
    done: t.contactSaved,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.saveContact} onCancel={onDone} main={false}>
      <Group grow align="flex-start">
        <Select label={t.channel} allowDeselect={false} data={choices(t.channels)} {...form.field('channel')} />
        <Select label={t.result} allowDeselect={false} data={choices(t.results)} {...form.field('result')} />
      </Group>
      <TextInput label={t.person} {...form.field('person')} />
      <TextInput label={t.note} {...form.field('note')} />
    </FormPanel>
  );
}
