import { Grid, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { EinvoicePanel } from '../einvoice/EinvoicePanel.js';
import { MailLog } from '../mailing/MailLog.js';
import { INVOICES_PATH } from '../path.js';
import { invoiceName } from '../states.js';
import { Disputes } from './Disputes.js';
import { freeDraftOf } from './free-draft.js';
import { FreeInvoice } from './FreeInvoice.js';
import { InvoiceActions } from './InvoiceActions.js';
import { InvoiceDraft } from './InvoiceDraft.js';
import { InvoiceFacts } from './InvoiceFacts.js';
import { InvoiceLines } from './InvoiceLines.js';
import { InvoiceTotals } from './InvoiceTotals.js';
import { Settled } from './Settled.js';

const t = fr.billing.invoices;
type Invoice = Schema<'InvoiceView'>;

/** One invoice or credit note: written and issued while a draft, then what happens to it. */
export function InvoiceScreen() {
  const { id = '' } = useParams();
  const { data: invoice, error } = api.useQuery('get', '/api/v1/invoices/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!invoice) return <Waiting />;
  const draft = invoice.number === null;
  return (
    <Screen
      title={draft ? invoiceName(invoice) : `${fr.billing.kinds.names[invoice.kind]} ${invoice.number}`}
      hint={draft ? invoice.customerLabel : `${invoice.customerLabel} – ${invoice.title}`}
      path={INVOICES_PATH}
      actions={<InvoiceActions key={invoice.id} invoice={invoice} />}
    >
      {draft ? <Draft key={invoice.id} invoice={invoice} /> : <Issued invoice={invoice} />}
    </Screen>
  );
}

function Draft({ invoice }: { invoice: Invoice }) {
  const { can } = useSession();
  const free = invoice.orderId === null && invoice.kind === 'invoice';
  if (free && can('invoice.edit')) {
    return (
      <FreeInvoice
        invoice={invoice}
        customer={{ value: invoice.customerId, label: invoice.customerLabel }}
        initial={freeDraftOf(invoice)}
      />
    );
  }
  return (
    <Stack gap="lg">
      <Head invoice={invoice} />
      <InvoiceDraft key={invoice.lines.map((line) => line.id).join()} invoice={invoice} />
    </Stack>
  );
}

const Issued = ({ invoice }: { invoice: Invoice }) => (
  <Stack gap="lg">
    <Head invoice={invoice} />
    <InvoiceLines lines={invoice.lines} />
    <Settled invoice={invoice} />
    {invoice.kind !== 'credit_note' && <Disputes invoice={invoice} />}
    <EinvoicePanel invoiceId={invoice.id} />
    {invoice.number !== null && !invoice.opening && <MailLog kind="invoice" id={invoice.id} number={invoice.number} />}
    {invoice.mentions.length > 0 && <Mentions mentions={invoice.mentions} />}
  </Stack>
);

const Head = ({ invoice }: { invoice: Invoice }) => (
  <Grid>
    <Grid.Col span={{ base: 12, md: 7 }}>
      <Paper className="surface" p="md">
        <InvoiceFacts invoice={invoice} />
      </Paper>
    </Grid.Col>
    <Grid.Col span={{ base: 12, md: 5 }}>
      <Paper className="surface" p="md">
        <InvoiceTotals invoice={invoice} />
      </Paper>
    </Grid.Col>
  </Grid>
);

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
