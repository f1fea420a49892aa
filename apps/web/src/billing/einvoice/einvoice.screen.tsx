import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatCount, formatDay, formatInstant, InstantText, Money } from '../../ui/format.js';
import { JobProgress } from '../../ui/JobProgress.js';
import { FilterSelect, ListBar } from '../../ui/ListBar.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { BILLING_PATH } from '../path.js';
import { SubmissionBadge } from './states.js';

const t = fr.einvoice.page;
type Row = ItemOf<'/api/v1/einvoice/invoices'>;
type Receipt = ItemOf<'/api/v1/einvoice/receipts'>;
const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));

/** What was said last, by whom it is to be done or what happened to it. */
const Said = ({ row }: { row: Row }) => {
  if (row.failure !== null) return <Text size="sm">{row.failure}</Text>;
  if (row.depositedOn !== null) return <>{t.depositedOn(formatDay(row.depositedOn))}</>;
  if (row.state === 'to_deposit') return <>{t.toDeposit}</>;
  if (row.code === null) return <>{row.sentAt ? fr.einvoice.sent(formatInstant(row.sentAt)) : fr.ui.none}</>;
  return (
    <div>
      <div>{`${row.code} ${row.label ?? ''}`}</div>
      <Text size="xs" c="dimmed">
        {[row.saidAt && formatInstant(row.saidAt), row.reasonText].filter(Boolean).join(' · ')}
      </Text>
    </div>
  );
};

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: t.number, render: (row) => <span className="figures">{row.number}</span> },
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel },
  { key: 'state', title: t.state, render: (row) => <SubmissionBadge state={row.state} /> },
  { key: 'said', title: t.said, render: (row) => <Said row={row} /> },
  { key: 'issued', title: t.issuedOn, render: (row) => <DayText day={row.issuedOn} /> },
  { key: 'gross', title: t.gross, align: 'right', render: (row) => <Money cents={row.grossCents} /> },
];
const RECEIVED: readonly Column<Receipt>[] = [
  { key: 'name', title: t.file, render: (row) => row.name },
  {
    key: 'outcome',
    title: t.outcome,
    render: (row) => <StateBadge tone={row.outcome === 'done' ? 'good' : 'bad'} label={t.outcomes[row.outcome]} />,
  },
  {
    key: 'reason',
    title: t.reason,
    render: (row) => (
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {row.reason ?? fr.ui.none}
      </Text>
    ),
  },
  { key: 'at', title: t.readAt, render: (row) => <InstantText at={row.readAt} /> },
];

/** The way of each issued invoice to its customer, what waits for a person, and what came back. */
export function EinvoiceScreen() {
  const state = useListState({ state: '' });
  const list = useList('/api/v1/einvoice/invoices', state.query);
  const count = useCount('/api/v1/einvoice/invoices/count', state.query);
  const received = useList('/api/v1/einvoice/receipts', { limit: '10' });
  return (
    <Screen title={fr.einvoice.title} hint={t.hint} path={BILLING_PATH} actions={<Actions />}>
      <Stack gap="lg">
        <div>
          <Totals show={(value) => state.set('state', value)} />
          <ListBar state={state} noun={t.noun} count={count}>
            <FilterSelect state={state} name="state" label={t.state} data={STATES} />
          </ListBar>
          <DataTable
            caption={fr.einvoice.title}
            list={list}
            columns={COLUMNS}
            rowId={(row) => row.id}
            rowLabel={(row) => row.number}
            rowLink={(row) => `/factures/${row.id}`}
            state={state}
            empty={{ hint: t.emptyHint }}
          />
        </div>
        <section aria-labelledby="received">
          <Title order={2} size="h4" id="received">
            {t.received}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t.receivedHint}
          </Text>
          <DataTable
            caption={t.received}
            list={received}
            columns={RECEIVED}
            rowId={(row) => row.id}
            empty={{ title: t.receivedEmpty, hint: t.receivedHint }}
          />
        </section>
      </Stack>
    </Screen>
  );
}

function Actions() {
  const { can } = useSession();
  const client = useQueryClient();
  const [runId, setRunId] = useState<string | null>(null);
  const exchange = useCommand('post', '/api/v1/einvoice/exchange', { onDone: ({ id }) => setRunId(id) });
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs">
        <Button variant="default" component={Link} to="/reglages/facture-electronique">
          {fr.settings.title}
        </Button>
        <Button variant="default" component={Link} to="/e-reporting">
          {fr.einvoice.report.title}
        </Button>
        {can('einvoice.exchange') && (
          <ActionButton loading={exchange.running} onClick={() => void exchange.run({})}>
            {fr.einvoice.exchange}
          </ActionButton>
        )}
      </Group>
      <ProblemAlert problem={exchange.problem} />
      {runId && <JobProgress key={runId} id={runId} onDone={() => void client.invalidateQueries()} />}
    </Stack>
  );
}

const KINDS = ['to_act', 'to_deposit', 'failed', 'waiting'] as const;

/** How many wait, and for whom; each figure shows its list. */
function Totals({ show }: { show: (state: string) => void }) {
  const { data } = api.useQuery('get', '/api/v1/einvoice/summary');
  const counts = {
    to_act: data?.toActCount,
    to_deposit: data?.toDepositCount,
    failed: data?.failedCount,
    waiting: data?.waitingCount,
  };
  return (
    <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="sm" mb="md">
      {KINDS.map((kind) => (
        <Card
          key={kind}
          className="surface"
          component="button"
          type="button"
          ta="left"
          p="sm"
          onClick={() => show(kind)}
        >
          <Text size="sm" fw={600}>
            {t.totals[kind]}
          </Text>
          <Text fz={28} lh={1.3} fw={650} className="figures">
            {counts[kind] === undefined ? '…' : formatCount(counts[kind])}
          </Text>
          <Text size="xs" c="dimmed">
            {t.totalHints[kind]}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
