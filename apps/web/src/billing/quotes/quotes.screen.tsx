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
import { CustomerFilter } from '../CustomerFilter.js';
import { csvCents, QuoteBadge } from '../states.js';

const t = fr.billing.quotes;
type Row = ItemOf<'/api/v1/quotes'>;
const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'number',
    title: t.number,
    sort: 'number',
    width: 140,
    render: (row) => <span className="figures">{row.number ?? t.draftName}</span>,
    csv: (row) => row.number ?? t.draftName,
  },
  { key: 'title', title: t.object, render: (row) => row.title, csv: (row) => row.title },
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel, csv: (row) => row.customerLabel },
  {
    key: 'state',
    title: t.state,
    render: (row) => <QuoteBadge state={row.state} />,
    csv: (row) => t.states[row.state],
  },
  {
    key: 'created',
    title: t.createdOn,
    sort: 'createdOn',
    render: (row) => <DayText day={row.createdOn} />,
    csv: (row) => formatDay(row.createdOn),
  },
  {
    key: 'valid',
    title: t.validUntil,
    sort: 'validUntil',
    render: (row) => <DayText day={row.validUntil} />,
    csv: (row) => formatDay(row.validUntil),
  },
  {
    key: 'net',
    title: t.net,
    align: 'right',
    render: (row) => <Money cents={row.netCents} />,
    csv: (row) => csvCents(row.netCents),
  },
  {
    key: 'gross',
    title: t.gross,
    align: 'right',
    sort: 'grossCents',
    render: (row) => <Money cents={row.grossCents} />,
    csv: (row) => csvCents(row.grossCents),
  },
];

/** What was offered to whom, and what became of it. */
export function QuotesScreen() {
  const { can } = useSession();
  const state = useListState({ state: '', customerId: '', sort: 'createdOn', direction: 'desc' });
  const list = useList('/api/v1/quotes', state.query);
  const count = useCount('/api/v1/quotes/count', state.query);
  const add = can('quote.edit') ? (
    <Button color={ACTION} component={Link} to="/devis/nouveau">
      {t.add}
    </Button>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="devis" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={STATES} />
        <CustomerFilter state={state} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number ?? `${t.draftName} – ${row.title}`}
        rowLink={(row) => `/devis/${row.id}`}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
    </Screen>
  );
}
