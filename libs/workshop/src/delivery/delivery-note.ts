import fs from 'node:fs/promises';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { type CivilDate, formatDay, formatDecimalFr } from '@etabli/kernel';
import { assetPath, Documents, Files, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { type DeliveryDetail, DeliveryQueries } from './delivery.queries.js';
import { Recipients } from './recipients.js';

/** The paper that goes with the goods: what and how many, never prices. */
@Injectable()
export class DeliveryNotes {
  constructor(
    private readonly files: Files,
    private readonly queries: DeliveryQueries,
    private readonly recipients: Recipients,
    private readonly school: SchoolFacts,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
  ) {}

  /** The original PDF. Throws `delivery.not_found`, `school.missing`. */
  async download(deliveryId: string): Promise<StreamableFile> {
    return this.files.download(await this.original(deliveryId));
  }

  /**
   * The file id of the original: the signed note once the client has signed; before, the one that goes with the goods. Both are
   * kept, since both were handed out.
   */
  async original(deliveryId: string): Promise<string> {
    const delivery = await this.queries.find(deliveryId);
    const kind = delivery.signatureId === null ? 'delivery_note' : 'signed_delivery_note';
    return this.documents.original(kind, deliveryId, `${delivery.number}.pdf`, () => this.render(delivery));
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
      recipient: await this.recipients.of(delivery.customerId),
      receivedBy: delivery.receivedByName,
      signed: await this.signature(delivery),
      lines: delivery.lines.map(({ label, quantity, unit }) => ({ cells: [label, formatDecimalFr(quantity), unit] })),
    });
  }

  private async signature({ signatureId, signedByName, signedOn }: DeliveryDetail): Promise<object | null> {
    if (signatureId === null || signedOn === null) return null;
    const { path } = await this.files.find(signatureId);
    return { by: signedByName, on: formatDay(signedOn), image: [...(await fs.readFile(path))] };
  }
}
