import { Alert, Fieldset, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ItemOf, useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatCents, formatDay } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { CustomerSelect } from '../CustomerSelect.js';
import { namedFirst, proposed } from './allocation.js';

const t = fr.billing.payments;
type Invoice = ItemOf<'/api/v1/invoices'>;
const METHODS = Object.entries(t.methods).map(([value, label]) => ({ value, label }));

interface Props {
  /** the invoice that is being paid, when it is known */
  invoice?: Pick<Invoice, 'id' | 'customerId' | 'customerLabel' | 'dueCents'>;
  onDone: () => void;
}

/** Money received: the customer, how much, and the invoices it settles. */
export function RecordPayment({ invoice, onDone }: Props) {
  const today = useToday();
  const [changed, setChanged] = useState<Record<string, number | null>>({});
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/payments',
    initialValues: {
      customerId: invoice?.customerId ?? '',
      receivedOn: today,
      method: 'transfer' as keyof typeof t.methods,
      amountCents: (invoice?.dueCents ?? null) as number | null,
      reference: '',
    },
    request: ({ reference, amountCents, ...values }) => ({
      body: { ...values, amountCents: amountCents ?? 0, reference: reference || null, allocations },
    }),
    done: t.recorded,
    onDone,
  });
  const { customerId, amountCents } = form.form.values;
  const open = useOpenInvoices(customerId, invoice?.id);
  const proposal = proposed(amountCents ?? 0, open.items);
  const partOf = (id: string): number | null => (id in changed ? changed[id]! : (proposal[id] ?? null));
  // what could not be read stays in, so that it is refused instead of left out
  const allocations = open.items
    .map(({ id }) => ({ invoiceId: id, amountCents: partOf(id) ?? 0 }))
    .filter((part) => !(part.amountCents <= 0));
  const choose = (id: string): void => {
    form.form.setFieldValue('customerId', id);
    setChanged({});
  };
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <CustomerSelect
        label={t.customer}
        required
        autoFocus={!invoice}
        error={form.form.errors['customerId']}
        value={customerId || null}
        onChange={choose}
        current={invoice ? { value: invoice.customerId, label: invoice.customerLabel } : null}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MoneyInput label={t.amount} required autoFocus={Boolean(invoice)} {...form.field('amountCents')} />
        <DayInput label={t.receivedOn} required maxDate={today} {...form.field('receivedOn')} />
      </SimpleGrid>
      <SegmentedControl aria-label={t.method} data={METHODS} fullWidth size="xs" {...form.field('method')} />
      <TextInput label={t.reference} description={t.referenceHint} autoComplete="off" {...form.field('reference')} />
      <Fieldset legend={t.allocation}>
        {customerId === '' ? (
          <Text size="sm" c="dimmed">
            {t.chooseCustomer}
          </Text>
        ) : open.items.length === 0 && !open.loading ? (
          <Alert color="amber">{t.noOpen}</Alert>
        ) : (
          <Stack gap="xs">
            <Text size="sm" c="dimmed">
              {t.allocationHint}
            </Text>
            {open.items.map((item) => (
              <MoneyInput
                key={item.id}
                label={item.number ?? ''}
                aria-label={t.allocationOf(item.number ?? '')}
                description={[t.due(formatCents(item.dueCents)), item.dueOn && t.dueOn(formatDay(item.dueOn))]
                  .filter(Boolean)
                  .join(' · ')}
                value={partOf(item.id)}
                onChange={(cents) => setChanged({ ...changed, [item.id]: cents })}
              />
            ))}
          </Stack>
        )}
      </Fieldset>
    </FormPanel>
  );
}

/** The customer's invoices still due, the oldest first. */
function useOpenInvoices(customerId: string, firstId: string | undefined) {
  const list = useList('/api/v1/invoices', {
    customerId: customerId || NOBODY,
    state: 'open',
    sort: 'dueOn',
    direction: 'asc',
    limit: '100',
  });
  const items = list.items.filter((invoice) => invoice.customerId === customerId);
  return { items: namedFirst(items, firstId), loading: list.loading };
}

/** Nobody's id: no customer is chosen yet, so that nothing is found. */
const NOBODY = '00000000-0000-7000-8000-000000000000';
