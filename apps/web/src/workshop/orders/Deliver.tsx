import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { decimalIsZero } from '@etabli/kernel';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDecimalFr } from '../../ui/format.js';
import { DecimalInput } from '../../ui/inputs.js';

const t = fr.workshop.delivery;
type Order = Schema<'OrderView'>;

const leftOf = (order: Order) =>
  order.lines
    .filter((line) => !decimalIsZero(line.deliverableQuantity))
    .map(({ id, deliverableQuantity }) => ({ lineId: id, quantity: deliverableQuantity }));

/** Hands over what is checked, or less; a line taken off goes another day. */
export function Deliver({ order, onDone }: { order: Order; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/deliveries',
    initialValues: { lines: leftOf(order), receivedBy: '', deliveredOn: today },
    request: ({ lines, receivedBy, deliveredOn }) => ({
      params: { path: { id: order.id } },
      body: { lines, receivedBy: receivedBy || null, deliveredOn: deliveredOn || null },
    }),
    done: order.customerId ? t.done : t.doneInternal,
    onDone,
  });
  const { lines } = form.form.values;
  const all = leftOf(order);
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      {lines.map(({ lineId }, index) => {
        const line = order.lines.find(({ id }) => id === lineId);
        if (!line) return null;
        return (
          <Group key={lineId} align="flex-start" wrap="nowrap">
            <DecimalInput
              style={{ flex: 1 }}
              label={line.label}
              description={t.remaining(formatDecimalFr(line.remainingQuantity), line.unit)}
              {...form.field(`lines.${index}.quantity`)}
            />
            {lines.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                mt={44}
                aria-label={t.skip(line.label)}
                onClick={() => form.form.removeListItem('lines', index)}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        );
      })}
      {lines.length < all.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          onClick={() => form.form.setFieldValue('lines', all)}
        >
          {t.everything}
        </Button>
      )}
      <TextInput label={t.receivedBy} description={t.receivedByHint} autoComplete="off" {...form.field('receivedBy')} />
      <DayInput label={t.deliveredOn} maxDate={today} {...form.field('deliveredOn')} />
    </FormPanel>
  );
}
