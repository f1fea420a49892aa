import { SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatCents } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { METHODS, type Method, type RestSource } from './methods.js';

const t = fr.billing.payments;

interface Props {
  of: RestSource;
  onDone: () => void;
}

/** What is left of a payment or of a credit note goes back to the customer. */
export function Refund({ of: { kind, id, restCents }, onDone }: Props) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: kind === 'payment' ? '/api/v1/payments/{id}/refund' : '/api/v1/payments/credit-notes/{id}/refund',
    initialValues: {
      amountCents: restCents as number | null,
      paidOn: today,
      method: 'transfer' as Method,
      reference: '',
      reason: '',
    },
    request: ({ amountCents, reference, reason, ...values }) => ({
      params: { path: { id } },
      body: { ...values, amountCents: amountCents ?? 0, reference: reference || null, reason: reason || null },
    }),
    done: t.refunded,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.refundSave} onCancel={onDone}>
      <Text size="sm">{t.refundHint(formatCents(restCents))}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MoneyInput label={t.amount} required data-autofocus {...form.field('amountCents')} />
        <DayInput label={t.paidOn} required maxDate={today} {...form.field('paidOn')} />
      </SimpleGrid>
      <SegmentedControl aria-label={t.method} data={METHODS} fullWidth size="xs" {...form.field('method')} />
      <TextInput label={t.reference} description={t.referenceHint} autoComplete="off" {...form.field('reference')} />
      <TextInput label={t.refundReason} autoComplete="off" {...form.field('reason')} />
    </FormPanel>
  );
}
