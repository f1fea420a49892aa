import { Text } from '@mantine/core';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatCents } from '../../ui/format.js';
import { AllocationFields, RestOf, useAllocation } from './AllocationFields.js';
import type { RestSource } from './methods.js';

const t = fr.billing.payments;

interface Props {
  of: RestSource;
  onDone: () => void;
}

/** What is left of a payment or of a credit note settles invoices of the same customer. */
export function Allot({ of: { kind, id, customerId, restCents }, onDone }: Props) {
  const allocation = useAllocation(customerId, restCents);
  const form = useCommandForm({
    method: 'post',
    path: kind === 'payment' ? '/api/v1/payments/{id}/allot' : '/api/v1/payments/credit-notes/{id}/allot',
    initialValues: {},
    request: () => ({ params: { path: { id } }, body: { allocations: allocation.allocations } }),
    done: t.allotted,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.allotSave} onCancel={onDone}>
      <Text size="sm">{t.allotHint(formatCents(restCents))}</Text>
      <AllocationFields of={allocation} none={t.noOpenRest} />
      {!allocation.loading && <RestOf restCents={allocation.restCents} nothing={t.restNone} />}
    </FormPanel>
  );
}
