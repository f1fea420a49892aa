import { SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import type { ItemOf } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput } from '../../ui/inputs.js';
import { CustomerSelect } from '../CustomerSelect.js';
import { AllocationFields, RestOf, useAllocation } from './AllocationFields.js';
import { METHODS, type Method } from './methods.js';

const t = fr.billing.payments;
type Invoice = ItemOf<'/api/v1/invoices'>;

interface Props {
  /** the invoice that is being paid, when it is known */
  invoice?: Pick<Invoice, 'id' | 'customerId' | 'customerLabel' | 'dueCents'>;
  onDone: () => void;
}

/** Money received: the customer, how much, and the invoices it settles; the rest stays with the customer. */
export function RecordPayment({ invoice, onDone }: Props) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/payments',
    initialValues: {
      customerId: invoice?.customerId ?? '',
      receivedOn: today,
      method: 'transfer' as Method,
      amountCents: (invoice?.dueCents ?? null) as number | null,
      reference: '',
    },
    request: ({ reference, amountCents, ...values }) => ({
      body: {
        ...values,
        amountCents: amountCents ?? 0,
        reference: reference || null,
        allocations: allocation.allocations,
      },
    }),
    done: t.recorded,
    onDone,
  });
  const { customerId, amountCents } = form.form.values;
  const allocation = useAllocation(customerId, amountCents ?? 0, invoice?.id);
  const choose = (id: string): void => {
    form.form.setFieldValue('customerId', id);
    allocation.reset();
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
      <AllocationFields of={allocation} none={t.noOpen} />
      {customerId !== '' && amountCents !== null && !allocation.loading && (
        <RestOf restCents={allocation.restCents} nothing={t.restNone} />
      )}
    </FormPanel>
  );
}
