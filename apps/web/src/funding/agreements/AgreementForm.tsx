import { Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied, filled } from '../../app/emptied.js';
import { useToday } from '../../app/school.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput } from '../../ui/inputs.js';
import { WhyCorrected } from '../WhyCorrected.js';

const t = fr.funding;
type Agreement = Schema<'AgreementView'>;
const KINDS = Object.entries(t.agreementKinds).map(([value, label]) => ({ value, label }));
const MUST = ['customerId', 'kind', 'title', 'startsOn', 'endsOn'] as const;

interface Values extends Record<string, unknown> {
  customerId: string;
  kind: Agreement['kind'];
  title: string;
  reference: string;
  amountCents: number;
  startsOn: string;
  endsOn: string;
  signedOn: string;
  conditions: string;
  restricted: boolean;
}

const valuesOf = (agreement: Agreement): Values => ({
  ...filled(agreement, 'reference', 'signedOn', 'conditions'),
  customerId: agreement.customerId,
  kind: agreement.kind,
  title: agreement.title,
  amountCents: agreement.amountCents,
  startsOn: agreement.startsOn,
  endsOn: agreement.endsOn,
  restricted: agreement.restricted,
});

function Fields({
  of,
  current,
}: {
  of: ReturnType<typeof useCommandForm<'post', never, Values>>;
  current?: Agreement;
}) {
  return (
    <>
      <CustomerSelect
        label={t.funder}
        description={t.customerHint}
        required
        current={current ? { value: current.customerId, label: current.customerLabel } : null}
        {...of.field('customerId')}
      />
      <TextInput label={t.agreements.name} required maxLength={160} {...of.field('title')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select label={t.kind} data={KINDS} allowDeselect={false} {...of.field('kind')} />
        <MoneyInput label={t.amount} required {...of.field('amountCents')} />
        <DayInput label={t.from} required {...of.field('startsOn')} />
        <DayInput label={t.to} required {...of.field('endsOn')} />
        <DayInput label={t.agreements.signedOn} {...of.field('signedOn')} />
        <TextInput label={t.agreements.reference} maxLength={80} {...of.field('reference')} />
      </SimpleGrid>
      <Textarea label={t.agreements.conditions} autosize minRows={2} {...of.field('conditions')} />
      <Checkbox label={t.agreements.restricted} {...of.form.getInputProps('restricted', { type: 'checkbox' })} />
    </>
  );
}

export function AgreementForm({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const year = String(useToday()).slice(0, 4);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-agreements',
    initialValues: {
      customerId: '',
      kind: 'state',
      title: '',
      reference: '',
      amountCents: null as unknown as number,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      signedOn: '',
      conditions: '',
      restricted: false,
    } as Values,
    request: (values) => ({ body: emptied(values, ...MUST) as never }),
    done: t.agreements.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} onCancel={onCancel}>
      <Fields of={form as never} />
    </FormPanel>
  );
}

export function EditAgreement({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/funding-agreements/{id}',
    initialValues: { ...valuesOf(agreement), reason: '' },
    request: (values) => ({
      params: { path: { id: agreement.id } },
      body: emptied(values, ...MUST, 'reason') as never,
    }),
    done: t.trail.corrected,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields of={form as never} current={agreement} />
      <WhyCorrected {...form.field('reason')} />
    </FormPanel>
  );
}
