import { Alert, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatCents } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { CustomerSelect } from '../CustomerSelect.js';
import { proposed } from '../payments/allocation.js';

const t = fr.billing.bank;
const words = fr.billing.payments;
/** no cash passes through a bank's statement */
const METHODS = Object.entries(words.methods)
  .filter(([value]) => value !== 'cash')
  .map(([value, label]) => ({ value, label }));
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** The customer and his invoices chosen by hand; the line's money fills the oldest first. */
export function MatchByHand({ line }: { line: Schema<'BankLineRow'> }) {
  const [changed, setChanged] = useState<Record<string, number | null>>({});
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/bank-lines/{id}/match',
    initialValues: { customerId: '', method: line.method as keyof typeof words.methods },
    request: (values) => ({ params: { path: { id: line.id } }, body: { ...values, allocations } }),
    done: t.accepted,
  });
  const { customerId } = form.form.values;
  const { invoices, loading } = useOpenInvoices(customerId);
  const proposal = proposed(line.amountCents, invoices);
  const partOf = (id: string): number | null => (id in changed ? changed[id]! : (proposal[id] ?? null));
  const allocations = invoices
    .map(({ id }) => ({ invoiceId: id, amountCents: partOf(id) ?? 0 }))
    .filter((part) => !(part.amountCents <= 0));
  return (
    <FormPanel of={form} submit={words.save} main={false}>
      <Text size="sm" c="dimmed">
        {t.byHandHint}
      </Text>
      <CustomerSelect
        label={t.customer}
        required
        error={form.form.errors['customerId']}
        value={customerId || null}
        onChange={(id) => {
          form.form.setFieldValue('customerId', id);
          setChanged({});
        }}
      />
      <SegmentedControl aria-label={t.method} data={METHODS} fullWidth size="xs" {...form.field('method')} />
      {customerId !== '' && invoices.length === 0 && !loading && <Alert color="amber">{words.noOpen}</Alert>}
      <Stack gap="xs">
        {invoices.map((invoice) => (
          <MoneyInput
            key={invoice.id}
            label={invoice.number ?? ''}
            aria-label={words.allocationOf(invoice.number ?? '')}
            description={words.due(formatCents(invoice.dueCents))}
            value={partOf(invoice.id)}
            onChange={(cents) => setChanged({ ...changed, [invoice.id]: cents })}
          />
        ))}
      </Stack>
    </FormPanel>
  );
}

function useOpenInvoices(customerId: string) {
  const list = useList('/api/v1/invoices', {
    customerId: customerId || NOBODY,
    state: 'open',
    sort: 'dueOn',
    direction: 'asc',
    limit: '100',
  });
  const invoices = list.items.filter((one) => one.customerId === customerId && one.kind !== 'credit_note');
  return { invoices, loading: list.loading };
}
