import { Injectable } from '@nestjs/common';
import {
  CreditDrafts,
  FreeDrafts,
  InvoiceDrafts,
  InvoiceQueries,
  InvoiceService,
  PaymentService,
  ProgressDrafts,
  QuoteService,
} from '@etabli/billing';
import { CustomerService } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { Orders, ProductionOrderLine } from '@etabli/workshop';
import type { SampleCustomer } from './sample-customers.js';

/** An issued document and the name of its files. */
export interface Sample {
  readonly name: string;
  readonly invoiceId: string;
}
export interface SampleOrder {
  readonly name: string;
  readonly quoteId: string;
  readonly orderId: string;
  readonly deliveryId: string | null;
}
export interface Samples {
  readonly customerId: string;
  readonly invoices: readonly Sample[];
  readonly orders: readonly SampleOrder[];
}

type QuoteLine = Parameters<QuoteService['create']>[0]['lines'][number];
interface Open {
  readonly quoteId: string;
  readonly orderId: string;
  readonly lineIds: readonly string[];
}

/** The stories of a client that together make one document of each kind. */
@Injectable()
export class SampleStories {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
    private readonly quotes: QuoteService,
    private readonly orders: Orders,
    private readonly drafts: InvoiceDrafts,
    private readonly free: FreeDrafts,
    private readonly progress: ProgressDrafts,
    private readonly credits: CreditDrafts,
    private readonly invoices: InvoiceService,
    private readonly queries: InvoiceQueries,
    private readonly payments: PaymentService,
  ) {}

  async play(sample: SampleCustomer): Promise<Samples> {
    const customerId = await this.customers.create(sample.customer);
    const orders: SampleOrder[] = [];
    const invoices: Sample[] = [];
    const add = (kind: string, invoiceId: string): void =>
      void invoices.push({ name: `${kind}.${sample.name}`, invoiceId });
    const issue = async (kind: string, id: string): Promise<string> => {
      await this.refer(id, sample);
      await this.invoices.issue(id);
      add(kind, id);
      return id;
    };

    const plain = await this.open(customerId, 'Platines et perçage', linesOf(sample), { discountBp: 250 });
    const { deliveryId, draftId } = await this.deliver(plain);
    orders.push({ name: sample.name, ...plain, deliveryId });
    const invoice = await issue('facture', draftId!);
    const [line] = (await this.queries.one(invoice)).lines;
    await issue(
      'avoir-partiel',
      await this.credits.create(invoice, 'Deux pièces rendues', [{ lineId: line!.id, quantity: '2' }], 'goods_back'),
    );
    await issue('avoir-total', await this.credits.create(invoice, 'Le reste est repris', null));

    const ahead = await this.open(customerId, 'Garde-corps de terrasse', linesOf(sample), { discountCents: 37_50 });
    const deposit = await issue('acompte', await this.progress.deposit(ahead.orderId, 3000));
    await this.pay(customerId, deposit);
    await issue('facture-finale', (await this.deliver(ahead)).draftId!);

    const long = await this.open(customerId, 'Charpente d’atelier', linesOf(sample));
    await issue('situation-1', await this.progress.situation(long.orderId, 3500));
    await issue('situation-2', await this.progress.situation(long.orderId, 7000));
    await issue('facture-finale-situations', (await this.deliver(long)).draftId!);

    const given = await this.open(customerId, 'Portail abandonné', linesOf(sample));
    const unpaid = await issue('acompte-impaye', await this.progress.deposit(given.orderId, 2000));
    await issue('avoir-acompte', await this.credits.create(unpaid, 'Commande annulée', null));

    await issue('facture-prestation', await this.free.create(freeOf(customerId, sample)));
    return { customerId, invoices, orders };
  }

  private async open(
    customerId: string,
    title: string,
    lines: QuoteLine[],
    discount: { discountBp?: number; discountCents?: number } = {},
  ): Promise<Open> {
    const customerReference = `BC-${title.slice(0, 3).toUpperCase()}-17`;
    const quoteId = await this.quotes.create({ customerId, title, customerReference, lines, ...discount });
    await this.quotes.send(quoteId, { byMail: false });
    const orderId = await this.quotes.accept(quoteId, { acceptedBy: 'M. Arnaud' });
    const found = await this.work.manager.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
    return { quoteId, orderId, lineIds: found.map(({ id }) => id) };
  }

  /** Checks and hands over everything; the draft that follows. */
  private async deliver({ orderId }: Open): Promise<{ deliveryId: string; draftId: string | null }> {
    await this.orders.check(orderId);
    const lines = await this.work.manager.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
    const deliveryId = await this.orders.deliver(orderId, {
      lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
      receivedBy: 'Mme Noël',
    });
    return { deliveryId, draftId: await this.drafts.fromDelivery(deliveryId) };
  }

  private async refer(id: string, { references }: SampleCustomer): Promise<void> {
    if (references) await this.drafts.edit(id, references);
  }

  private async pay(customerId: string, invoiceId: string): Promise<void> {
    const { dueCents: amountCents } = await this.queries.one(invoiceId);
    const receivedOn = this.clock.today();
    const allocations = [{ invoiceId, amountCents }];
    await this.payments.record({ customerId, receivedOn, method: 'transfer', amountCents, allocations });
  }
}

const rate = (reason: SampleCustomer['goods']): Pick<QuoteLine, 'vatRateBp' | 'vatReason'> =>
  reason === null ? { vatRateBp: 2000 } : { vatRateBp: 0, vatReason: reason };

const linesOf = ({ goods, service }: SampleCustomer): QuoteLine[] => [
  {
    nature: 'goods',
    label: 'Platine 200 × 200 × 10, acier S235',
    details: 'Découpe laser, perçage Ø 14, ébavurage',
    quantity: '12',
    unit: 'pièce',
    unitPrice: '38.125',
    discountBp: 500,
    allottedMinutes: 360,
    ...rate(goods),
  },
  {
    nature: 'goods',
    label: 'Tube carré 40 × 40 × 3, coupé à longueur',
    quantity: '7.25',
    unit: 'm',
    unitPrice: '9.7',
    allottedMinutes: 90,
    ...rate(goods),
  },
  {
    nature: 'service',
    label: 'Soudage TIG sur pièces du client',
    quantity: '6.5',
    unit: 'heure',
    unitPrice: '52',
    allottedMinutes: 390,
    ...rate(service),
  },
];

const freeOf = (customerId: string, { service }: SampleCustomer): Parameters<FreeDrafts['create']>[0] => ({
  customerId,
  title: 'Réglage de machines',
  lines: [
    {
      nature: 'service',
      label: 'Réglage du tour CN',
      quantity: '3',
      unit: 'heure',
      unitPrice: '64.9',
      ...rate(service),
    },
    { nature: 'service', label: 'Déplacement', quantity: '1', unit: 'forfait', unitPrice: '45', ...rate(service) },
  ],
});
