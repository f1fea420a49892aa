import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatCents, formatDay, Money } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { FundingPage } from '../FundingPage.js';
import { AgreementForm } from './AgreementForm.js';
import { OpenedAgreement } from './OpenedAgreement.js';

const t = fr.funding;
type Row = ItemOf<'/api/v1/funding-agreements'>;
const TONES = { coming: 'neutral', running: 'active', over: 'good' } as const;
const options = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: t.agreements.name, sort: 'title', render: (row) => row.title, csv: (row) => row.title },
  { key: 'funder', title: t.funder, render: (row) => row.customerLabel, csv: (row) => row.customerLabel },
  {
    key: 'kind',
    title: t.kind,
    render: (row) => t.agreementKinds[row.kind],
    csv: (row) => t.agreementKinds[row.kind],
  },
  {
    key: 'amount',
    title: t.amount,
    sort: 'amountCents',
    align: 'right',
    render: (row) => <Money cents={row.amountCents} />,
    csv: (row) => formatCents(row.amountCents),
  },
  {
    key: 'received',
    title: t.agreements.received,
    align: 'right',
    render: (row) => <Money cents={row.receivedCents} />,
    csv: (row) => formatCents(row.receivedCents),
  },
  {
    key: 'ends',
    title: t.to,
    sort: 'endsOn',
    render: (row) => <DayText day={row.endsOn} />,
    csv: (row) => formatDay(row.endsOn),
  },
  { key: 'next', title: t.agreements.next, render: (row) => <DayText day={row.nextDueOn} /> },
  {
    key: 'state',
    title: t.state,
    render: (row) => <StateBadge tone={TONES[row.state]} label={t.agreements.states[row.state]} />,
  },
];

/** What funders promised in writing. */
export function AgreementsScreen() {
  const { can } = useSession();
  const state = useListState({ state: '', kind: '', sort: 'endsOn', direction: 'desc' });
  const list = useList('/api/v1/funding-agreements', state.query);
  const count = useCount('/api/v1/funding-agreements/count', state.query);
  const add = can('funding.write') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.agreements.add}</ActionButton>
  ) : undefined;
  return (
    <FundingPage title={t.title} hint={t.hint} actions={add}>
      <ListBar
        state={state}
        noun={t.agreements.noun}
        count={count}
        actions={<ExportButton name="conventions" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={options(t.agreements.states)} />
        <FilterSelect state={state} name="kind" label={t.kind} data={options(t.agreementKinds)} />
      </ListBar>
      <DataTable
        caption={t.agreements.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.title}
        state={state}
        empty={{ hint: t.agreements.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.agreements.add} width={640}>
        <AgreementForm onDone={state.open} onCancel={state.close} />
      </SidePanel>
      {state.opened && state.opened !== NEW && <OpenedAgreement id={state.opened} onClose={state.close} />}
    </FundingPage>
  );
}
