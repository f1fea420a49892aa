import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay, Money } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { ACTION } from '../../ui/theme.js';
import { BILLING_PATH } from '../path.js';
import { CustomerFilter } from '../CustomerFilter.js';
import { DaysFilter } from '../../ui/DaysFilter.js';
import { csvCents, InvoiceBadge, invoiceName, invoiceStateName } from '../states.js';

const t = fr.billing.invoices;
type Row = ItemOf<'/api/v1/invoices'>;
const KINDS = [
  ...Object.entries(fr.billing.kinds.short).map(([value, label]) => ({ value, label })),
  { value: 'sale', label: fr.billing.kinds.sale },
  { value: 'turnover', label: fr.billing.kinds.turnover },
];
const STATES = [
  ...Object.entries(t.states).map(([value, label]) => ({ value, label })),
  { value: 'open', label: t.openFilter },
];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'number',
    title: t.number,
    sort: 'number',
    width: 140,
    render: (row) => <span className="figures">{row.number ?? t.draftName}</span>,
    csv: (row) => row.number ?? t.draftName,
  },
  {
    key: 'kind',
    title: fr.billing.kinds.kind,
    render: (row) => fr.billing.kinds.short[row.kind],
    csv: (row) => fr.billing.kinds.short[row.kind],
  },
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel, csv: (row) => row.customerLabel },
  { key: 'title', title: t.object, render: (row) => row.title, csv: (row) => row.title },
  {
    key: 'state',
    title: t.state,
    render: (row) => <InvoiceBadge {...row} />,
    csv: invoiceStateName,
  },
  {
    key: 'issued',
    title: t.issuedOn,
    sort: 'issuedOn',
    render: (row) => <DayText day={row.issuedOn} />,
    csv: (row) => (row.issuedOn ? formatDay(row.issuedOn) : ''),
  },
  {
    key: 'due',
    title: t.dueOn,
    sort: 'dueOn',
    render: (row) => <DayText day={row.dueOn} />,
    csv: (row) => (row.dueOn ? formatDay(row.dueOn) : ''),
  },
  {
    key: 'gross',
    title: t.gross,
    align: 'right',
    sort: 'grossCents',
    render: (row) => <Money cents={row.grossCents} />,
    csv: (row) => csvCents(row.grossCents),
  },
  {
    key: 'rest',
    title: t.due,
    align: 'right',
    render: (row) => <Money cents={row.number ? row.dueCents : null} />,
    csv: (row) => (row.number ? csvCents(row.dueCents) : ''),
  },
];

/** Drafts and issued invoices, with what remains to be paid. */
export function InvoicesScreen() {
  const state = useListState({
    kind: '',
    state: '',
    customerId: '',
    from: '',
    to: '',
    sort: 'createdOn',
    direction: 'desc',
  });
  const list = useList('/api/v1/invoices', state.query);
  const { can } = useSession();
  const add = can('invoice.edit') ? (
    <Button color={ACTION} component={Link} to="/factures/nouvelle">
      {fr.billing.freeInvoice.add}
    </Button>
  ) : undefined;
  const count = useCount('/api/v1/invoices/count', state.query);
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="factures" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="kind" label={fr.billing.kinds.kind} data={KINDS} />
        <FilterSelect state={state} name="state" label={t.state} data={STATES} />
        <CustomerFilter state={state} />
        <DaysFilter state={state} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        state={state}
        rowId={(row) => row.id}
        rowLabel={invoiceName}
        rowLink={(row) => `/factures/${row.id}`}
        empty={{
          hint: t.emptyHint,
          action: (
            <Button component={Link} to="/ordres" variant="default">
              {t.toOrders}
            </Button>
          ),
        }}
      />
    </Screen>
  );
}
