import { ActionIcon, Fieldset, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import type { MaterialUnit } from './quantity.js';

const t = fr.material.purchase;

interface Line {
  itemId: string | null;
  orderMaterialId: string | null;
  orderNumber: string | null;
  label: string;
  unit: MaterialUnit;
  quantity: string;
}
interface Values extends Record<string, unknown> {
  title: string;
  supplier: string;
  lines: Line[];
}

const bodyOf = ({ title, supplier, lines }: Values): Schema<'PurchaseRequest'> => ({
  title,
  supplier: supplier || null,
  lines: lines.map(({ itemId, orderMaterialId, quantity }) => ({ itemId, orderMaterialId, quantity })),
});

/** A list of one's own, whatever the stock says. */
export function NewPurchase({
  title,
  onDone,
  onCancel,
}: {
  title: string;
  onDone: (id: string) => void;
  onCancel: () => void;
}) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/purchase-lists',
    initialValues: { title, supplier: '', lines: [] } as Values,
    request: (values) => ({ body: bodyOf(values) }),
    done: t.made,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.make} onCancel={onCancel}>
      <Fields of={form} />
    </FormPanel>
  );
}

/** A draft until it is ordered: other quantities, a line less, an item more. */
export function EditPurchase({ purchase, onDone }: { purchase: Schema<'PurchaseView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/purchase-lists/{id}',
    initialValues: {
      title: purchase.title,
      supplier: purchase.supplier ?? '',
      lines: purchase.lines.map(({ itemId, orderMaterialId, orderNumber, label, unit, quantity }) => ({
        itemId,
        orderMaterialId,
        orderNumber,
        label,
        unit,
        quantity,
      })),
    } as Values,
    request: (values) => ({ params: { path: { id: purchase.id } }, body: bodyOf(values) }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields of={form} />
    </FormPanel>
  );
}

function Fields({ of: { form, field } }: { of: CommandFormOf<Values> }) {
  const { lines } = form.values;
  const add = (item: Schema<'ItemView'>): void => {
    const known = lines.some(({ itemId, orderMaterialId }) => itemId === item.id && orderMaterialId === null);
    const label = [item.name, item.dimension].filter(Boolean).join(' ');
    const line = { itemId: item.id, orderMaterialId: null, orderNumber: null, label, unit: item.unit, quantity: '1' };
    if (!known) form.insertListItem('lines', line);
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t.name} required autoComplete="off" {...field('title')} />
        <TextInput label={t.supplier} autoComplete="off" {...field('supplier')} />
      </SimpleGrid>
      <Fieldset legend={t.lines}>
        <Stack gap="sm">
          {lines.length === 0 && (
            <Text size="sm" c="dimmed">
              {t.noLines}
            </Text>
          )}
          {lines.map(({ itemId, orderMaterialId, orderNumber, label, unit }, index) => (
            <Group key={`${itemId}${orderMaterialId}`} align="flex-end" wrap="nowrap">
              <DecimalInput
                label={t.lineOf(label, fr.material.units[unit], orderNumber)}
                flex={1}
                {...field(`lines.${index}.quantity`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t.removeLine(label)}
                onClick={() => form.removeListItem('lines', index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <RemoteSelect
            path="/api/v1/material-items"
            label={t.addItem}
            value={null}
            toOption={(item) => ({
              value: item.id,
              label: [item.code, item.name, item.dimension].filter(Boolean).join(' '),
            })}
            onChange={(_value, item) => item && add(item)}
          />
        </Stack>
      </Fieldset>
    </>
  );
}
