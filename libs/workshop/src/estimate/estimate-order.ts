import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId, spread } from '@etabli/kernel';
import { CatalogueCompetence } from '../catalogue/catalogue.entity.js';
import { proposedMinutes } from '../catalogue/catalogue.rules.js';
import { Inquiries } from '../inquiry/inquiry.service.js';
import { OrderMaterials } from '../material/order-material/order-materials.js';
import type { WantedOperation } from '../operation/operation.rules.js';
import { Subcontract } from '../subcontract/subcontract.entity.js';
import { EstimateParts, type ResolvedPart } from './estimate-parts.js';
import { Estimate } from './estimate.entity.js';
import { foreseenMaterials } from './foreseen-material.rules.js';

/** A line of the order being opened, and the part of the estimate it sells. */
export interface OpenedLine {
  readonly id: string;
  readonly label: string;
  readonly allottedMinutes: number;
  readonly estimatePartId?: string | null;
}

type Part = ResolvedPart & { readonly id: string };

/** What an order takes over from the estimate it was sold by: its operations, its material, its outside work. */
@Injectable()
export class EstimateOrder {
  constructor(
    private readonly parts: EstimateParts,
    private readonly inquiries: Inquiries,
    private readonly materials: OrderMaterials,
  ) {}

  /** The operations of each line as estimated; one a line where nothing was. The line's allotted minutes are shared to the minute. */
  async operations(
    tx: EntityManager,
    estimateId: string | null,
    lines: readonly OpenedLine[],
  ): Promise<WantedOperation[]> {
    const parts = estimateId ? await this.parts.of(estimateId) : [];
    const chosen = parts.flatMap(({ operations }) =>
      operations.flatMap(({ catalogueOperationId }) => catalogueOperationId ?? []),
    );
    const taught = chosen.length ? await tx.findBy(CatalogueCompetence, { catalogueOperationId: In(chosen) }) : [];
    return lines.flatMap((line) => {
      const part = parts.find(({ id }) => id === line.estimatePartId);
      return part && part.operations.length > 0 ? ofPart(line, part, taught) : [byLine(line)];
    });
  }

  /** The inquiry is ordered; material and outside work of the sold parts go with the order. */
  async handOver(tx: EntityManager, orderId: string, estimateId: string, lines: readonly OpenedLine[]): Promise<void> {
    const { inquiryId } = await tx.findOneByOrFail(Estimate, { id: estimateId });
    const sold = (await this.parts.of(estimateId)).filter(({ id }) =>
      lines.some(({ estimatePartId }) => estimatePartId === id),
    );
    for (const foreseen of foreseenMaterials(sold.flatMap(({ materials }) => materials)))
      await this.materials.add(orderId, foreseen);
    const outside = sold.flatMap(({ subcontracts }) => subcontracts);
    if (outside.length > 0)
      await tx.insert(
        Subcontract,
        outside.map(({ supplier, what, costCents, days }) => ({
          id: newId(),
          orderId,
          supplier,
          what,
          state: 'planned' as const,
          days,
          estimatedCents: costCents,
          costCents: null,
          sentOn: null,
          expectedOn: null,
          backOn: null,
        })),
      );
    await this.inquiries.ordered(tx, inquiryId, orderId);
  }
}

const byLine = ({ id, label, allottedMinutes }: OpenedLine): WantedOperation => ({
  title: label,
  lineId: id,
  allottedMinutes,
  competenceIds: [],
});

/** An exercise keeps its own time; what the client pays for is shared as it was estimated. */
function ofPart(line: OpenedLine, part: Part, taught: readonly CatalogueCompetence[]): WantedOperation[] {
  const minutes = part.operations.map((one) => proposedMinutes(one, part.quantity));
  const charged = part.operations.map(({ kind }, index) => (kind === 'work' ? minutes[index]! : 0));
  const none = charged.every((one) => one === 0);
  const shares = none ? charged : spread(line.allottedMinutes, charged);
  return part.operations.map(({ title, machineId, catalogueOperationId, kind }, index) => ({
    title,
    lineId: line.id,
    machineId,
    allottedMinutes: kind === 'work' ? shares[index]! : minutes[index]!,
    catalogueOperationId,
    kind,
    competenceIds: taught
      .filter((one) => one.catalogueOperationId === catalogueOperationId)
      .map(({ competenceId }) => competenceId),
  }));
}
