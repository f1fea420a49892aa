import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useToday } from '../../app/school.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.inquiries;
type Inquiry = Schema<'InquiryView'>;
type Channel = Inquiry['channel'];
const CHANNELS = Object.entries(t.channels).map(([value, label]) => ({ value, label }));

interface Values extends Record<string, unknown> {
  customerId: string;
  contactName: string;
  contactDetails: string;
  subject: string;
  details: string;
  quantity: string;
  wantedOn: string;
  receivedOn: string;
  channel: Channel;
}

const bodyOf = (values: Values) => ({
  customerId: values.customerId || null,
  contactName: values.contactName || null,
  contactDetails: values.contactDetails || null,
  subject: values.subject,
  details: values.details || null,
  quantity: values.quantity || null,
  wantedOn: values.wantedOn || null,
  receivedOn: values.receivedOn,
  channel: values.channel,
});

export function NewInquiry({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/inquiries',
    initialValues: {
      customerId: '',
      contactName: '',
      contactDetails: '',
      subject: '',
      details: '',
      quantity: '',
      wantedOn: '',
      receivedOn: today,
      channel: 'mail',
    } as Values,
    request: (values) => ({ body: bodyOf(values) }),
    done: t.saved,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.save} onCancel={onCancel}>
      <Fields form={form} />
    </FormPanel>
  );
}

export function EditInquiry({ inquiry, onDone }: { inquiry: Inquiry; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/inquiries/{id}',
    initialValues: {
      customerId: inquiry.customerId ?? '',
      contactName: inquiry.contactName ?? '',
      contactDetails: inquiry.contactDetails ?? '',
      subject: inquiry.subject,
      details: inquiry.details ?? '',
      quantity: inquiry.quantity ?? '',
      wantedOn: inquiry.wantedOn ?? '',
      receivedOn: inquiry.receivedOn,
      channel: inquiry.channel,
    } as Values,
    request: (values) => ({ params: { path: { id: inquiry.id } }, body: bodyOf(values) }),
    done: fr.ui.saved,
    onDone,
  });
  const current = inquiry.customerId ? { value: inquiry.customerId, label: inquiry.customerName ?? '' } : null;
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields form={form} current={current} />
    </FormPanel>
  );
}

function Fields({
  form: { field },
  current,
}: {
  form: CommandFormOf<Values>;
  current?: { value: string; label: string } | null;
}) {
  return (
    <>
      <TextInput label={t.subject} required autoComplete="off" data-autofocus {...field('subject')} />
      <CustomerSelect
        label={t.customer}
        description={t.customerHint}
        current={current}
        clearable
        {...field('customerId')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t.contact} autoComplete="off" {...field('contactName')} />
        <TextInput label={t.contactDetails} autoComplete="off" {...field('contactDetails')} />
        <TextInput label={t.quantity} placeholder={t.quantityHint} autoComplete="off" {...field('quantity')} />
        <DayInput label={t.wantedOn} clearable {...field('wantedOn')} />
        <DayInput label={t.receivedOn} {...field('receivedOn')} />
        <NativeSelect label={t.channel} data={CHANNELS} {...field('channel')} />
      </SimpleGrid>
      <Textarea label={t.details} autosize minRows={3} maxRows={10} {...field('details')} />
    </>
  );
}
