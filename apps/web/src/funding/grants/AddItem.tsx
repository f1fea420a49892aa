import { SimpleGrid, TextInput } from '@mantine/core';
import { emptied } from '../../app/emptied.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput } from '../../ui/inputs.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';

const t = fr.funding.grants;

export function AddItem({ grantId, onDone }: { grantId: string; onDone: () => void }) {
  const { can } = useSession();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/equipment-grants/{id}/items',
    initialValues: {
      label: '',
      eligibleCents: null as unknown as number,
      supplierInvoiceId: '',
      machineId: '',
      inServiceOn: '',
      lifeMonths: '',
    },
    request: ({ lifeMonths, ...values }) => ({
      params: { path: { id: grantId } },
      body: {
        ...emptied(values, 'label', 'eligibleCents'),
        lifeMonths: lifeMonths.trim() === '' ? null : Number(lifeMonths),
      },
    }),
    done: t.itemAdded,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.addItem} onCancel={onDone}>
      <TextInput label={fr.funding.label} required maxLength={160} {...form.field('label')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MoneyInput label={t.eligible} required {...form.field('eligibleCents')} />
        <RemoteSelect
          label={t.invoice}
          clearable
          path="/api/v1/supplier-invoices"
          toOption={({ id, supplierName, number, fileName }) => ({
            value: id,
            label: [supplierName ?? fileName, number].filter(Boolean).join(', '),
          })}
          {...form.field('supplierInvoiceId')}
        />
        {can('machine.read') && (
          <RemoteSelect
            label={t.machine}
            clearable
            path="/api/v1/machines"
            toOption={({ id, name }) => ({ value: id, label: name })}
            {...form.field('machineId')}
          />
        )}
        <DayInput label={t.inServiceOn} {...form.field('inServiceOn')} />
        <TextInput label={t.life} inputMode="numeric" {...form.field('lifeMonths')} />
      </SimpleGrid>
    </FormPanel>
  );
}
