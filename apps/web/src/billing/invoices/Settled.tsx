import { Anchor, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayText, formatDay, Money } from '../../ui/format.js';

const t = fr.billing.payments;
const credits = fr.billing.credits;
type Invoice = Schema<'InvoiceView'>;
type Payment = Schema<'InvoicePaymentView'>;
type Use = Schema<'CreditUseView'>;
const METHODS: Readonly<Record<string, string>> = t.methods;

const PAYMENTS: readonly Column<Payment>[] = [
  { key: 'on', title: t.receivedOn, render: (payment) => <DayText day={payment.receivedOn} /> },
  { key: 'method', title: t.method, render: (payment) => METHODS[payment.method] ?? payment.method },
  { key: 'reference', title: t.reference, render: (payment) => payment.reference ?? fr.ui.none },
  { key: 'amount', title: t.amount, align: 'right', render: (payment) => <Money cents={payment.amountCents} /> },
];

const usesColumns = (words: (number: string) => string): readonly Column<Use>[] => [
  { key: 'on', title: fr.billing.quotes.acceptedOn, render: (use) => <DayText day={use.on} /> },
  {
    key: 'use',
    title: credits.use,
    render: ({ invoiceId, number }) =>
      invoiceId === null ? (
        credits.refunded
      ) : (
        <Anchor component={Link} to={`/factures/${invoiceId}`} inherit>
          {words(number ?? '')}
        </Anchor>
      ),
  },
  { key: 'amount', title: t.amount, align: 'right', render: (use) => <Money cents={use.amountCents} /> },
];
const OF_NOTE = usesColumns(credits.settles);
const OF_INVOICE = usesColumns(credits.by);

/** What settles an invoice, money and credit notes; of a credit note, what became of it. */
export const Settled = ({ invoice }: { invoice: Invoice }) =>
  invoice.kind === 'credit_note' ? (
    <Uses title={credits.uses} columns={OF_NOTE} uses={invoice.creditUses} none={credits.noUses} />
  ) : (
    <>
      <PaymentsOf invoice={invoice} />
      {invoice.creditUses.length > 0 && (
        <Uses title={credits.settledBy} columns={OF_INVOICE} uses={invoice.creditUses} none="" />
      )}
    </>
  );

/** Reversals included. */
const PaymentsOf = ({ invoice }: { invoice: Invoice }) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {fr.billing.invoices.payments}
    </Title>
    {invoice.payments.length === 0 ? (
      <Text size="sm" c="dimmed">
        {fr.billing.invoices.noPayments}
      </Text>
    ) : (
      <DataTable
        caption={fr.billing.invoices.payments}
        list={rows(invoice.payments)}
        columns={PAYMENTS}
        rowId={(payment) => payment.paymentId}
        rowLabel={(payment) => `${formatDay(payment.receivedOn)} – ${METHODS[payment.method] ?? payment.method}`}
        rowLink={(payment) => `/reglements?invoiceId=${invoice.id}&ouvert=${payment.paymentId}`}
      />
    )}
  </section>
);

interface UsesProps {
  title: string;
  columns: readonly Column<Use>[];
  uses: Use[];
  none: string;
}

const Uses = ({ title, columns, uses, none }: UsesProps) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    {uses.length === 0 ? (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    ) : (
      <DataTable
        caption={title}
        list={rows(uses)}
        columns={columns}
        rowId={(use) => `${use.on} ${use.invoiceId ?? ''} ${use.paymentId ?? ''} ${use.amountCents}`}
      />
    )}
  </section>
);
