import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSchool } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay, Money } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { CustomerFilter } from '../CustomerFilter.js';
import { DaysFilter } from '../../ui/DaysFilter.js';
import { BILLING_PATH } from '../path.js';
import { csvCents } from '../states.js';
import { Payment, PaymentBadge, paymentState } from './Payment.js';
import { RecordPayment } from './RecordPayment.js';

const t = fr.billing.payments;
type Row = ItemOf<'/api/v1/payments'>;

const SHOWN = [
  { value: 'with_rest', label: t.withRest },
  { value: 'to_deposit', label: t.toDeposit },
];
const nameOf = (row: Row): string => `${row.kind === 'refund' ? t.kinds.refund : t.payment} – ${row.customerLabel}`;

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
  { key: 'state', title: t.state, render: (row) => <PaymentBadge payment={row} />, csv: paymentState },
  {
    key: 'amount',
    title: t.amount,
    align: 'right',
    render: (row) => <Money cents={row.amountCents} />,
    csv: (row) => csvCents(row.amountCents),
  },
  {
    key: 'rest',
    title: t.rest,
    align: 'right',
    render: (row) => (row.restCents > 0 ? <Money cents={row.restCents} fw={600} /> : ''),
    csv: (row) => csvCents(row.restCents),
  },
];

/** Money received, and the corrections of it. */
export function PaymentsScreen() {
  const { can } = useSession();
  const school = useSchool();
  const state = useListState({
    customerId: '',
    invoiceId: '',
    shown: '',
    from: '',
    to: '',
    sort: 'receivedOn',
    direction: 'desc',
  });
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
        <FilterSelect state={state} name="shown" label={t.shown} data={SHOWN} />
        <CustomerFilter state={state} />
        <DaysFilter state={state} />
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
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} loading={!school}>
        <RecordPayment onDone={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(payment)} onClose={state.close} title={payment ? nameOf(payment) : ''}>
        {payment && <Payment key={payment.id} payment={payment} />}
      </SidePanel>
    </Screen>
  );
}
