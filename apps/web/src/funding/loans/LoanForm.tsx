import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput, PercentInput } from '../../ui/inputs.js';
import { WhyCorrected } from '../WhyCorrected.js';

const t = fr.funding.loans;
type Loan = Schema<'LoanRow'>;
type Values = ReturnType<typeof valuesOf>;

const options = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

const valuesOf = (loan: Loan | null) => ({
  customerId: loan?.customerId ?? '',
  label: loan?.label ?? '',
  kind: loan?.kind ?? ('annuity' as Loan['kind']),
  amountCents: (loan?.amountCents ?? null) as number,
  rateBp: (loan?.rateBp ?? null) as number,
  rateBasis: loan?.rateBasis ?? '',
  firstDueOn: loan?.firstDueOn ?? '',
  periodMonths: String(loan?.periodMonths ?? 3),
  termCount: String(loan?.termCount ?? 40),
  graceCount: String(loan?.graceCount ?? 0),
});

const bodyOf = ({ periodMonths, termCount, graceCount, ...values }: Values) => ({
  ...emptied(values, 'customerId', 'label', 'kind', 'firstDueOn', 'amountCents', 'rateBp'),
  periodMonths: Number(periodMonths),
  termCount: Number(termCount),
  graceCount: Number(graceCount),
});

interface Props {
  /** left out: a new one */
  loan?: Loan;
  onDone: (id: string) => void;
  onCancel: () => void;
}

/** The terms of the contract, noted or put right. */
export const LoanForm = ({ loan, ...rest }: Props) => (loan ? <Edit loan={loan} {...rest} /> : <Add {...rest} />);

function Add({ onDone, onCancel }: Omit<Props, 'loan'>) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-loans',
    initialValues: valuesOf(null),
    request: (values) => ({ body: bodyOf(values) }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} onCancel={onCancel}>
      <Fields of={form} loan={null} />
    </FormPanel>
  );
}

function Edit({ loan, onDone, onCancel }: Props & { loan: Loan }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/funding-loans/{id}',
    initialValues: { ...valuesOf(loan), reason: '' },
    request: ({ reason, ...values }) => ({ params: { path: { id: loan.id } }, body: { ...bodyOf(values), reason } }),
    done: fr.funding.trail.corrected,
    onDone: () => onDone(loan.id),
  });
  return (
    <FormPanel of={form} onCancel={onCancel}>
      <Fields of={form as never} loan={loan} />
      <WhyCorrected {...form.field('reason')} />
    </FormPanel>
  );
}

const Fields = ({ of: form, loan }: { of: CommandFormOf<Values>; loan: Loan | null }) => (
  <>
    <CustomerSelect
      label={t.lender}
      required
      current={loan && { value: loan.customerId, label: loan.lenderLabel }}
      {...form.field('customerId')}
    />
    <TextInput label={fr.funding.label} required maxLength={160} {...form.field('label')} />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <MoneyInput label={fr.funding.amount} required {...form.field('amountCents')} />
      <PercentInput label={t.rate} required {...form.field('rateBp')} />
      <TextInput label={t.basis} maxLength={200} {...form.field('rateBasis')} />
      <Select label={fr.funding.kind} data={options(t.kinds)} allowDeselect={false} {...form.field('kind')} />
      <DayInput label={t.firstDueOn} required {...form.field('firstDueOn')} />
      <Select label={t.every} data={options(t.periods)} allowDeselect={false} {...form.field('periodMonths')} />
      <TextInput label={t.terms} required inputMode="numeric" {...form.field('termCount')} />
      <TextInput label={t.grace} required inputMode="numeric" {...form.field('graceCount')} />
    </SimpleGrid>
  </>
);
