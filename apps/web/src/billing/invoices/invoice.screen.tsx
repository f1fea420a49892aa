import { Anchor, Button, Grid, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCash, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { ACTION } from '../../ui/theme.js';
import { INVOICES_PATH } from '../path.js';
import { RecordPayment } from '../payments/RecordPayment.js';
import { Totals } from '../quotes/Totals.js';
import { InvoiceBadge, reasonsOf } from '../states.js';
import { Disputes } from './Disputes.js';
import { InvoiceDraft } from './InvoiceDraft.js';
import { InvoiceLines } from './InvoiceLines.js';
import { PaymentsOf } from './PaymentsOf.js';

const t = fr.billing.invoices;
type Invoice = Schema<'InvoiceView'>;

/** One invoice: cut down and issued while a draft, then what happens to it. */
export function InvoiceScreen() {
  const { id = '' } = useParams();
  const { data: invoice, error } = api.useQuery('get', '/api/v1/invoices/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!invoice) return <Waiting />;
  const draft = invoice.number === null;
  return (
    <Screen
      title={invoice.number ?? `${t.draftName} – ${invoice.title}`}
      hint={draft ? invoice.customerLabel : `${invoice.customerLabel} – ${invoice.title}`}
      path={INVOICES_PATH}
      actions={<Actions invoice={invoice} />}
    >
      <Stack gap="lg">
        <Grid>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Paper className="surface" p="md">
              <Facts facts={factsOf(invoice)} />
            </Paper>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Paper className="surface" p="md">
              <Totals totals={invoice.totals} />
              {!draft && <Rest invoice={invoice} />}
            </Paper>
          </Grid.Col>
        </Grid>
        {draft ? (
          <InvoiceDraft key={invoice.lines.map((line) => line.id).join()} invoice={invoice} />
        ) : (
          <InvoiceLines lines={invoice.lines} />
        )}
        {!draft && <PaymentsOf invoice={invoice} />}
        {!draft && <Disputes invoice={invoice} />}
        {invoice.mentions.length > 0 && <Mentions mentions={invoice.mentions} />}
      </Stack>
    </Screen>
  );
}

const factsOf = (invoice: Invoice): (readonly [string, React.ReactNode])[] => [
  [
    t.customer,
    <Anchor key="customer" component={Link} to={`/clients?ouvert=${invoice.customerId}`} inherit>
      {invoice.customerLabel}
    </Anchor>,
  ],
  [
    t.order,
    <Anchor key="order" component={Link} to={`/ordres/${invoice.orderId}`} inherit>
      {invoice.orderNumber}
    </Anchor>,
  ],
  [t.deliveries, invoice.deliveryNumbers],
  [t.suppliedOn, <DayText key="supplied" day={invoice.suppliedOn} />],
  ...(invoice.issuedOn
    ? [
        [t.issuedOn, <DayText key="issued" day={invoice.issuedOn} />] as const,
        [t.dueOn, <DayText key="due" day={invoice.dueOn} />] as const,
      ]
    : []),
  [t.quote, invoice.quoteNumber],
  [t.customerReference, invoice.customerReference],
];

const Rest = ({ invoice }: { invoice: Invoice }) => (
  <div className="totals" style={{ marginTop: 12, paddingTop: 12, borderTop: '1px solid var(--etabli-line)' }}>
    <Facts
      facts={[
        [t.paid, <Money key="paid" cents={invoice.settledCents} />],
        [t.due, <Money key="due" cents={invoice.dueCents} fw={700} />],
      ]}
    />
  </div>
);

function Actions({ invoice }: { invoice: Invoice }) {
  const { can } = useSession();
  const [paying, setPaying] = useState(false);
  const payable = can('payment.record') && invoice.number !== null && reasonsOf(invoice.actions, 'pay').length === 0;
  return (
    <>
      <InvoiceBadge state={invoice.state} />
      <Button
        variant="default"
        component="a"
        href={`/api/v1/invoices/${invoice.id}/pdf`}
        target="_blank"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
      >
        {invoice.number === null ? t.preview : t.pdf}
      </Button>
      {payable && (
        <Button color={ACTION} leftSection={<IconCash size={16} aria-hidden />} onClick={() => setPaying(true)}>
          {t.pay}
        </Button>
      )}
      <SidePanel opened={paying} onClose={() => setPaying(false)} title={fr.billing.payments.add}>
        <RecordPayment invoice={invoice} onDone={() => setPaying(false)} />
      </SidePanel>
    </>
  );
}

const Mentions = ({ mentions }: { mentions: Invoice['mentions'] }) => (
  <section aria-labelledby="mentions">
    <Title order={2} size="h4" mb="xs" id="mentions">
      {t.mentions}
    </Title>
    <List size="sm" spacing={4}>
      {mentions.map(({ code, text }, index) => (
        <List.Item key={`${code}-${index}`}>
          <Text size="sm">{text}</Text>
        </List.Item>
      ))}
    </List>
  </section>
);
