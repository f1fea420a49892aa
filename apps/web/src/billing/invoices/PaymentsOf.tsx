import { Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayText, formatDay, Money } from '../../ui/format.js';

const t = fr.billing.payments;
type Payment = Schema<'InvoicePaymentView'>;
const METHODS: Readonly<Record<string, string>> = t.methods;

const COLUMNS: readonly Column<Payment>[] = [
  { key: 'on', title: t.receivedOn, render: (payment) => <DayText day={payment.receivedOn} /> },
  { key: 'method', title: t.method, render: (payment) => METHODS[payment.method] ?? payment.method },
  { key: 'reference', title: t.reference, render: (payment) => payment.reference ?? fr.ui.none },
  { key: 'amount', title: t.amount, align: 'right', render: (payment) => <Money cents={payment.amountCents} /> },
];

/** What was received for this invoice, reversals included. */
export const PaymentsOf = ({ invoice }: { invoice: Schema<'InvoiceView'> }) => (
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
        columns={COLUMNS}
        rowId={(payment) => payment.paymentId}
        rowLabel={(payment) => `${formatDay(payment.receivedOn)} – ${METHODS[payment.method] ?? payment.method}`}
        rowLink={(payment) => `/reglements?invoiceId=${invoice.id}&ouvert=${payment.paymentId}`}
      />
    )}
  </section>
);
