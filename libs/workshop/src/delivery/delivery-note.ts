import { Injectable, type StreamableFile } from '@nestjs/common';
import { type CivilDate, formatDay, formatDecimalFr } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { assetPath, Documents, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { type DeliveryDetail, DeliveryQueries } from './delivery.queries.js';

/** The paper that goes with the goods: what and how many, never prices. */
@Injectable()
export class DeliveryNotes {
  constructor(
    private readonly work: Work,
    private readonly queries: DeliveryQueries,
    private readonly school: SchoolFacts,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
  ) {}

  /** The file id of the original. Throws `delivery.not_found`, `school.missing`. */
  async original(deliveryId: string): Promise<string> {
    const delivery = await this.queries.find(deliveryId);
    return this.documents.original('delivery_note', deliveryId, `${delivery.number}.pdf`, () => this.render(delivery));
  }

  /** The original PDF. Throws `delivery.not_found`, `school.missing`. */
  async download(deliveryId: string): Promise<StreamableFile> {
    const delivery = await this.queries.find(deliveryId);
    return this.documents.download('delivery_note', deliveryId, `${delivery.number}.pdf`, () => this.render(delivery));
  }

  private async render(delivery: DeliveryDetail): Promise<Buffer> {
    return this.typst.render(assetPath('workshop', 'delivery-note.typ'), {
      school: await this.school.letterhead(),
      number: delivery.number,
      date: delivery.deliveredOn satisfies CivilDate,
      facts: [
        ['Livré le', formatDay(delivery.deliveredOn)],
        ['Ordre de fabrication', delivery.orderNumber],
        ['Objet', delivery.orderTitle],
        ['Votre référence', delivery.customerReference],
      ],
      recipient: await this.recipient(delivery.customerId),
      receivedBy: delivery.receivedByName,
      lines: delivery.lines.map(({ label, quantity, unit }) => ({ cells: [label, formatDecimalFr(quantity), unit] })),
    });
  }

  /** Nobody outside for the school's own exercises. */
  private async recipient(customerId: string | null): Promise<string[]> {
    const customer = customerId ? await this.work.manager.findOneBy(Customer, { id: customerId }) : null;
    if (!customer) return [];
    const { firstName, name, contactName, addressLine1, addressLine2, postalCode, city } = customer;
    return [
      [firstName, name].filter(Boolean).join(' '),
      contactName,
      addressLine1,
      addressLine2,
      `${postalCode} ${city}`,
    ].filter((line): line is string => Boolean(line));
  }
}
