import { Injectable } from '@nestjs/common';
import { Clock, Files, invalidFields, Outbox, SIGNATURE_LIMIT, signatureImage, Work } from '@etabli/platform';
import type { SignDeliveryRequest } from './delivery.dto.js';
import { Delivery } from './delivery.entity.js';
import { deliveryErrors } from './delivery.errors.js';
import './delivery.events.js';
import { signatureDayRefusals, signRefusals } from './delivery.rules.js';

/** The client signs on the tablet, once. */
@Injectable()
export class DeliverySignatures {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Keeps name, day and drawing; the signed note is rendered right after.
   * Throws `delivery.not_found`, 409 `delivery.already_signed`, 422 on `file` (`delivery.signature_missing`, `…_wrong`) or `signedOn`.
   */
  async sign(id: string, request: SignDeliveryRequest, drawing: Buffer | undefined): Promise<void> {
    await this.work.run('delivery.sign', async (tx) => {
      const delivery = await tx.findOne(Delivery, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!delivery) throw deliveryErrors.notFound('delivery.not_found');
      deliveryErrors.throwIfAny(signRefusals(delivery));
      if (!drawing?.length) throw deliveryErrors.invalid('delivery.signature_missing', 'file');
      const image = signatureImage(drawing);
      if (!image) throw deliveryErrors.invalid('delivery.signature_wrong', 'file');
      const today = this.clock.today();
      const signedOn = request.signedOn ?? today;
      const wrong = signatureDayRefusals(delivery, signedOn, today);
      if (wrong.length)
        throw invalidFields(
          wrong.map(({ field, ...refusal }) => ({ field, message: deliveryErrors.say(refusal).detail })),
        );
      const signatureId = await this.files.keep(image, {
        name: `${delivery.number}-signature.png`,
        mediaType: 'image/png',
        limit: SIGNATURE_LIMIT,
      });
      await tx.update(
        Delivery,
        { id },
        { signedByName: request.signedBy, signedOn, signedAt: this.clock.now(), signatureId },
      );
      await this.outbox.publish('workshop.delivery.signed.v1', { deliveryId: id });
    });
  }
}
