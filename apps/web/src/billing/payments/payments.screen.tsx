import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatDay, Money } from '../../ui/format.js';
import { ExportButton, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { CustomerFilter } from '../CustomerFilter.js';
import { BILLING_PATH } from '../path.js';
import { csvCents } from '../states.js';
import { RecordPayment } from './RecordPayment.js';

const t = fr.billing.payments;
type Row = ItemOf<'/api/v1/payments'>;

const stateOf = (row: Row): string => (row.reversesId ? t.reversal : row.reversedById ? t.reversed : t.received);
const badge = (row: Row) => (
  <StateBadge tone={row.reversesId || row.reversedById ? 'warning' : 'good'} label={stateOf(row)} />
);
const nameOf = (row: Row): string => `${t.payment} – ${row.customerLabel}`;

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'on',
    title: t.receivedOn,
    sort: 'receivedOn',
    width: 120,
    render: (row) => <DayText day={row.receivedOn} />,
    csv: (row) => formatDay(row.receivedOn),
  },
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel, csv: (row) => row.customerLabel },
  { key: 'invoices', title: t.invoices, render: (row) => row.invoiceNumbers, csv: (row) => row.invoiceNumbers },
  { key: 'method', title: t.method, render: (row) => t.methods[row.method], csv: (row) => t.methods[row.method] },
  {
    key: 'reference',
    title: t.reference,
    render: (row) => row.reference ?? fr.ui.none,
    csv: (row) => row.reference ?? '',
  },
  { key: 'state', title: t.state, render: badge, csv: stateOf },
  {
    key: 'amount',
    title: t.amount,
    align: 'right',
    render: (row) => <Money cents={row.amountCents} />,
    csv: (row) => csvCents(row.amountCents),
  },
];

/** Money received, and the corrections of it. */
export function PaymentsScreen() {
  const { can } = useSession();
  const state = useListState({ customerId: '', invoiceId: '', sort: 'receivedOn', direction: 'desc' });
  const list = useList('/api/v1/payments', state.query);
  const count = useCount('/api/v1/payments/count', state.query);
  const payment = list.items.find((row) => row.id === state.opened);
  const add = can('payment.record') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="reglements" columns={COLUMNS} all={list.all} />}
      >
        <CustomerFilter state={state} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => `${formatDay(row.receivedOn)} – ${row.customerLabel}`}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <RecordPayment onDone={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(payment)} onClose={state.close} title={payment ? nameOf(payment) : ''}>
        {payment && <Payment key={payment.id} payment={payment} />}
      </SidePanel>
    </Screen>
  );
}

function Payment({ payment }: { payment: Row }) {
  const { can } = useSession();
  const [reversing, setReversing] = useState(false);
  const reversible = can('payment.record') && !payment.reversesId && !payment.reversedById;
  return (
    <Stack>
      <Facts
        facts={[
          [t.state, badge(payment)],
          [t.amount, <Money key="amount" cents={payment.amountCents} fw={700} />],
          [t.receivedOn, <DayText key="on" day={payment.receivedOn} />],
          [t.method, t.methods[payment.method]],
          [t.reference, payment.reference],
          [t.invoices, payment.invoiceNumbers],
          ...(payment.reason ? [[t.reasonFact, payment.reason] as const] : []),
        ]}
      />
      {reversible && !reversing && (
        <Button variant="default" onClick={() => setReversing(true)} w="fit-content" ml="auto">
          {t.reverse}
        </Button>
      )}
      {reversing && reversible && <Reverse id={payment.id} onDone={() => setReversing(false)} />}
    </Stack>
  );
}

function Reverse({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/payments/{id}/reverse',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.reverseDone,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.reverse} onCancel={onDone}>
      <Text size="sm">{t.reverseHint}</Text>
      <Textarea label={t.reverseReason} required autosize minRows={2} autoFocus {...form.field('reason')} />
    </FormPanel>
  );
}
