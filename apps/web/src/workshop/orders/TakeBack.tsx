import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { decimalIsZero, subtractDecimals } from '@etabli/kernel';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDecimalFr } from '../../ui/format.js';
import { DecimalInput } from '../../ui/inputs.js';
import { SidePanel } from '../../ui/SidePanel.js';

const t = fr.workshop.takeBack;
type Order = Schema<'OrderView'>;
type Line = Order['lines'][number];

const restOf = ({ deliveredQuantity, billedQuantity }: Line): string =>
  subtractDecimals(deliveredQuantity, billedQuantity);
const returnable = ({ lines }: Order): Line[] => lines.filter((line) => !decimalIsZero(restOf(line)));

/** Goods delivered and on no invoice that come back; what was billed is taken back by its credit note. */
export function TakeBack({ order }: { order: Order }) {
  const { can } = useSession();
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  if (!can('order.deliver') || returnable(order).length === 0) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        {t.open}
      </Button>
      <SidePanel opened={opened} onClose={close} title={t.title}>
        <Form key={order.returns.length} order={order} onDone={close} />
      </SidePanel>
    </>
  );
}

function Form({ order, onDone }: { order: Order; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/returns',
    initialValues: {
      lines: returnable(order).map(({ id }) => ({ lineId: id, quantity: '0' })),
      reason: '',
      returnedOn: today,
    },
    request: ({ lines, reason, returnedOn }) => ({
      params: { path: { id: order.id } },
      body: { lines: lines.filter(({ quantity }) => !decimalIsZero(quantity || '0')), reason, returnedOn },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      {form.form.values.lines.map(({ lineId }, index) => {
        const line = order.lines.find(({ id }) => id === lineId);
        return (
          line && (
            <DecimalInput
              key={lineId}
              label={line.label}
              description={t.rest(formatDecimalFr(restOf(line)), line.unit)}
              {...form.field(`lines.${index}.quantity`)}
            />
          )
        );
      })}
      <Textarea label={t.reason} autosize minRows={2} {...form.field('reason')} />
      <DayInput label={t.returnedOn} maxDate={today} {...form.field('returnedOn')} />
    </FormPanel>
  );
}
