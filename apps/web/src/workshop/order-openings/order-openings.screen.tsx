import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { SETTINGS_PATH } from '../../school/SettingsPage.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay, formatHours, HoursText } from '../../ui/format.js';
import { ImportLink } from '../../ui/ImportLink.js';
import { ExportButton, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { OrderBadge } from '../orders/states.js';
import { OpeningPanel } from './CorrectOpening.js';
import { OpeningForm } from './OpeningForm.js';

const t = fr.orderOpenings;
type Row = ItemOf<'/api/v1/order-openings'>;

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'number',
    title: t.number,
    render: (row) => <span className="figures">{row.number}</span>,
    csv: (row) => row.number,
  },
  {
    key: 'previous',
    title: t.previous,
    render: (row) => row.previousNumber ?? fr.ui.none,
    csv: (row) => row.previousNumber ?? '',
  },
  { key: 'title', title: t.object, render: (row) => row.title, csv: (row) => row.title },
  {
    key: 'customer',
    title: t.customer,
    render: (row) => row.customerName ?? fr.workshop.orders.internal,
    csv: (row) => row.customerName ?? '',
  },
  {
    key: 'state',
    title: fr.workshop.orders.state,
    render: (row) => <OrderBadge state={row.state} />,
    csv: (row) => fr.workshop.orders.states[row.state],
  },
  {
    key: 'minutes',
    title: t.minutes,
    align: 'right',
    render: (row) => <HoursText minutes={row.minutes} />,
    csv: (row) => formatHours(row.minutes),
  },
  {
    key: 'billable',
    title: t.billable,
    render: (row) => t.billableOf(row.billableLines),
    csv: (row) => t.billableOf(row.billableLines),
  },
  {
    key: 'taken',
    title: t.takenOn,
    sort: 'takenOn',
    render: (row) => <DayText day={row.takenOn} />,
    csv: (row) => formatDay(row.takenOn),
  },
  { key: 'by', title: t.by, render: (row) => row.enteredByName ?? fr.ui.none, csv: (row) => row.enteredByName ?? '' },
];

/** Orders that were under way before Établi, and the form to enter one. */
export function OrderOpeningsScreen() {
  const { can } = useSession();
  const state = useListState({ sort: 'takenOn', direction: 'desc' });
  const list = useList('/api/v1/order-openings', state.query);
  const count = useCount('/api/v1/order-openings/count', state.query);
  const add = can('order_opening.take') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>
  ) : undefined;
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      path={SETTINGS_PATH}
      actions={
        <>
          <ImportLink kind="orders" permission="order_opening.take" />
          {add}
        </>
      }
    >
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="ordres-repris" columns={COLUMNS} all={list.all} />}
      />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={980}>
        <OpeningForm onDone={state.close} />
      </SidePanel>
      <OpeningPanel id={state.opened === NEW ? null : state.opened} onClose={state.close} />
    </Screen>
  );
}
