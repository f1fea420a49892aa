import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatCount, formatDay, Money } from '../../ui/format.js';
import { FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { BILLING_PATH } from '../path.js';
import { MakeSlip } from './MakeSlip.js';
import { OpenedSlip } from './OpenedSlip.js';

const t = fr.billing.slips;
type Row = ItemOf<'/api/v1/cheque-slips'>;
const TONES = { deposited: 'warning', credited: 'good', taken_back: 'neutral' } as const;
const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: t.number, width: 130, render: (row) => <span className="figures">{row.number}</span> },
  {
    key: 'on',
    title: t.depositedOn,
    sort: 'depositedOn',
    width: 120,
    render: (row) => <DayText day={row.depositedOn} />,
  },
  { key: 'count', title: t.cheques, align: 'right', width: 100, render: (row) => formatCount(row.chequeCount) },
  { key: 'total', title: t.total, align: 'right', render: (row) => <Money cents={row.totalCents} /> },
  { key: 'state', title: t.state, render: (row) => <StateBadge tone={TONES[row.state]} label={t.states[row.state]} /> },
  { key: 'credited', title: t.creditedOn, render: (row) => <DayText day={row.creditedOn} /> },
];

/** Cheques brought to the bank together, until the bank credits them. */
export function SlipsScreen() {
  const { can } = useSession();
  const state = useListState({ state: '', sort: 'depositedOn', direction: 'desc' });
  const list = useList('/api/v1/cheque-slips', state.query);
  const count = useCount('/api/v1/cheque-slips/count', state.query);
  const add = can('cheque_slip.make') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH} actions={add}>
      <ListBar state={state} noun={t.noun} count={count}>
        <FilterSelect state={state} name="state" label={t.state} data={STATES} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.number} – ${formatDay(row.depositedOn)}`}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={640}>
        <MakeSlip onDone={state.open} />
      </SidePanel>
      {state.opened && state.opened !== NEW && <OpenedSlip id={state.opened} onClose={state.close} />}
    </Screen>
  );
}
