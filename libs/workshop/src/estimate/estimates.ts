import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDecimals, type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Inquiries } from '../inquiry/inquiry.service.js';
import { lockedInquiry } from '../inquiry/inquiry.service.js';
import { Operation } from '../operation/operation.entity.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { Subcontract } from '../subcontract/subcontract.entity.js';
import { EstimateParts, type PartInput } from './estimate-parts.js';
import { Estimate } from './estimate.entity.js';
import { estimateErrors } from './estimate.errors.js';
import { editRefusals, estimatePrice, quoteRefusals, sellingLine, type SellingLine } from './estimate.rules.js';

export interface EstimateInput {
  /** left out: the subject of the inquiry */
  readonly title?: string | null;
  readonly discountBp?: number;
  readonly parts: readonly PartInput[];
}

/** An estimate as a quote takes it over: a line a part. */
export interface SellableEstimate {
  readonly id: string;
  readonly customerId: string;
  readonly title: string;
  readonly wantedOn: CivilDate | null;
  readonly discountBp: number;
  readonly lines: readonly (SellingLine & { partId: string; label: string; allottedMinutes: number })[];
}

/** Estimates of inquiries, priced at the market rates of their day. */
@Injectable()
export class Estimates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly inquiries: Inquiries,
    private readonly parts: EstimateParts,
  ) {}

  /** Its id. Throws `inquiry.not_found`, `inquiry.over`, 422 by field as `EstimateParts.resolve`. */
  create(inquiryId: string, { title, discountBp = 0, parts }: EstimateInput): Promise<string> {
    return this.work.run('estimate.create', async (tx) => {
      await this.inquiries.estimated(inquiryId);
      const { subject } = await lockedInquiry(tx, inquiryId);
      const id = newId();
      const pricedOn = this.clock.today();
      const resolved = await this.parts.resolve(parts, pricedOn);
      await tx.insert(Estimate, {
        id,
        inquiryId,
        title: title || subject,
        pricedOn,
        discountBp,
        netCents: estimatePrice(resolved, discountBp).netCents,
        quotedOn: null,
        writtenBy: currentActor().userId,
        writtenAt: this.clock.now(),
      });
      await this.parts.write(tx, id, resolved);
      return id;
    });
  }

  /** Its parts as a whole, priced anew today. Throws `estimate.not_found`, `estimate.quoted`, 422 by field. */
  replace(id: string, { title, discountBp = 0, parts }: EstimateInput): Promise<void> {
    return this.work.run('estimate.edit', async (tx) => {
      const estimate = await lockedEstimate(tx, id);
      estimateErrors.throwIfAny(editRefusals(estimate));
      const pricedOn = this.clock.today();
      const resolved = await this.parts.resolve(parts, pricedOn);
      const { netCents } = estimatePrice(resolved, discountBp);
      await tx.update(Estimate, { id }, { title: title || estimate.title, pricedOn, discountBp, netCents });
      await this.parts.write(tx, id, resolved);
    });
  }

  /** A new one at today's rates, from an earlier estimate or from an order. Throws `estimate.one_source`, `estimate.not_found`, `order.not_found` and as `create`. */
  copy(
    inquiryId: string,
    { fromEstimateId, fromOrderId }: { fromEstimateId?: string | null; fromOrderId?: string | null },
  ): Promise<string> {
    return this.work.run('estimate.copy', async (tx) => {
      if (Boolean(fromEstimateId) === Boolean(fromOrderId))
        throw estimateErrors.invalid('estimate.one_source', 'fromEstimateId');
      const input = fromEstimateId ? await this.ofEstimate(tx, fromEstimateId) : await ofOrder(tx, fromOrderId!);
      return this.create(inquiryId, input);
    });
  }

  /** A quote is made of it: from now on it stays as it is. Throws `estimate.not_found`, `estimate.nothing_to_sell`, `inquiry.over`, `inquiry.no_customer`. */
  sell(id: string): Promise<SellableEstimate> {
    return this.work.run('estimate.sell', async (tx) => {
      const estimate = await lockedEstimate(tx, id);
      estimateErrors.throwIfAny(quoteRefusals(estimate));
      const { wantedOn } = await lockedInquiry(tx, estimate.inquiryId);
      const customerId = await this.inquiries.quoted(estimate.inquiryId);
      const parts = await this.parts.of(id);
      const price = estimatePrice(parts, estimate.discountBp);
      await tx.update(Estimate, { id }, { quotedOn: estimate.quotedOn ?? this.clock.today() });
      return {
        id,
        customerId,
        title: estimate.title,
        wantedOn,
        discountBp: estimate.discountBp,
        lines: parts.map((part, index) => {
          const { priceCents, allottedMinutes } = price.parts[index]!;
          const line = sellingLine(part, priceCents);
          const label = line.quantity === part.quantity ? part.label : `${part.label} × ${part.quantity} ${part.unit}`;
          return { partId: part.id, label: label.slice(0, 200), allottedMinutes, ...line };
        }),
      };
    });
  }

  private async ofEstimate(tx: EntityManager, id: string): Promise<EstimateInput> {
    const { title, discountBp } = await lockedEstimate(tx, id);
    const parts = await this.parts.of(id);
    return {
      title,
      discountBp,
      parts: parts.map((part) => ({
        ...part,
        operations: part.operations.map(({ rateCents, ...one }) => ({ ...one, earlierRateCents: rateCents })),
      })),
    };
  }
}

/** Its lines as parts, its work and its outside work; the times of what is in the catalogue as they are now. */
async function ofOrder(tx: EntityManager, orderId: string): Promise<EstimateInput> {
  const order = await tx.findOneBy(ProductionOrder, { id: orderId });
  if (!order) throw orderErrors.notFound('order.not_found');
  const lines = await tx.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
  const operations = await tx.find(Operation, { where: { orderId }, order: { position: 'ASC', id: 'ASC' } });
  const subcontracts = await tx.find(Subcontract, { where: { orderId }, order: { id: 'ASC' } });
  return {
    title: order.title,
    parts: lines.map((line, index) => ({
      label: line.label.slice(0, 200),
      quantity: addDecimals(line.quantity, '0'),
      unit: line.unit,
      operations: operations
        .filter(({ lineId, kind }) => kind !== 'rework' && (lineId === line.id || (lineId === null && index === 0)))
        .map(({ title, catalogueOperationId, machineId, kind, allottedMinutes }) => ({
          title,
          catalogueOperationId,
          machineId,
          kind: kind === 'training' ? ('training' as const) : ('work' as const),
          ...(catalogueOperationId === null && { setupMinutes: allottedMinutes, pieceMinutes: '0' }),
        })),
      materials: [],
      subcontracts:
        index > 0
          ? []
          : subcontracts
              .filter(({ state }) => state !== 'cancelled')
              .map(({ supplier, what, costCents, estimatedCents, days }) => ({
                supplier,
                what,
                costCents: costCents ?? estimatedCents ?? 0,
                days: days ?? 0,
              })),
    })),
  };
}

async function lockedEstimate(tx: EntityManager, id: string): Promise<Estimate> {
  const estimate = await tx.findOne(Estimate, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!estimate) throw estimateErrors.notFound('estimate.not_found');
  return estimate;
}
