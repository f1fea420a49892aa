import { Alert, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.suppliers;
const options = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
const METHODS = options(t.pay.methods);
const REFUSALS = options(t.refusalReasons);
/** Reasons that only a refusal has. */
const NOT_FOR_DISPUTE = ['NON_CONFORME', 'DEST_ERR', 'TRANSAC_INC', 'EMMET_INC', 'CONTRAT_TERM'];
const DISPUTES = REFUSALS.filter(({ value }) => !NOT_FOR_DISPUTE.includes(value));

interface Props {
  id: string;
  onDone: () => void;
}

export function Pay({ id, onDone }: Props) {
  const today = useToday();
  const of = useCommandForm({
    method: 'post',
    path: '/api/v1/supplier-invoices/{id}/pay',
    initialValues: { paidOn: today, method: 'transfer' as Schema<'SupplierPaymentMethod'>, reference: '' },
    request: ({ reference, ...values }) => ({
      params: { path: { id } },
      body: { ...values, reference: reference || null },
    }),
    done: t.pay.done,
    onDone,
  });
  return (
    <FormPanel of={of} submit={t.pay.run} onCancel={onDone}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput label={t.pay.on} required maxDate={today} {...of.field('paidOn')} />
        <Select label={t.pay.method} data={METHODS} allowDeselect={false} {...of.field('method')} />
      </SimpleGrid>
      <TextInput
        label={t.pay.reference}
        description={t.pay.referenceHint}
        autoComplete="off"
        {...of.field('reference')}
      />
      <Text size="sm" c="dimmed">
        {t.pay.accountant}
      </Text>
    </FormPanel>
  );
}

export function Refuse({ id, onDone }: Props) {
  const of = useCommandForm({
    method: 'post',
    path: '/api/v1/supplier-invoices/{id}/refuse',
    initialValues: { reasonCode: '' as Schema<'RefusalReason'>, note: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.refuse.done,
    onDone,
  });
  return (
    <FormPanel of={of} submit={t.refuse.run} onCancel={onDone} main={false}>
      <Alert color="amber">{t.refuse.warning}</Alert>
      <Select label={t.refuse.reason} required data={REFUSALS} searchable {...of.field('reasonCode')} />
      <Textarea label={t.refuse.note} required autosize minRows={2} {...of.field('note')} />
    </FormPanel>
  );
}

export function Dispute({ id, onDone }: Props) {
  const of = useCommandForm({
    method: 'post',
    path: '/api/v1/supplier-invoices/{id}/dispute',
    initialValues: { reasonCode: '' as Schema<'DisputeReason'>, note: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.dispute.done,
    onDone,
  });
  return (
    <FormPanel of={of} submit={t.dispute.run} onCancel={onDone} main={false}>
      <Select label={t.dispute.reason} required data={DISPUTES} searchable {...of.field('reasonCode')} />
      <Textarea
        label={t.dispute.note}
        description={t.dispute.noteHint}
        required
        autosize
        minRows={2}
        {...of.field('note')}
      />
    </FormPanel>
  );
}

const NOTES = {
  uncheck: '/api/v1/supplier-invoices/{id}/uncheck',
  settle: '/api/v1/supplier-invoices/{id}/dispute/close',
  unpay: '/api/v1/supplier-invoices/{id}/unpay',
} as const;

/** A step that asks only why. */
export function Note({ id, step, onDone }: Props & { step: keyof typeof NOTES }) {
  const of = useCommandForm({
    method: 'post',
    path: NOTES[step],
    initialValues: { note: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t[step].done,
    onDone,
  });
  return (
    <FormPanel of={of} submit={t[step].run} onCancel={onDone} main={false}>
      <Textarea label={t[step].note} required autosize minRows={2} autoFocus {...of.field('note')} />
    </FormPanel>
  );
}
