import { Alert, Select, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';
import { quantityText } from './quantity.js';

const t = fr.material;

/** Carried from one place to another; from the only one there is when there is one. */
export function Transfer({ item, onDone }: { item: Schema<'ItemDetailView'>; onDone: () => void }) {
  const places = useList('/api/v1/stock-locations');
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/material-items/{id}/transfers',
    initialValues: {
      quantity: '',
      fromId: item.levels.length === 1 ? item.levels[0]!.locationId : '',
      toId: '',
      note: '',
    },
    request: ({ note, ...body }) => ({ params: { path: { id: item.id } }, body: { ...body, note: note || null } }),
    done: t.transferred,
    onDone,
  });
  const from = item.levels.map(({ locationId, locationName, quantity }) => ({
    value: locationId,
    label: `${locationName} (${quantityText(quantity, item.unit)})`,
  }));
  const to = places.items
    .filter(({ id, active }) => active && id !== form.form.values.fromId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const { fromId, toId } = form.form.values;
  const counting = places.items.filter((place) => place.counting && (place.id === fromId || place.id === toId));
  return (
    <FormPanel of={form} submit={t.transfer} onCancel={onDone}>
      <Select label={t.transferFrom} data={from} required {...form.field('fromId')} />
      <Select label={t.transferTo} data={to} required {...form.field('toId')} />
      {counting.length > 0 && (
        <Alert color="ink" py="xs">
          {t.transferCounting(counting.map(({ name }) => name).join(', '))}
        </Alert>
      )}
      <DecimalInput label={`${t.quantity} (${t.units[item.unit]})`} required {...form.field('quantity')} />
      <TextInput label={t.note} maxLength={200} {...form.field('note')} />
    </FormPanel>
  );
}
