import { useNavigate } from 'react-router';
import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { CustomerFilter } from '../../billing/CustomerFilter.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { NewInquiry } from './InquiryForm.js';
import { InquiryBadge } from './states.js';

const t = fr.inquiries;
type Row = ItemOf<'/api/v1/inquiries'>;
const FILTERS = Object.entries(t.filters).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  { key: 'subject', title: t.subject, sort: 'subject', render: (row) => row.subject, csv: (row) => row.subject },
  { key: 'client', title: t.client, render: (row) => row.clientName, csv: (row) => row.clientName },
  { key: 'quantity', title: t.quantity, render: (row) => row.quantity ?? fr.ui.none, csv: (row) => row.quantity ?? '' },
  {
    key: 'state',
    title: t.state,
    render: (row) => <InquiryBadge state={row.state} />,
    csv: (row) => t.states[row.state],
  },
  { key: 'plans', title: t.planCount, align: 'right', render: (row) => row.plans, csv: (row) => String(row.plans) },
  {
    key: 'wanted',
    title: t.wantedOn,
    sort: 'wantedOn',
    render: (row) => <DayText day={row.wantedOn} />,
    csv: (row) => (row.wantedOn ? formatDay(row.wantedOn) : ''),
  },
  {
    key: 'received',
    title: t.receivedOn,
    sort: 'receivedOn',
    render: (row) => <DayText day={row.receivedOn} />,
    csv: (row) => formatDay(row.receivedOn),
  },
];

/** What clients ask; at first what still waits for an answer. */
export function InquiriesScreen() {
  const { can } = useSession();
  const navigate = useNavigate();
  const state = useListState({ state: 'open', customerId: '', sort: 'receivedOn', direction: 'desc' });
  const list = useList('/api/v1/inquiries', state.query);
  const count = useCount('/api/v1/inquiries/count', state.query);
  const add = can('inquiry.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} hint={t.hint} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="demandes" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={FILTERS} />
        {can('customer.read') && <CustomerFilter state={state} />}
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.subject}
        rowLink={(row) => `/demandes/${row.id}`}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={620}>
        <NewInquiry onDone={(id) => void navigate(`/demandes/${id}`)} onCancel={state.close} />
      </SidePanel>
    </Screen>
  );
}
