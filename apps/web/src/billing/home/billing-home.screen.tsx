import { Anchor, Button, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { type ItemOf, useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatCents, formatCount, formatDayLong, formatMonth, Money } from '../../ui/format.js';
import { Screen } from '../../ui/Screen.js';
import { ACTION } from '../../ui/theme.js';
import { InvoiceBadge } from '../states.js';
import { Proof } from './Proof.js';

const t = fr.billing.home;
const words = fr.billing.invoices;
type Row = ItemOf<'/api/v1/invoices'>;

const DRAFTS: readonly Column<Row>[] = [
  { key: 'customer', title: words.customer, render: (row) => row.customerLabel },
  { key: 'kind', title: fr.billing.kinds.kind, render: (row) => fr.billing.kinds.short[row.kind] },
  { key: 'title', title: words.object, render: (row) => row.title },
  { key: 'supplied', title: words.suppliedOn, render: (row) => <DayText day={row.suppliedOn} /> },
  { key: 'net', title: words.net, align: 'right', render: (row) => <Money cents={row.netCents} /> },
];
const DUE: readonly Column<Row>[] = [
  { key: 'number', title: words.number, render: (row) => <span className="figures">{row.number}</span> },
  { key: 'customer', title: words.customer, render: (row) => row.customerLabel },
  { key: 'due', title: words.dueOn, render: (row) => <DayText day={row.dueOn} /> },
  { key: 'state', title: words.state, render: (row) => <InvoiceBadge {...row} /> },
  { key: 'rest', title: words.due, align: 'right', render: (row) => <Money cents={row.dueCents} /> },
];
const SHOWN = '8';

/** The accountant's home: what to invoice, what is unpaid, what to export, and that nothing is missing. */
export function BillingHomeScreen() {
  const { can } = useSession();
  const today = useToday();
  const { data: exported } = api.useQuery('get', '/api/v1/export-batches', { params: { query: { limit: 1 } } });
  const { data: sums } = api.useQuery('get', '/api/v1/invoices/summary');
  const drafts = useList('/api/v1/invoices', {
    kind: 'sale',
    state: 'draft',
    sort: 'createdOn',
    direction: 'asc',
    limit: SHOWN,
  });
  const unpaid = useList('/api/v1/invoices', { state: 'open', sort: 'dueOn', direction: 'asc', limit: SHOWN });
  return (
    <Screen
      title={t.title}
      hint={t.hint(formatDayLong(today))}
      actions={
        <>
          <Button variant="default" component={Link} to="/factures">
            {words.title}
          </Button>
          <Button variant="default" component={Link} to="/reglements">
            {fr.billing.payments.title}
          </Button>
          {can('einvoice.read') && (
            <Button variant="default" component={Link} to="/plateforme">
              {fr.einvoice.title}
            </Button>
          )}
          {can('accounting.read') && (
            <Button variant="default" component={Link} to="/fin-de-mois">
              {fr.billing.monthEnd.title}
            </Button>
          )}
          {can('payment.record') && (
            <Button color={ACTION} component={Link} to="/reglements?ouvert=nouveau">
              {t.record}
            </Button>
          )}
        </>
      }
    >
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
          <CountCard
            to="/factures?kind=sale&state=draft"
            title={t.drafts}
            hint={t.draftsHint}
            count={sums?.draftCount}
            amount={sums && t.draftNet(formatCents(sums.draftNetCents))}
          />
          <CountCard
            to="/factures?state=overdue"
            title={t.overdue}
            hint={t.overdueHint}
            count={sums?.overdueCount}
            amount={sums && formatCents(sums.overdueCents)}
          />
          <CountCard
            to="/factures?state=open"
            title={t.open}
            hint={t.openHint}
            count={sums?.unpaidCount}
            amount={sums && formatCents(sums.unpaidCents)}
          />
          <CountCard
            to="/factures?state=disputed"
            title={t.disputed}
            hint={t.disputedHint}
            count={sums?.disputedCount}
            amount={sums && formatCents(sums.disputedCents)}
          />
          <Figure
            to="/exports"
            title={t.export}
            hint={t.exportHint}
            figure={exported ? exported.waiting.map((one) => formatMonth(one.month)).join(', ') || '0' : '…'}
            small={(exported?.waiting.length ?? 0) > 0}
          />
          {sums && <Rests sums={sums} />}
          <Einvoices />
        </SimpleGrid>
        <Waiting
          title={t.drafts}
          list={drafts}
          columns={DRAFTS}
          nothing={t.nothingDraft}
          to="/factures?kind=sale&state=draft"
        />
        <Waiting title={t.unpaid} list={unpaid} columns={DUE} nothing={t.nothingUnpaid} to="/factures?state=open" />
        <Proof />
      </Stack>
    </Screen>
  );
}

/** E-invoices that wait for a person; shown while there is any. */
function Einvoices() {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/einvoice/summary', {}, { enabled: can('einvoice.read') });
  const { totals, totalHints } = fr.einvoice.page;
  const waiting = { to_act: data?.toActCount ?? 0, to_deposit: data?.toDepositCount ?? 0 };
  return (['to_act', 'to_deposit'] as const)
    .filter((state) => waiting[state] > 0)
    .map((state) => (
      <CountCard
        key={state}
        to={`/plateforme?state=${state}`}
        title={state === 'to_act' ? fr.einvoice.title : totals[state]}
        hint={totalHints[state]}
        count={waiting[state]}
      />
    ));
}

/** What customers have with the school; shown while there is any. */
const Rests = ({ sums }: { sums: Schema<'InvoiceSummaryView'> }) => (
  <>
    {sums.creditRestCount + sums.creditDraftCount > 0 && (
      <CountCard
        to={
          sums.creditRestCount > 0 ? '/factures?kind=credit_note&state=open' : '/factures?kind=credit_note&state=draft'
        }
        title={t.credits}
        hint={
          sums.creditDraftCount > 0
            ? t.creditDrafts(plural(sums.creditDraftCount, t.creditNoun, formatCount(sums.creditDraftCount)))
            : t.creditsHint
        }
        count={sums.creditRestCount}
        amount={formatCents(sums.creditRestCents)}
      />
    )}
    {sums.paymentRestCount > 0 && (
      <CountCard
        to="/reglements?shown=with_rest"
        title={t.rests}
        hint={t.restsHint}
        count={sums.paymentRestCount}
        amount={formatCents(sums.paymentRestCents)}
      />
    )}
  </>
);

interface CountProps {
  to: string;
  title: string;
  hint: string;
  count: number | undefined;
  amount?: string | undefined;
}

const CountCard = ({ count, ...props }: CountProps) => (
  <Figure figure={count === undefined ? '…' : formatCount(count)} {...props} />
);

interface FigureProps {
  to: string;
  title: string;
  hint: string;
  figure: string;
  amount?: string | undefined;
  small?: boolean;
}

/** A figure that opens the list behind it. */
const Figure = ({ to, title, hint, figure, amount, small }: FigureProps) => (
  <Card className="surface" component={Link} to={to} p="sm">
    <Text size="sm" fw={600}>
      {title}
    </Text>
    <Text fz={small ? 'md' : 28} lh={1.3} fw={650} className={small ? undefined : 'figures'}>
      {figure}
    </Text>
    {amount && (
      <Text size="sm" fw={600} className="figures">
        {amount}
      </Text>
    )}
    <Text size="xs" c="dimmed">
      {hint}
    </Text>
  </Card>
);

interface WaitingProps {
  title: string;
  list: ReturnType<typeof useList<'/api/v1/invoices'>>;
  columns: readonly Column<Row>[];
  nothing: string;
  to: string;
}

const Waiting = ({ title, list, columns, nothing, to }: WaitingProps) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    {!list.loading && !list.problem && list.items.length === 0 ? (
      <Text size="sm" c="dimmed">
        {nothing}
      </Text>
    ) : (
      <>
        <DataTable
          caption={title}
          list={{ ...list, hasNext: false }}
          columns={columns}
          rowId={(row) => row.id}
          rowLabel={(row) => row.number ?? `${row.customerLabel} – ${row.title}`}
          rowLink={(row) => `/factures/${row.id}`}
        />
        {list.hasNext && (
          <Anchor component={Link} to={to} size="sm" mt={6} display="inline-block">
            {t.seeAll}
          </Anchor>
        )}
      </>
    )}
  </section>
);
