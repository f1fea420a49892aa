import { type CivilDate, formatDay } from '@etabli/kernel';
import type { DocumentTotals, PricedLine } from '../invoice/line.rules.js';
import {
  type PrintedFact,
  type PrintedLine,
  printedLines,
  type PrintedSchool,
  printedSchool,
  type PrintedTotal,
  printedTotals,
  recipientLines,
} from '../invoice/printed.rules.js';
import { addressLines } from '../invoice/address.rules.js';
import type { Buyer, PostalAddress, Seller } from '../invoice/snapshot.rules.js';

export interface OrderConfirmationFacts {
  readonly number: string;
  readonly title: string;
  readonly confirmedOn: CivilDate;
  readonly promisedFor: CivilDate | null;
  readonly customerReference: string | null;
  readonly quoteNumber: string | null;
  readonly acceptedBy: { readonly name: string; readonly on: CivilDate } | null;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly deliveredTo: { readonly label: string; readonly address: PostalAddress } | null;
  readonly lines: readonly (PricedLine & {
    readonly label: string;
    readonly details: string | null;
    readonly unit: string;
    readonly discountBp?: number;
    readonly netCents: number;
  })[];
  readonly totals: Omit<DocumentTotals, 'allowances'>;
  /** what the school adds: deposit asked for, terms of payment… */
  readonly conditions: readonly string[];
}

/** The data of order-confirmation.typ. */
export interface PrintedOrderConfirmation {
  readonly school: PrintedSchool;
  readonly number: string;
  readonly subtitle: string;
  readonly date: CivilDate;
  readonly facts: readonly PrintedFact[];
  readonly recipient: readonly string[];
  readonly discounts: boolean;
  readonly lines: readonly PrintedLine[];
  readonly totals: readonly PrintedTotal[];
  readonly conditions: readonly string[];
}

export function printedOrderConfirmation(of: OrderConfirmationFacts): PrintedOrderConfirmation {
  const { acceptedBy, deliveredTo } = of;
  return {
    school: printedSchool(of.seller),
    number: of.number,
    subtitle: of.title,
    date: of.confirmedOn,
    facts: [
      ['Date', formatDay(of.confirmedOn)],
      ['Délai prévu', of.promisedFor && formatDay(of.promisedFor)],
      ['Votre commande', of.customerReference],
      ['Notre devis', of.quoteNumber],
      ['Accepté par', acceptedBy && `${acceptedBy.name}, le ${formatDay(acceptedBy.on)}`],
      ['Client', of.buyer.code],
      ['À livrer à', deliveredTo && [deliveredTo.label, ...addressLines(deliveredTo.address)].join('\n')],
    ],
    recipient: recipientLines(of.buyer),
    ...printedLines(of.lines),
    totals: printedTotals(of.totals),
    conditions: of.conditions,
  };
}
