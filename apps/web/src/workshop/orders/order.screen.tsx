import { Alert, Anchor, Grid, Paper, Stack, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { ClientLinks } from '../../billing/client-links/ClientLinks.js';
import { Papers } from '../../billing/papers/Papers.js';
import { fr } from '../../texts/fr.js';
import { Bars } from '../../ui/Bars.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, DecimalText, formatDay, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { Plans } from '../plans/Plans.js';
import { OrderNeeds } from '../../pedagogy/coverage/Needs.js';
import { OrderChecks } from '../quality/OrderChecks.js';
import { OrderNonconformities } from '../quality/OrderNonconformities.js';
import { Continuity } from './Continuity.js';
import { Deliveries } from './Deliveries.js';
import { Margin } from './Margin.js';
import { Materials } from './Materials.js';
import { OrderActions } from './OrderActions.js';
import { OrderInvoices } from './OrderInvoices.js';
import { Operations } from './Operations.js';
import { isEnded } from './refusals.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { DueDay } from './states.js';
import { Subcontracts } from './Subcontracts.js';

const t = fr.workshop.orders;
type Order = Schema<'OrderView'>;
const PATH = [{ label: t.nav, to: '/ordres' }];

/** One order, from its release to the last delivery. */
export function OrderScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const { data: order, error } = api.useQuery('get', '/api/v1/production-orders/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!order) return <Waiting />;
  return (
    <Screen
      title={`${order.number} – ${order.title}`}
      hint={order.customerName ?? t.internal}
      path={PATH}
      actions={<OrderActions order={order} />}
    >
      <Stack gap="lg">
        <Alert color="ink" title={t.next} py="xs">
          {t.nextOf[order.state]}
        </Alert>
        {!isEnded(order) && <Continuity orderId={order.id} />}
        <Grid>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Paper className="surface" p="md" h="100%">
              <Facts facts={factsOf(order, can)} />
            </Paper>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Paper className="surface" p="md" h="100%">
              <Title order={2} size="h4" mb="sm">
                {t.hours}
              </Title>
              <Bars
                label={t.hours}
                bars={[{ id: order.id, label: t.total, allotted: order.allottedMinutes, spent: order.spentMinutes }]}
              />
            </Paper>
          </Grid.Col>
        </Grid>
        <Operations order={order} />
        <Plans owner="production-orders" id={order.id} mayAdd={can('order.edit')} />
        {can('evidence.read') && !isEnded(order) && <OrderNeeds id={order.id} />}
        <OrderChecks order={order} />
        <OrderNonconformities order={order} />
        <Materials order={order} />
        <Subcontracts order={order} />
        <section>
          <Title order={2} size="h4" mb="xs">
            {t.lines}
          </Title>
          <DataTable
            caption={t.lines}
            list={rows(order.lines)}
            columns={LINES.filter((column) => column.key !== 'sold' || can('quote.read'))}
            rowId={(line) => line.id}
          />
        </section>
        <Deliveries order={order} />
        {order.customerId && <Papers orderId={order.id} />}
        {can('client_link.read') && order.customerId && <ClientLinks subject={{ orderId: order.id }} />}
        {can('invoice.read') && order.customerId && <OrderInvoices order={order} />}
        {can('margin.read') && order.customerId && <Margin orderId={order.id} />}
      </Stack>
    </Screen>
  );
}

const LINES: readonly Column<Schema<'OrderLineView'>>[] = [
  { key: 'label', title: t.label, render: (line) => line.label },
  { key: 'nature', title: fr.billing.quotes.nature, render: (line) => fr.billing.quotes.natures[line.nature] },
  {
    key: 'ordered',
    title: t.ordered,
    align: 'right',
    render: (line) => (
      <>
        <DecimalText value={line.quantity} /> {line.unit}
      </>
    ),
  },
  {
    key: 'checked',
    title: fr.quality.partial.checked,
    align: 'right',
    render: (line) => <DecimalText value={line.checkedQuantity} />,
  },
  {
    key: 'delivered',
    title: t.delivered,
    align: 'right',
    render: (line) => <DecimalText value={line.deliveredQuantity} />,
  },
  {
    key: 'remaining',
    title: fr.quality.partial.remaining,
    align: 'right',
    render: (line) => <DecimalText value={line.remainingQuantity} />,
  },
  { key: 'billed', title: t.billed, align: 'right', render: (line) => <DecimalText value={line.billedQuantity} /> },
  { key: 'sold', title: t.sold, align: 'right', render: (line) => <Money cents={line.soldCents} /> },
];

const factsOf = (order: Order, can: (permission: string) => boolean): (readonly [string, React.ReactNode])[] => [
  [
    t.customer,
    order.customerId ? (
      <Anchor key="customer" component={Link} to={`/clients?ouvert=${order.customerId}`} inherit>
        {order.customerName}
      </Anchor>
    ) : (
      t.internal
    ),
  ],
  [t.dueOn, <DueDay key="due" order={order} />],
  [t.openedOn, <DayText key="opened" day={order.openedOn} />],
  ...(order.takenOverOn
    ? [
        [
          fr.orderOpenings.takenOn,
          <StateBadge key="taken" tone="info" label={fr.orderOpenings.badgeOf(formatDay(order.takenOverOn))} />,
        ] as const,
      ]
    : []),
  ...(order.inquiryId && can('inquiry.read')
    ? [
        [
          fr.inquiries.one,
          <Anchor key="inquiry" component={Link} to={`/demandes/${order.inquiryId}`} inherit>
            {t.seeInquiry}
          </Anchor>,
        ] as const,
      ]
    : []),
  ...(order.customerId ? [[t.customerReference, order.customerReference] as const] : []),
  ...(order.quoteId && can('quote.read')
    ? [
        [
          t.quote,
          <Anchor key="quote" component={Link} to={`/devis/${order.quoteId}`} inherit>
            {t.seeQuote}
          </Anchor>,
        ] as const,
      ]
    : []),
  ...(order.checkedOn
    ? [
        [
          t.checkedOn,
          order.checkedByName
            ? t.checkedBy(formatDay(order.checkedOn), order.checkedByName)
            : formatDay(order.checkedOn),
        ] as const,
      ]
    : []),
  ...(order.closedOn
    ? [
        [
          t.closedOn,
          order.closedByName ? t.checkedBy(formatDay(order.closedOn), order.closedByName) : formatDay(order.closedOn),
        ] as const,
      ]
    : []),
  ...(order.reopenReason && !order.closedOn ? [[t.reopenedBecause, order.reopenReason] as const] : []),
  ...(order.deliveredOn ? [[t.deliveredOn, <DayText key="delivered" day={order.deliveredOn} />] as const] : []),
];
