import { Select, SimpleGrid, Stack, Table, TextInput, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { emptied } from '../../app/emptied.js';
import { NEW, useList, useListState } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatRate, Money } from '../../ui/format.js';
import { MoneyInput, PercentInput } from '../../ui/inputs.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { FundingPage } from '../FundingPage.js';

const t = fr.funding.loans;
type Loan = Schema<'LoanRow'>;
const options = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Loan>[] = [
  { key: 'label', title: fr.funding.label, render: ({ label }) => label },
  { key: 'lender', title: t.lender, render: ({ lenderLabel }) => lenderLabel },
  { key: 'amount', title: fr.funding.amount, align: 'right', render: (loan) => <Money cents={loan.amountCents} /> },
  { key: 'rate', title: t.rate, align: 'right', render: ({ rateBp }) => formatRate(rateBp) },
  { key: 'remaining', title: t.remaining, align: 'right', render: (loan) => <Money cents={loan.remainingCents} /> },
  { key: 'next', title: t.next, render: ({ nextDueOn }) => <DayText day={nextDueOn} /> },
];

/** What is owed to lenders, and when. */
export function LoansScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/funding-loans');
  const add = can('funding.write') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <FundingPage title={t.title} hint={t.hint} actions={add}>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ label }) => label}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewLoan onDone={state.open} onCancel={state.close} />
      </SidePanel>
      {state.opened && state.opened !== NEW && <OpenedLoan id={state.opened} onClose={state.close} />}
    </FundingPage>
  );
}

function OpenedLoan({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, isPending } = api.useQuery('get', '/api/v1/funding-loans/{id}', { params: { path: { id } } });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={data?.label ?? ''}
      loading={isPending}
      problem={error ? problemOf(error) : null}
      width={720}
    >
      {data && (
        <Stack>
          <Facts
            facts={[
              [t.lender, data.lenderLabel],
              [fr.funding.amount, <Money key="amount" cents={data.amountCents} fw={700} />],
              [t.rate, formatRate(data.rateBp)],
              [t.basis, data.rateBasis],
              [fr.funding.kind, t.kinds[data.kind]],
              [t.remaining, <Money key="remaining" cents={data.remainingCents} />],
              [t.totalInterest, <Money key="interest" cents={data.interestCents} />],
            ]}
          />
          <Title order={3} size="h4">
            {t.schedule}
          </Title>
          <div className="table-scroll" tabIndex={0} role="region" aria-label={t.schedule}>
            <Table>
              <Table.Caption hidden>{t.schedule}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t.rank}</Table.Th>
                  <Table.Th scope="col">{fr.funding.instalments.on}</Table.Th>
                  {[t.interest, t.capital, t.payment, t.remaining].map((title) => (
                    <Table.Th key={title} scope="col" ta="right">
                      {title}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.schedule.map((row) => (
                  <Table.Tr key={row.rank}>
                    <Table.Td className="figures">{row.rank}</Table.Td>
                    <Table.Td>
                      <DayText day={row.dueOn} />
                    </Table.Td>
                    {[row.interestCents, row.capitalCents, row.paymentCents, row.closingCents].map((cents, index) => (
                      <Table.Td key={index} ta="right">
                        <Money cents={cents} />
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </Stack>
      )}
    </SidePanel>
  );
}

function NewLoan({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-loans',
    initialValues: {
      customerId: '',
      label: '',
      kind: 'annuity' as Loan['kind'],
      amountCents: null as unknown as number,
      rateBp: null as unknown as number,
      rateBasis: '',
      firstDueOn: '',
      periodMonths: '3',
      termCount: '40',
      graceCount: '0',
    },
    request: ({ periodMonths, termCount, graceCount, ...values }) => ({
      body: {
        ...emptied(values, 'customerId', 'label', 'kind', 'firstDueOn', 'amountCents', 'rateBp'),
        periodMonths: Number(periodMonths),
        termCount: Number(termCount),
        graceCount: Number(graceCount),
      } as never,
    }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} onCancel={onCancel}>
      <CustomerSelect label={t.lender} required {...form.field('customerId')} />
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
    </FormPanel>
  );
}
