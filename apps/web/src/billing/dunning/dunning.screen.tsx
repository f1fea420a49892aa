import { Alert, Button, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '../../app/api.js';
import { type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatCount, formatDay, Money } from '../../ui/format.js';
import { FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { BILLING_PATH } from '../path.js';
import { DunningCase } from './DunningCase.js';
import { RoleBadges } from './RoleBadges.js';
import { DunningRules } from './DunningRules.js';

const t = fr.billing.dunning;
type Row = ItemOf<'/api/v1/dunning'>;
type Sent = ItemOf<'/api/v1/reminders'>;
const RULES = 'regles';
const TONES = { to_send: 'warning', waiting: 'neutral', held: 'info', ended: 'bad' } as const;
const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'customer',
    title: t.customer,
    render: (row) => (
      <Stack gap={2} align="flex-start">
        {row.customerLabel}
        <RoleBadges roles={row.roles} />
      </Stack>
    ),
  },
  { key: 'state', title: t.state, render: (row) => <StateBadge tone={TONES[row.state]} label={t.states[row.state]} /> },
  { key: 'letter', title: t.letter, render: (row) => row.title ?? fr.ui.none },
  {
    key: 'days',
    title: t.days,
    align: 'right',
    render: (row) => t.daysOf(formatCount(Math.max(...row.invoices.map(({ daysLate }) => daysLate)))),
  },
  { key: 'late', title: t.late, align: 'right', render: (row) => <Money cents={row.openCents} /> },
  { key: 'in', title: t.inLetter, align: 'right', render: (row) => <Money cents={row.letterCents} /> },
  {
    key: 'last',
    title: t.last,
    render: (row) =>
      row.lastTitle && row.lastSentOn ? t.lastOn(row.lastTitle, formatDay(row.lastSentOn)) : fr.ui.none,
  },
];

/** The director's list: what is late by customer, the letter that may go, and what went. */
export function DunningScreen() {
  const { can } = useSession();
  const state = useListState({ state: '' });
  const list = useList('/api/v1/dunning', state.query);
  const count = useCount('/api/v1/dunning/count', state.query);
  const { data: law } = api.useQuery('get', '/api/v1/dunning', { params: { query: { limit: 1 } } });
  const opened = list.items.find((row) => row.customerId === state.opened);
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      path={BILLING_PATH}
      actions={
        <>
          <Button variant="default" component={Link} to="/balance-agee">
            {t.aged}
          </Button>
          <Button variant="default" onClick={() => state.open(RULES)}>
            {t.rules}
          </Button>
        </>
      }
    >
      <Stack gap="lg">
        {law && !law.baseRateKnown && (
          <Alert color="amber" title={t.rateMissing}>
            {t.rateMissingHint}
          </Alert>
        )}
        <div>
          <ListBar state={state} noun={t.noun} count={count}>
            <FilterSelect state={state} name="state" label={t.state} data={STATES} />
          </ListBar>
          <DataTable
            caption={t.title}
            list={list}
            columns={COLUMNS}
            rowId={(row) => row.customerId}
            rowLabel={(row) => row.customerLabel}
            state={state}
            empty={{ hint: t.emptyHint }}
          />
        </div>
        <History />
      </Stack>
      <SidePanel opened={state.opened === RULES} onClose={state.close} title={t.rules} width={680}>
        <DunningRules editable={can('dunning.edit')} />
      </SidePanel>
      <SidePanel opened={Boolean(opened)} onClose={state.close} title={opened?.customerLabel ?? ''} width={680}>
        {opened && <DunningCase key={opened.customerId} row={opened} />}
      </SidePanel>
    </Screen>
  );
}

const SENT: readonly Column<Sent>[] = [
  { key: 'on', title: t.sentOn, width: 110, render: (row) => <DayText day={row.sentOn} /> },
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel },
  { key: 'title', title: t.letter, render: (row) => row.title },
  { key: 'invoices', title: t.invoices, render: (row) => row.invoiceNumbers },
  { key: 'amount', title: t.amount, align: 'right', render: (row) => <Money cents={row.openCents} /> },
  { key: 'channel', title: t.channel, render: (row) => t.channels[row.channel] },
  {
    key: 'pdf',
    title: t.pdf,
    render: (row) => (
      <Button
        variant="default"
        size="compact-sm"
        component="a"
        href={`/api/v1/reminders/${row.id}/pdf`}
        aria-label={t.pdfOf(row.title, row.customerLabel)}
        leftSection={<IconDownload size={14} aria-hidden />}
      >
        {t.pdf}
      </Button>
    ),
  },
];

function History() {
  const list = useList('/api/v1/reminders', {});
  return (
    <section aria-labelledby="reminders-sent">
      <Title order={2} size="h4" mb="xs" id="reminders-sent">
        {t.history}
      </Title>
      <DataTable caption={t.history} list={list} columns={SENT} rowId={(row) => row.id} empty={{ hint: t.noHistory }} />
    </section>
  );
}
