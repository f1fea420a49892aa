import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../app/api.js';
import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay, Money } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { BILLING_PATH } from '../path.js';
import { csvCents } from '../states.js';
import { AcceptButton } from './AcceptButton.js';
import { AsideRules } from './AsideRules.js';
import { BankLine } from './BankLine.js';
import { ImportStatement } from './ImportStatement.js';
import { ProposalKeys } from './ProposalKeys.js';

const t = fr.billing.bank;
type Row = ItemOf<'/api/v1/bank-lines'>;

const RULES = 'regles';
const TONES = { open: 'warning', matched: 'good', set_aside: 'neutral' } as const;
const asOptions = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const payerOf = (row: Row): string => [row.counterparty, row.text].filter(Boolean).join(' – ');
const saidOf = (row: Row): string => {
  const [match] = row.match;
  if (match)
    return match.asideAs
      ? [t.asides[match.asideAs], match.account ?? match.note].filter(Boolean).join(', ')
      : [match.slipNumber, match.customerLabel, match.invoiceNumbers].filter(Boolean).join(', ');
  return row.proposals[0]?.customerLabel ?? '';
};

/** What the bank says came in, the likely invoices beside it; one tap accepts. */
export function BankScreen() {
  const { can } = useSession();
  const state = useListState({ state: 'open', way: '', sort: 'bookedOn', direction: 'desc' });
  const list = useList('/api/v1/bank-lines', state.query);
  const count = useCount('/api/v1/bank-lines/count', state.query);
  const add = can('bank_statement.import') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.import}</ActionButton>
  ) : undefined;
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      path={BILLING_PATH}
      actions={
        <>
          {can('cheque_slip.read') && (
            <Button variant="default" component={Link} to="/remises">
              {t.slips}
            </Button>
          )}
          <Button variant="default" onClick={() => state.open(RULES)}>
            {t.rules}
          </Button>
          {add}
        </>
      }
    >
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="banque" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={asOptions(t.states)} />
        <FilterSelect state={state} name="way" label={t.way} data={asOptions(t.ways)} />
      </ListBar>
      <Text size="sm" c="dimmed" mb="xs" visibleFrom="sm">
        {t.keys}
      </Text>
      <ProposalKeys items={list.items}>
        <DataTable
          caption={t.title}
          list={list}
          columns={COLUMNS}
          rowId={(row) => row.id}
          rowLabel={(row) => `${formatDay(row.bookedOn)} – ${payerOf(row)}`}
          state={state}
          empty={{ hint: t.emptyHint, action: add }}
        />
      </ProposalKeys>
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.import} width={720}>
        <ImportStatement onDone={state.close} />
      </SidePanel>
      <SidePanel opened={state.opened === RULES} onClose={state.close} title={t.rules} width={720}>
        <AsideRules editable={can('bank_statement.match')} />
      </SidePanel>
      {state.opened && state.opened !== NEW && state.opened !== RULES && (
        <OpenedLine id={state.opened} onClose={state.close} />
      )}
    </Screen>
  );
}

function OpenedLine({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, isPending } = api.useQuery('get', '/api/v1/bank-lines/{id}', { params: { path: { id } } });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={data ? formatDay(data.bookedOn) : ''}
      loading={isPending}
      problem={error ? problemOf(error) : null}
      width={640}
    >
      {data && <BankLine key={`${data.id} ${data.state}`} line={data} />}
    </SidePanel>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'on',
    title: t.day,
    sort: 'bookedOn',
    width: 110,
    render: (row) => <DayText day={row.bookedOn} />,
    csv: (row) => formatDay(row.bookedOn),
  },
  {
    key: 'payer',
    title: t.payer,
    render: (row) => (
      <Stack gap={0} maw={420}>
        {row.counterparty && <Text size="sm">{row.counterparty}</Text>}
        <Text size="sm" c="dimmed" lineClamp={2}>
          {row.text}
        </Text>
      </Stack>
    ),
    csv: payerOf,
  },
  {
    key: 'amount',
    title: t.amount,
    sort: 'amountCents',
    align: 'right',
    width: 130,
    render: (row) => <Money cents={row.amountCents} />,
    csv: (row) => csvCents(row.amountCents),
  },
  { key: 'proposal', title: t.proposal, render: (row) => <Answer row={row} />, csv: saidOf },
  {
    key: 'state',
    title: t.state,
    width: 140,
    render: (row) => <StateBadge tone={TONES[row.state]} label={t.states[row.state]} />,
    csv: (row) => t.states[row.state],
  },
];

/** The best proposal with its reasons, or what the line was found to be. */
function Answer({ row }: { row: Row }) {
  const [best] = row.proposals;
  if (row.state !== 'open') return <Text size="sm">{saidOf(row)}</Text>;
  if (!best)
    return (
      <Text size="sm" c="dimmed">
        {row.aside[0]
          ? t.suggested(t.asides[row.aside[0].asideAs], row.aside[0].account)
          : row.amountCents < 0
            ? t.out
            : t.noProposal}
      </Text>
    );
  return (
    <Group gap="sm" wrap="nowrap" justify="space-between">
      <Stack gap={0}>
        <Text size="sm">
          {[best.customerLabel, best.parts.map(({ number }) => number).join(', ') || (best.paymentId && t.tieNumbers)]
            .filter(Boolean)
            .join(', ')}
        </Text>
        <Text size="xs" c="dimmed">
          {[best.trust === 'sure' ? t.sure : t.possible, ...best.reasons].join(' · ')}
        </Text>
      </Stack>
      <AcceptButton lineId={row.id} proposal={best} />
    </Group>
  );
}
