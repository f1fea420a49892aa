import { SimpleGrid, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput } from '../../ui/inputs.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { WhyCorrected } from '../WhyCorrected.js';

const t = fr.funding.grants;
type Item = Schema<'GrantItemView'>;
type Values = typeof EMPTY;

const EMPTY = {
  label: '',
  eligibleCents: null as unknown as number,
  supplierInvoiceId: '',
  machineId: '',
  inServiceOn: '',
  lifeMonths: '',
};

const bodyOf = ({ lifeMonths, ...values }: Values) => ({
  ...emptied(values, 'label', 'eligibleCents'),
  lifeMonths: lifeMonths.trim() === '' ? null : Number(lifeMonths),
});

export function AddItem({ grantId, onDone }: { grantId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/equipment-grants/{id}/items',
    initialValues: EMPTY,
    request: (values) => ({ params: { path: { id: grantId } }, body: bodyOf(values) }),
    done: t.itemAdded,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.addItem} onCancel={onDone}>
      <ItemFields of={form} />
    </FormPanel>
  );
}

/** The same fields, with what it is now. */
export function EditItem({ item, onDone }: { item: Item; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/grant-items/{id}',
    initialValues: {
      label: item.label,
      eligibleCents: item.eligibleCents,
      supplierInvoiceId: item.supplierInvoiceId ?? '',
      machineId: item.machineId ?? '',
      inServiceOn: item.inServiceOn ?? '',
      lifeMonths: item.lifeMonths === null ? '' : String(item.lifeMonths),
      reason: '',
    },
    request: ({ reason, ...values }) => ({ params: { path: { id: item.id } }, body: { ...bodyOf(values), reason } }),
    done: fr.funding.trail.corrected,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.editItem} onCancel={onDone}>
      <ItemFields of={form as never} item={item} />
      <WhyCorrected {...form.field('reason')} />
    </FormPanel>
  );
}

function ItemFields({ of: form, item }: { of: CommandFormOf<Values>; item?: Item }) {
  const { can } = useSession();
  return (
    <>
      <TextInput label={fr.funding.label} required maxLength={160} {...form.field('label')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MoneyInput label={t.eligible} required {...form.field('eligibleCents')} />
        <RemoteSelect
          label={t.invoice}
          clearable
          path="/api/v1/supplier-invoices"
          current={item?.supplierInvoiceId ? { value: item.supplierInvoiceId, label: item.invoiceLabel ?? '' } : null}
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
            current={item?.machineId ? { value: item.machineId, label: item.machineName ?? '' } : null}
            toOption={({ id, name }) => ({ value: id, label: name })}
            {...form.field('machineId')}
          />
        )}
        <DayInput label={t.inServiceOn} {...form.field('inServiceOn')} />
        <TextInput label={t.life} inputMode="numeric" {...form.field('lifeMonths')} />
      </SimpleGrid>
    </>
  );
}
