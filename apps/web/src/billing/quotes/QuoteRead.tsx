import { Alert, Anchor, Grid, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, DecimalText, formatDay, formatRate, HoursText, Money, PriceText } from '../amounts.js';
import { reasonsOf } from '../states.js';
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
  { key: 'vat', title: t.vatRate, align: 'right', render: (line) => formatRate(line.vatRateBp) },
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
    </Stack>
  );
}

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
  ...(quote.acceptedOn
    ? [[t.acceptedFact, t.acceptedText(quote.acceptedByName ?? '', formatDay(quote.acceptedOn))] as const]
    : []),
  ...(quote.refusedOn
    ? [[t.refusedFact, [formatDay(quote.refusedOn), quote.refusalReason].filter(Boolean).join(' – ')] as const]
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
