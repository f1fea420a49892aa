import { Card, SimpleGrid, Text } from '@mantine/core';
import { api } from '../../app/api.js';
import { type ItemOf, NEW, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatCents, formatCount, formatDay, Money } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { BILLING_PATH } from '../path.js';
import { csvCents } from '../states.js';
import { SupplierBadge } from './states.js';
import { SupplierPanel } from './SupplierPanel.js';
import { UploadSupplier } from './UploadSupplier.js';

const t = fr.suppliers;
type Row = ItemOf<'/api/v1/supplier-invoices'>;
const options = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
const STATES = options({ ...t.filters, ...t.states });
const SECTORS = options(t.shortSectors);
const nameOf = (row: Row): string => row.supplierName ?? row.fileName;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'supplier', title: t.supplier, sort: 'supplierName', render: nameOf, csv: nameOf },
  {
    key: 'number',
    title: t.number,
    render: (row) => <span className="figures">{row.number ?? t.untyped}</span>,
    csv: (row) => row.number ?? '',
  },
  { key: 'state', title: t.state, render: (row) => <SupplierBadge row={row} />, csv: (row) => t.states[row.state] },
  {
    key: 'received',
    title: t.receivedOn,
    sort: 'receivedOn',
    render: (row) => <DayText day={row.receivedOn} />,
    csv: (row) => formatDay(row.receivedOn),
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
    key: 'sector',
    title: t.sector,
    render: (row) => t.shortSectors[row.sector],
    csv: (row) => t.shortSectors[row.sector],
  },
  {
    key: 'gross',
    title: t.gross,
    align: 'right',
    sort: 'grossCents',
    render: (row) => (row.currency === 'EUR' ? <Money cents={row.grossCents} /> : `${csvOf(row)} ${row.currency}`),
    csv: (row) => csvOf(row),
  },
];

const csvOf = (row: Row): string => (row.grossCents === null ? '' : csvCents(row.grossCents));

/** What suppliers ask of the school, from the file to the payment. */
export function SuppliersScreen() {
  const { can } = useSession();
  const state = useListState({ state: '', sector: '', sort: 'receivedOn', direction: 'desc' });
  const list = useList('/api/v1/supplier-invoices', state.query);
  const count = useCount('/api/v1/supplier-invoices/count', state.query);
  const add = can('supplier_invoice.file') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH} actions={add}>
      <Totals show={(value) => state.set('state', value)} />
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="factures-fournisseurs" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={STATES} />
        <FilterSelect state={state} name="sector" label={t.sector} data={SECTORS} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => [nameOf(row), row.number].filter(Boolean).join(' – ')}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={640}>
        <UploadSupplier onCancel={state.close} onOpen={state.open} />
      </SidePanel>
      <SupplierPanel id={state.opened === NEW ? null : state.opened} onClose={state.close} />
    </Screen>
  );
}

/** How much waits at each step; each figure shows its list. */
function Totals({ show }: { show: (state: string) => void }) {
  const { data } = api.useQuery('get', '/api/v1/supplier-invoices/summary');
  const figures = [
    { state: 'to_type', title: t.totals.toType, count: data?.toTypeCount },
    { state: 'received', title: t.totals.toCheck, count: data?.toCheckCount, cents: data?.toCheckCents },
    { state: 'checked', title: t.totals.toPay, count: data?.toPayCount, cents: data?.toPayCents },
    { state: 'overdue', title: t.totals.overdue, count: data?.overdueCount, cents: data?.overdueCents },
    { state: 'disputed', title: t.totals.disputed, count: data?.disputedCount, cents: data?.disputedCents },
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" mb="md">
      {figures.map(({ state, title, count, cents }) => (
        <Card
          key={state}
          className="surface"
          component="button"
          type="button"
          ta="left"
          p="sm"
          onClick={() => show(state)}
        >
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text fz={28} lh={1.3} fw={650} className="figures">
            {count === undefined ? '…' : formatCount(count)}
          </Text>
          {cents !== undefined && (
            <Text size="sm" fw={600} className="figures">
              {formatCents(cents)}
            </Text>
          )}
        </Card>
      ))}
    </SimpleGrid>
  );
}
