import { Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { decimalIsZero, isDecimal, subtractDecimals } from '@etabli/kernel';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDecimalFr } from '../../ui/format.js';
import { DecimalInput } from '../../ui/inputs.js';

const t = fr.quality.partial;
type Order = Schema<'OrderView'>;

/** So many pieces are good and may leave while the others are in work. */
export function CheckPart({ order, onDone }: { order: Order; onDone: () => void }) {
  const lines = order.lines.filter((line) => line.checkedQuantity !== line.quantity);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/partial-checks',
    initialValues: { lines: lines.map(({ id }) => ({ lineId: id, quantity: '' })) },
    request: (values) => ({
      params: { path: { id: order.id } },
      body: { lines: values.lines.filter(({ quantity }) => quantity !== '' && !isZero(quantity)) },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      {lines.map((line, index) => (
        <DecimalInput
          key={line.id}
          label={line.label}
          description={t.toCheck(formatDecimalFr(subtractDecimals(line.quantity, line.checkedQuantity)), line.unit)}
          {...form.field(`lines.${index}.quantity`)}
        />
      ))}
    </FormPanel>
  );
}

const isZero = (quantity: string): boolean => isDecimal(quantity, { decimals: 4 }) && decimalIsZero(quantity);
