import { Injectable, type StreamableFile } from '@nestjs/common';
import { formatDay, formatDecimalFr } from '@etabli/kernel';
import { assetPath, Documents, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { Recipients } from '../delivery/recipients.js';
import { ReturnQueries } from './return.queries.js';

/** The paper of goods that came back: what and how many, never prices. */
@Injectable()
export class ReturnNotes {
  constructor(
    private readonly queries: ReturnQueries,
    private readonly recipients: Recipients,
    private readonly school: SchoolFacts,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
  ) {}

  /** The original PDF, rendered when it is first asked for. Throws `return.not_found`, `school.missing`. */
  async download(returnId: string): Promise<StreamableFile> {
    const found = await this.queries.find(returnId);
    return this.documents.download('return_note', returnId, `${found.number}.pdf`, async () =>
      this.typst.render(assetPath('workshop', 'delivery-note.typ'), {
        school: await this.school.letterhead(),
        title: 'Bon de retour',
        quantityTitle: 'Quantité reprise',
        number: found.number,
        date: found.returnedOn,
        facts: [
          ['Repris le', formatDay(found.returnedOn)],
          ['Ordre de fabrication', found.orderNumber],
          ['Bon de livraison', found.deliveryNumber],
          ['Objet', found.orderTitle],
          ['Motif', found.reason],
          ['Votre référence', found.customerReference],
        ],
        recipient: await this.recipients.of(found.customerId),
        receivedBy: null,
        signed: null,
        lines: found.lines.map(({ label, quantity, unit }) => ({ cells: [label, formatDecimalFr(quantity), unit] })),
      }),
    );
  }
}
