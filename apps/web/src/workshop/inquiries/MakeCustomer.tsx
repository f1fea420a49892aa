import type { Schema } from '@etabli/contract';
import { CustomerFields } from '../../customers/CustomerForm.js';
import { bodyOf, NOBODY, type Values } from '../../customers/customer-values.js';
import { filled } from '../../app/emptied.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

/** Whoever asks becomes a client without leaving his inquiry: what he said is filled in already. */
export function MakeCustomer({
  id,
  proposed,
  onDone,
}: {
  id: string;
  proposed: Schema<'ProposedCustomerView'>;
  onDone: () => void;
}) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/inquiries/{id}/customer',
    initialValues: {
      ...NOBODY,
      ...filled(proposed, 'name', 'firstName', 'email', 'phone', 'addressLine1', 'postalCode', 'city'),
      kind: proposed.kind,
    } as Values,
    request: (values) => ({ params: { path: { id } }, body: bodyOf(values) }),
    done: fr.customers.created,
    onDone,
  });
  return (
    <FormPanel of={form} submit={fr.customers.create} onCancel={onDone}>
      <CustomerFields of={form} />
    </FormPanel>
  );
}
