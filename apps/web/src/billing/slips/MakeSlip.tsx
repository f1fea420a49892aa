import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatCents, formatCount, formatDay } from '../../ui/format.js';

const t = fr.billing.slips;

/** Every cheque that waits is taken at first; one that stays in the drawer is left out by a tap. */
export function MakeSlip({ onDone }: { onDone: (id: string) => void }) {
  const today = useToday();
  const cheques = useList('/api/v1/payments', { shown: 'to_deposit', limit: '200', direction: 'asc' });
  const [left, setLeft] = useState<readonly string[]>([]);
  const taken = cheques.items.filter(({ id }) => !left.includes(id));
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/cheque-slips',
    initialValues: { depositedOn: today },
    request: (body) => ({ body: { ...body, paymentIds: taken.map(({ id }) => id) } }),
    done: t.made,
    onDone: ({ id }) => onDone(id),
  });
  if (!cheques.loading && cheques.items.length === 0) return <Text size="sm">{t.none}</Text>;
  return (
    <FormPanel of={form} submit={t.make}>
      <DayInput label={t.depositedOn} required maxDate={today} w={180} {...form.field('depositedOn')} />
      <Stack gap="xs" role="group" aria-label={t.choose}>
        {cheques.items.map((cheque) => (
          <Checkbox
            key={cheque.id}
            label={t.take(cheque.customerLabel, formatCents(cheque.amountCents))}
            description={[cheque.reference, cheque.invoiceNumbers, formatDay(cheque.receivedOn)]
              .filter(Boolean)
              .join(' · ')}
            checked={!left.includes(cheque.id)}
            onChange={({ currentTarget: { checked } }) =>
              setLeft(checked ? left.filter((id) => id !== cheque.id) : [...left, cheque.id])
            }
          />
        ))}
      </Stack>
      <Text size="sm" fw={600}>
        {t.chosen(
          plural(taken.length, t.chequeNoun, formatCount(taken.length)),
          formatCents(taken.reduce((sum, { amountCents }) => sum + amountCents, 0)),
        )}
      </Text>
    </FormPanel>
  );
}
