import { List, TextInput } from '@mantine/core';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.material;

/** The places where material lies, and one more. */
export function NewPlace({ onDone }: { onDone: () => void }) {
  const places = useList('/api/v1/stock-locations');
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/stock-locations',
    initialValues: { name: '' },
    request: (body) => ({ body }),
    done: t.placeAdded,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.addPlace} onCancel={onDone}>
      <List>
        {places.items.map(({ id, name }) => (
          <List.Item key={id}>{name}</List.Item>
        ))}
      </List>
      <TextInput label={t.place} description={t.placeHint} required autoComplete="off" {...form.field('name')} />
    </FormPanel>
  );
}
