import { TextInput } from '@mantine/core';
import { emptied } from '../../app/emptied.js';
import { useToday } from '../../app/school.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput } from '../../ui/inputs.js';

const t = fr.funding.tax;

export function AddPledge({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/tax-campaigns/{id}/pledges',
    initialValues: { customerId: '', amountCents: null as unknown as number, pledgedOn: today as string, note: '' },
    request: (values) => ({
      params: { path: { id: campaignId } },
      body: emptied(values, 'customerId', 'amountCents', 'pledgedOn'),
    }),
    done: t.pledgeAdded,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <CustomerSelect label={t.employer} required {...form.field('customerId')} />
      <MoneyInput label={fr.funding.amount} required {...form.field('amountCents')} />
      <DayInput label={t.pledgedOn} required {...form.field('pledgedOn')} />
      <TextInput label={fr.funding.note} maxLength={300} {...form.field('note')} />
    </FormPanel>
  );
}
