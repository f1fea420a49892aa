import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { addDecimals, type CivilDate, newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { MachineSafety } from '@etabli/safety';
import { CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { Machine } from '../machine/machine.entity.js';
import { rateFor } from '../rate/rate.rules.js';
import { Rates } from '../rate/rates.js';
import { EstimateMaterial, EstimateOperation, EstimatePart, EstimateSubcontract } from './estimate.entity.js';
import { estimateErrors } from './estimate.errors.js';
import type { MaterialUnit } from '../material/item/material-item.rules.js';
import type { EstimatedKind } from './estimate.rules.js';

export interface OperationInput {
  readonly catalogueOperationId?: string | null;
  readonly title?: string | null;
  readonly machineId?: string | null;
  readonly kind?: EstimatedKind;
  readonly setupMinutes?: number | null;
  readonly pieceMinutes?: string | null;
  /** left out: the market rate of the day */
  readonly rateCents?: number | null;
  /** when there is no market rate either: what an earlier estimate took */
  readonly earlierRateCents?: number;
  readonly marginBp?: number;
}
export interface MaterialInput {
  readonly label: string;
  readonly unit: MaterialUnit;
  readonly quantity: string;
  readonly unitCost: string;
  readonly wasteBp?: number;
  readonly marginBp?: number;
}
export interface SubcontractInput {
  readonly supplier: string;
  readonly what: string;
  readonly costCents: number;
  readonly days: number;
  readonly marginBp?: number;
}
export interface PartInput {
  readonly label: string;
  readonly quantity: string;
  readonly unit: string;
  readonly operations: readonly OperationInput[];
  readonly materials: readonly MaterialInput[];
  readonly subcontracts: readonly SubcontractInput[];
}

type Own<R> = Omit<R, 'id' | 'partId' | 'position'>;
/** A part with all that was left out filled in. */
export interface ResolvedPart {
  readonly label: string;
  readonly quantity: string;
  readonly unit: string;
  readonly operations: readonly Own<EstimateOperation>[];
  readonly materials: readonly Own<EstimateMaterial>[];
  readonly subcontracts: readonly Own<EstimateSubcontract>[];
}

/** The parts of an estimate: completed from the catalogue and the market rates, written and read. */
@Injectable()
export class EstimateParts {
  constructor(
    private readonly work: Work,
    private readonly rates: Rates,
  ) {}

  /** Throws 422 at its field: `estimate.operation_unknown`, `estimate.machine_unknown`, `estimate.no_title`, `estimate.no_rate`. */
  async resolve(parts: readonly PartInput[], day: CivilDate): Promise<ResolvedPart[]> {
    const tx = this.work.manager;
    const asked = parts.flatMap(({ operations }) => operations);
    const machineIds = asked.flatMap(({ machineId }) => machineId ?? []);
    const known = {
      catalogue: await tx.findBy(CatalogueOperation, {
        id: In(asked.flatMap(({ catalogueOperationId }) => catalogueOperationId ?? [])),
      }),
      machines: await tx.find(Machine, { select: { id: true }, where: { id: In(machineIds) } }),
      families: await tx.findBy(MachineSafety, { machineId: In(machineIds) }),
      rates: await this.rates.market(),
    };
    return parts.map((part, partIndex) => ({
      label: part.label,
      quantity: part.quantity,
      unit: part.unit,
      operations: part.operations.map((one, index) =>
        resolved(one, known, day, `parts.${partIndex}.operations.${index}`),
      ),
      materials: part.materials.map(({ wasteBp = 0, marginBp = 0, label, unit, quantity, unitCost }) => ({
        label,
        unit,
        quantity,
        unitCost,
        wasteBp,
        marginBp,
      })),
      subcontracts: part.subcontracts.map(({ marginBp = 0, supplier, what, costCents, days }) => ({
        supplier,
        what,
        costCents,
        days,
        marginBp,
      })),
    }));
  }

  async write(tx: EntityManager, estimateId: string, parts: readonly ResolvedPart[]): Promise<void> {
    await tx.delete(EstimatePart, { estimateId });
    for (const [position, { label, quantity, unit, ...lines }] of parts.entries()) {
      const partId = newId();
      await tx.insert(EstimatePart, { id: partId, estimateId, position, label, quantity, unit });
      const placed = <R>(rows: readonly R[]): (R & { id: string; partId: string; position: number })[] =>
        rows.map((row, index) => ({ ...row, id: newId(), partId, position: index }));
      if (lines.operations.length) await tx.insert(EstimateOperation, placed(lines.operations));
      if (lines.materials.length) await tx.insert(EstimateMaterial, placed(lines.materials));
      if (lines.subcontracts.length) await tx.insert(EstimateSubcontract, placed(lines.subcontracts));
    }
  }

  /** In their order, with their ids. */
  async of(estimateId: string): Promise<(ResolvedPart & { id: string })[]> {
    const tx = this.work.manager;
    const order = { position: 'ASC' } as const;
    const parts = await tx.find(EstimatePart, { where: { estimateId }, order });
    const where = { partId: In(parts.map(({ id }) => id)) };
    const operations = await tx.find(EstimateOperation, { where, order });
    const materials = await tx.find(EstimateMaterial, { where, order });
    const subcontracts = await tx.find(EstimateSubcontract, { where, order });
    const ofPart = <R extends { partId: string }>(rows: readonly R[], id: string): R[] =>
      rows.filter(({ partId }) => partId === id);
    return parts.map(({ id, label, quantity, unit }) => ({
      id,
      label,
      quantity: addDecimals(quantity, '0'),
      unit,
      operations: ofPart(operations, id).map((one) => ({ ...one, pieceMinutes: addDecimals(one.pieceMinutes, '0') })),
      materials: ofPart(materials, id).map((one) => ({
        ...one,
        quantity: addDecimals(one.quantity, '0'),
        unitCost: addDecimals(one.unitCost, '0'),
      })),
      subcontracts: ofPart(subcontracts, id),
    }));
  }
}

interface Known {
  readonly catalogue: readonly CatalogueOperation[];
  readonly machines: readonly { id: string }[];
  readonly families: readonly MachineSafety[];
  readonly rates: Awaited<ReturnType<Rates['market']>>;
}

function resolved(asked: OperationInput, known: Known, day: CivilDate, field: string): Own<EstimateOperation> {
  const { catalogueOperationId = null, machineId = null, kind = 'work', marginBp = 0 } = asked;
  const chosen = known.catalogue.find(({ id }) => id === catalogueOperationId);
  if (catalogueOperationId && !chosen)
    throw estimateErrors.invalid('estimate.operation_unknown', `${field}.catalogueOperationId`);
  if (machineId && !known.machines.some(({ id }) => id === machineId))
    throw estimateErrors.invalid('estimate.machine_unknown', `${field}.machineId`);
  const title = asked.title || chosen?.title;
  if (!title) throw estimateErrors.invalid('estimate.no_title', `${field}.title`);
  const familyId =
    known.families.find((one) => one.machineId === machineId)?.familyId ?? chosen?.machineFamilyId ?? null;
  const rateCents =
    asked.rateCents ??
    rateFor(known.rates, { machineId, familyId }, day)?.centsPerHour ??
    asked.earlierRateCents ??
    (kind === 'training' ? 0 : null);
  if (rateCents === null) throw estimateErrors.invalid('estimate.no_rate', `${field}.rateCents`);
  return {
    catalogueOperationId,
    title,
    machineId,
    kind,
    setupMinutes: asked.setupMinutes ?? chosen?.setupMinutes ?? 0,
    pieceMinutes: asked.pieceMinutes ?? chosen?.pieceMinutes ?? '0',
    rateCents,
    marginBp,
  };
}
