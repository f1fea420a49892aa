import { Alert, Anchor, Grid, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { formatCents, formatInstant } from '../../ui/format.js';
import { DayText, DecimalText, formatDay, formatRate, HoursText, Money, PriceText } from '../amounts.js';
import { ClientLinks } from '../client-links/ClientLinks.js';
import { MailLog } from '../mailing/MailLog.js';
import { Papers } from '../papers/Papers.js';
import { QuoteBadge, reasonsOf } from '../states.js';
import { QuoteAnswer } from './QuoteAnswer.js';
import { Totals } from './Totals.js';

const t = fr.billing.quotes;
type Quote = Schema<'QuoteView'>;

const LINES: readonly Column<Schema<'QuoteLineView'>>[] = [
  {
    key: 'label',
    title: t.label,
    render: (line) => (
      <>
        {line.label}
        {line.details && (
          <Text size="xs" c="dimmed">
            {line.details}
          </Text>
        )}
      </>
    ),
  },
  { key: 'nature', title: t.nature, render: (line) => t.natures[line.nature] },
  {
    key: 'quantity',
    title: t.quantity,
    align: 'right',
    render: (line) => (
      <>
        <DecimalText value={line.quantity} /> {line.unit}
      </>
    ),
  },
  { key: 'price', title: t.unitPrice, align: 'right', render: (line) => <PriceText value={line.unitPrice} /> },
  {
    key: 'discount',
    title: t.lineDiscount,
    align: 'right',
    render: (line) => (line.discountBp > 0 ? formatRate(line.discountBp) : ''),
  },
  {
    key: 'vat',
    title: t.vatRate,
    align: 'right',
    render: (line) => (line.vatReason ? t.reasons[line.vatReason] : formatRate(line.vatRateBp)),
  },
  { key: 'hours', title: t.allotted, align: 'right', render: (line) => <HoursText minutes={line.allottedMinutes} /> },
  { key: 'net', title: t.lineNet, align: 'right', render: (line) => <Money cents={line.netCents} /> },
];

/** A quote that changes no more: what it said, what the customer answered, the order it opened. */
export function QuoteRead({ quote }: { quote: Quote }) {
  const { can } = useSession();
  const reasons = reasonsOf(quote.actions, 'accept');
  const answerable = quote.state === 'sent' || quote.state === 'expired';
  return (
    <Stack gap="lg">
      {can('quote.accept') &&
        answerable &&
        (reasons.length === 0 ? <QuoteAnswer quote={quote} /> : <Refused reasons={reasons} />)}
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Paper className="surface" p="md">
            <Facts facts={factsOf(quote)} />
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Paper className="surface" p="md">
            <Totals totals={quote.totals} allottedMinutes={quote.allottedMinutes} />
          </Paper>
        </Grid.Col>
      </Grid>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t.lines}
        </Title>
        <DataTable caption={t.lines} list={rows(quote.lines)} columns={LINES} rowId={(line) => line.id} />
      </section>
      <Versions quote={quote} />
      {can('client_link.read') && <ClientLinks subject={{ quoteId: quote.id }} />}
      <Papers orderId={quote.productionOrderId} quoteId={quote.id} />
      {can('mail.read') && <MailLog kind="quote" id={quote.id} number={quote.number} />}
    </Stack>
  );
}

/** What was offered before, and after. */
const Versions = ({ quote }: { quote: Quote }) =>
  quote.versions.length < 2 ? null : (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.versions}
      </Title>
      <DataTable
        caption={t.versions}
        list={rows(quote.versions)}
        columns={VERSIONS}
        rowId={(version) => version.id}
        rowLabel={(version) => version.number ?? t.draftName}
        rowLink={(version) => `/devis/${version.id}`}
      />
    </section>
  );

const VERSIONS: readonly Column<Schema<'QuoteVersionView'>>[] = [
  { key: 'number', title: t.number, render: (version) => version.number ?? t.draftName },
  { key: 'state', title: t.state, render: (version) => <QuoteBadge state={version.state} /> },
  { key: 'sent', title: t.sentOn, render: (version) => <DayText day={version.sentOn} /> },
  { key: 'gross', title: t.gross, align: 'right', render: (version) => <Money cents={version.grossCents} /> },
];

const Refused = ({ reasons }: { reasons: readonly string[] }) => (
  <Alert color="amber">
    <List size="sm">
      {reasons.map((reason) => (
        <List.Item key={reason}>{reason}</List.Item>
      ))}
    </List>
  </Alert>
);

const factsOf = (quote: Quote): (readonly [string, React.ReactNode])[] => [
  [
    t.customer,
    <Anchor key="customer" component={Link} to={`/clients?ouvert=${quote.customerId}`} inherit>
      {quote.customerLabel}
    </Anchor>,
  ],
  [t.sentOn, <DayText key="sent" day={quote.sentOn} />],
  [t.validUntil, <DayText key="valid" day={quote.validUntil} />],
  [t.customerReference, quote.customerReference],
  ...(quote.depositBp > 0
    ? [[t.deposit, t.depositText(formatRate(quote.depositBp), formatCents(quote.depositCents))] as const]
    : []),
  ...(quote.acceptedOn
    ? [[t.acceptedFact, t.acceptedText(quote.acceptedByName ?? '', formatDay(quote.acceptedOn))] as const]
    : []),
  ...(quote.refusedOn
    ? [
        [
          t.refusedFact,
          [quote.refusedByName, formatDay(quote.refusedOn), quote.refusalReason].filter(Boolean).join(' – '),
        ] as const,
      ]
    : []),
  ...(quote.answeredAt
    ? [[t.byLink, <Proof key="proof" at={quote.answeredAt} sha256={quote.answeredSha256} />] as const]
    : []),
  ...(quote.productionOrderId
    ? [
        [
          t.order,
          <Anchor key="order" component={Link} to={`/ordres/${quote.productionOrderId}`} inherit>
            {quote.productionOrderNumber}
          </Anchor>,
        ] as const,
      ]
    : []),
];

/** The answer came by the client's own link: when, and to which PDF. */
const Proof = ({ at, sha256 }: { at: string; sha256: string | null }) => (
  <>
    {formatInstant(at)}
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {t.fingerprint(sha256 ?? '')}
    </Text>
  </>
);
