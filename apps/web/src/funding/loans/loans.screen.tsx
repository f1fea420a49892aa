import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { NEW, useList, useListState } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatDay, formatRate, Money } from '../../ui/format.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { FundingPage } from '../FundingPage.js';
import { History } from '../History.js';
import { WithdrawEntry } from '../WithdrawEntry.js';
import { LoanForm } from './LoanForm.js';

const t = fr.funding.loans;
type Loan = Schema<'LoanRow'>;

const COLUMNS: readonly Column<Loan>[] = [
  {
    key: 'label',
    title: fr.funding.label,
    render: ({ label, withdrawnOn }) => (withdrawnOn ? <s>{label}</s> : label),
  },
  { key: 'lender', title: t.lender, render: ({ lenderLabel }) => lenderLabel },
  { key: 'amount', title: fr.funding.amount, align: 'right', render: (loan) => <Money cents={loan.amountCents} /> },
  { key: 'rate', title: t.rate, align: 'right', render: ({ rateBp }) => formatRate(rateBp) },
  { key: 'remaining', title: t.remaining, align: 'right', render: (loan) => <Money cents={loan.remainingCents} /> },
  {
    key: 'next',
    title: t.next,
    render: ({ nextDueOn, withdrawnOn }) =>
      withdrawnOn ? <StateBadge tone="neutral" label={t.withdrawn} /> : <DayText day={nextDueOn} />,
  },
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
        <LoanForm onDone={state.open} onCancel={state.close} />
      </SidePanel>
      {state.opened && state.opened !== NEW && <OpenedLoan id={state.opened} onClose={state.close} />}
    </FundingPage>
  );
}

function OpenedLoan({ id, onClose }: { id: string; onClose: () => void }) {
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  const back = (): void => setEditing(false);
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
      {data && editing && <LoanForm loan={data} onDone={back} onCancel={back} />}
      {data && !editing && (
        <Stack>
          {data.withdrawnOn && (
            <Text fw={600}>{fr.funding.trail.of(formatDay(data.withdrawnOn), data.withdrawnReason ?? '')}</Text>
          )}
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
          {can('funding.write') && data.withdrawnOn === null && (
            <Group gap="xs" align="flex-start">
              <Button variant="default" onClick={() => setEditing(true)}>
                {t.edit}
              </Button>
              <WithdrawEntry path="/api/v1/funding-loans/{id}/withdraw" id={data.id} label={t.withdraw} />
            </Group>
          )}
          <History id={data.id} />
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
