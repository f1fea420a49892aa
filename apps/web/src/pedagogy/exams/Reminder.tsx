import { Text, TextInput } from '@mantine/core';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.exams.reminder;

/** '11-15' ⇄ '15/11' */
const turned = (text: string, from: string, to: string): string =>
  text
    .trim()
    .split(from)
    .map((part) => part.padStart(2, '0'))
    .toReversed()
    .join(to);

/** By which day of the school year sessions must be open; left empty, nobody is reminded. */
export function Reminder({ onDone }: { onDone: () => void }) {
  const { data } = api.useQuery('get', '/api/v1/exam-settings');
  return data ? <Form openBy={data.openBy} onDone={onDone} /> : <Waiting />;
}

function Form({ openBy, onDone }: { openBy: string | null; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/exam-settings',
    initialValues: { openBy: openBy === null ? '' : turned(openBy, '-', '/') },
    request: ({ openBy: typed }) => ({ body: { openBy: typed.trim() === '' ? null : turned(typed, '/', '-') } }),
    done: t.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      <TextInput label={t.field} placeholder={t.placeholder} {...form.field('openBy')} />
    </FormPanel>
  );
}
