import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatRate } from '../../ui/format.js';
import { LinkedInvoices } from './LinkedInvoices.js';

const t = fr.billing.invoices;
const kinds = fr.billing.kinds;
type Invoice = Schema<'InvoiceView'>;
type Fact = readonly [string, ReactNode];

/** Whom and what the document is about; what is empty and usual only for some kinds is left out. */
export const InvoiceFacts = ({ invoice }: { invoice: Invoice }) => (
  <Facts facts={[...about(invoice), ...days(invoice), ...references(invoice), ...related(invoice)]} />
);

const when = (said: unknown, fact: Fact): Fact[] => (said === null || said === undefined || said === '' ? [] : [fact]);

const about = (invoice: Invoice): Fact[] => [
  [
    t.customer,
    <Anchor key="customer" component={Link} to={`/clients?ouvert=${invoice.customerId}`} inherit>
      {invoice.customerLabel}
    </Anchor>,
  ],
  ...when(invoice.orderId, [
    t.order,
    <Anchor key="order" component={Link} to={`/ordres/${invoice.orderId}`} inherit>
      {invoice.orderNumber}
    </Anchor>,
  ]),
  ...(invoice.percentBp === null
    ? []
    : invoice.situationRank === null
      ? [[kinds.part, formatRate(invoice.percentBp)] as const]
      : [
          [
            kinds.short.situation,
            kinds.situationOf(String(invoice.situationRank), formatRate(invoice.percentBp)),
          ] as const,
        ]),
  ...when(invoice.deliveryNumbers, [t.deliveries, invoice.deliveryNumbers]),
];

const days = (invoice: Invoice): Fact[] => [
  ...when(invoice.suppliedOn, [
    invoice.kind === 'situation' ? kinds.asOf : t.suppliedOn,
    <DayText key="supplied" day={invoice.suppliedOn} />,
  ]),
  ...when(invoice.issuedOn, [t.issuedOn, <DayText key="issued" day={invoice.issuedOn} />]),
  ...(invoice.kind === 'credit_note'
    ? []
    : when(invoice.issuedOn, [
        invoice.paidOn === null ? t.dueOn : t.paidOn,
        <DayText key="due" day={invoice.dueOn} />,
      ])),
];

const references = (invoice: Invoice): Fact[] => [
  ...when(invoice.quoteNumber, [t.quote, invoice.quoteNumber]),
  ...when(invoice.customerReference, [t.customerReference, invoice.customerReference]),
  ...when(invoice.serviceCode, [kinds.serviceCode, invoice.serviceCode]),
  ...when(invoice.engagementNumber, [kinds.engagementNumber, invoice.engagementNumber]),
  ...when(invoice.deliveredTo, [kinds.deliveredTo, placeOf(invoice)]),
];

function placeOf({ deliveredTo }: Invoice): string {
  if (deliveredTo === null) return '';
  const { line1, line2, postalCode, city, country } = deliveredTo.address;
  const countries: Readonly<Record<string, string>> = fr.customers.countries;
  const town = `${postalCode} ${city}`;
  return [deliveredTo.label, line1, line2, town, country === 'FR' ? null : (countries[country] ?? country)]
    .filter(Boolean)
    .join(', ');
}

const related = ({ credited, creditReason, creditEffect, lines, creditNotes }: Invoice): Fact[] => [
  ...(credited ? [[fr.billing.credits.of, <LinkedInvoices key="of" invoices={[credited]} />] as const] : []),
  ...when(creditReason, [fr.billing.credits.reason, creditReason]),
  ...(creditEffect && lines.some(({ nature }) => nature === 'goods')
    ? [[fr.billing.credits.goods, fr.billing.credits.goodsAre[creditEffect]] as const]
    : []),
  ...(creditNotes.length > 0
    ? [[fr.billing.credits.notes, <LinkedInvoices key="notes" invoices={creditNotes} />] as const]
    : []),
];
