import { useCount, useList, useListState } from '../../app/list.js';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText } from '../../ui/format.js';
import { ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';

const t = fr.billing.unbilled;
type Row = Schema<'UnbilledRow'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: t.number, render: (row) => <span className="figures">{row.number}</span> },
  { key: 'deliveredOn', title: t.deliveredOn, render: (row) => <DayText day={row.deliveredOn} /> },
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel },
  { key: 'order', title: t.order, render: (row) => <span className="figures">{row.orderNumber}</span> },
];

/** Deliveries that no invoice and no draft holds, the oldest first; a row opens the order, where they are invoiced. */
export function UnbilledScreen() {
  const state = useListState({});
  const list = useList('/api/v1/unbilled-deliveries', state.query);
  const count = useCount('/api/v1/unbilled-deliveries/count', state.query);
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH}>
      <ListBar state={state} noun={t.noun} count={count} />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number}
        rowLink={(row) => `/ordres/${row.orderId}`}
        empty={{ hint: t.emptyHint }}
      />
    </Screen>
  );
}
