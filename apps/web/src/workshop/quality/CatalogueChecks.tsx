import { Paper, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { askedOf, CharacteristicInputs, typedOf } from './CharacteristicInputs.js';
import { CharacteristicLine } from './CharacteristicLine.js';

const t = fr.quality.inspection;
type Items = Schema<'CharacteristicView'>[];

/** What the catalogue says is to check of an operation. */
export function CatalogueChecks({ id, mayEdit }: { id: string; mayEdit: boolean }) {
  const { data } = api.useQuery('get', '/api/v1/catalogue-operations/{id}/characteristics', {
    params: { path: { id } },
  });
  if (!data) return null;
  const key = data.items.map((one) => `${one.id} ${one.label} ${one.lower} ${one.upper}`).join('|');
  return (
    <Paper className="surface" p="md" component="section">
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {data.items.length === 0 ? t.catalogueNone : t.catalogueHint}
      </Text>
      {mayEdit ? (
        <Edit key={key} id={id} items={data.items} />
      ) : (
        data.items.map((one) => <CharacteristicLine key={one.id} of={one} />)
      )}
    </Paper>
  );
}

function Edit({ id, items }: { id: string; items: Items }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/catalogue-operations/{id}/characteristics',
    initialValues: typedOf(items),
    request: (values) => ({ params: { path: { id } }, body: askedOf(values) }),
    done: t.saved,
  });
  return (
    <FormPanel of={form} main={false}>
      <CharacteristicInputs of={form} />
    </FormPanel>
  );
}
