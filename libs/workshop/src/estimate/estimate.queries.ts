import { Injectable } from '@nestjs/common';
import { addDecimals, type CivilDate } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { type Coefficient, minutesToPlan } from '../coefficient/coefficient.rules.js';
import { Coefficients } from '../coefficient/coefficients.js';
import { Inquiry } from '../inquiry/inquiry.entity.js';
import { inquiryErrors } from '../inquiry/inquiry.errors.js';
import { onDay } from '../rate/rate.rules.js';
import { Rates } from '../rate/rates.js';
import { EstimateParts, type PartInput, type ResolvedPart } from './estimate-parts.js';
import type { EstimateOperationView, EstimatePriceView, EstimateRowView, EstimateView } from './estimate.dto.js';
import { Estimate } from './estimate.entity.js';
import { estimateErrors } from './estimate.errors.js';
import { estimatePrice, expectedTraining, type OperationPrice } from './estimate.rules.js';

/** Nothing is known of work outside the catalogue: a youth is taken for a firm's worker. */
const UNKNOWN: Coefficient = { ratioBp: 10_000, basis: 'none', observations: 0 };

@Injectable()
export class EstimateQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly parts: EstimateParts,
    private readonly rates: Rates,
    private readonly coefficients: Coefficients,
  ) {}

  /** The newest first. Throws `inquiry.not_found`. */
  async ofInquiry(inquiryId: string): Promise<EstimateRowView[]> {
    if (!(await this.work.manager.existsBy(Inquiry, { id: inquiryId })))
      throw inquiryErrors.notFound('inquiry.not_found');
    const rows: (Omit<EstimateRowView, 'writtenAt'> & { writtenAt: Date })[] = await this.work.manager.query(
      `SELECT e.id, e.inquiry_id AS "inquiryId", e.title, e.priced_on AS "pricedOn", e.net_cents AS "netCents", e.quoted_on AS "quotedOn",
              u.name AS "writtenByName", e.written_at AS "writtenAt"
         FROM estimates e LEFT JOIN users u ON u.id = e.written_by WHERE e.inquiry_id = $1 ORDER BY e.id DESC`,
      [inquiryId],
    );
    return rows.map(({ writtenAt, ...row }) => ({ ...row, writtenAt: writtenAt.toISOString() }));
  }

  /** Throws `estimate.not_found`. */
  async find(id: string): Promise<EstimateView> {
    const estimate = await this.work.manager.findOneBy(Estimate, { id });
    if (!estimate) throw estimateErrors.notFound('estimate.not_found');
    const { inquiryId, title, quotedOn, pricedOn, discountBp } = estimate;
    return {
      id,
      inquiryId,
      title,
      quotedOn,
      ...(await this.priced(await this.parts.of(id), discountBp, pricedOn)),
    };
  }

  /** Throws `estimate.not_found`. */
  async assertKnown(id: string): Promise<void> {
    if (!(await this.work.manager.existsBy(Estimate, { id }))) throw estimateErrors.notFound('estimate.not_found');
  }

  /** What is not saved yet; writes nothing. Throws 422 by field. */
  async price(input: {
    readonly parts: readonly PartInput[];
    readonly discountBp?: number;
  }): Promise<EstimatePriceView> {
    const today = this.clock.today();
    return this.priced(await this.parts.resolve(input.parts, today), input.discountBp ?? 0, today);
  }

  private async priced(
    parts: readonly ResolvedPart[],
    discountBp: number,
    pricedOn: CivilDate,
  ): Promise<EstimatePriceView> {
    const price = estimatePrice(parts, discountBp);
    const names = await this.names(parts);
    const views = parts.map((part, index) => {
      const { operations, materials, subcontracts, ...amounts } = price.parts[index]!;
      return {
        label: part.label,
        quantity: part.quantity,
        unit: part.unit,
        ...amounts,
        operations: part.operations.map((one, at) => toOperationView(one, operations[at]!, names)),
        materials: part.materials.map(({ label, unit, quantity, unitCost, wasteBp, marginBp }, at) => ({
          label,
          unit,
          quantity: addDecimals(quantity, '0'),
          unitCost: addDecimals(unitCost, '0'),
          wasteBp,
          marginBp,
          ...materials[at]!,
        })),
        subcontracts: part.subcontracts.map(({ supplier, what, days, marginBp }, at) => ({
          supplier,
          what,
          days,
          marginBp,
          ...subcontracts[at]!,
        })),
      };
    });
    const cost = onDay(await this.rates.costs(), pricedOn);
    const { parts: _parts, allottedMinutes: _allotted, ...totals } = price;
    const all = views.flatMap(({ operations }) => operations);
    return {
      pricedOn,
      discountBp,
      parts: views,
      ...totals,
      training: expectedTraining(all, cost?.trainingCentsPerHour ?? null),
    };
  }

  private async names(parts: readonly ResolvedPart[]): Promise<Names> {
    const operations = parts.flatMap((part) => part.operations);
    const ids = [...new Set(operations.flatMap(({ catalogueOperationId }) => catalogueOperationId ?? []))];
    const machines: { id: string; name: string }[] = await this.work.manager.query(
      'SELECT id, name FROM machines WHERE id = ANY($1)',
      [operations.flatMap(({ machineId }) => machineId ?? [])],
    );
    const codes: { id: string; code: string }[] = await this.work.manager.query(
      'SELECT id, code FROM catalogue_operations WHERE id = ANY($1)',
      [ids],
    );
    const found = ids.length
      ? await this.coefficients.forEstimates(ids.map((catalogueOperationId) => ({ catalogueOperationId })))
      : [];
    return {
      machines: new Map(machines.map(({ id, name }) => [id, name])),
      codes: new Map(codes.map(({ id, code }) => [id, code])),
      coefficients: new Map(ids.map((id, index) => [id, found[index]!])),
    };
  }
}

interface Names {
  readonly machines: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly coefficients: ReadonlyMap<string, Coefficient>;
}

function toOperationView(
  one: ResolvedPart['operations'][number],
  price: OperationPrice,
  names: Names,
): EstimateOperationView {
  const { catalogueOperationId, machineId } = one;
  const coefficient = (catalogueOperationId && names.coefficients.get(catalogueOperationId)) || UNKNOWN;
  return {
    catalogueOperationId,
    catalogueCode: catalogueOperationId ? (names.codes.get(catalogueOperationId) ?? null) : null,
    title: one.title,
    machineId,
    machineName: machineId ? (names.machines.get(machineId) ?? null) : null,
    kind: one.kind,
    setupMinutes: one.setupMinutes,
    pieceMinutes: addDecimals(one.pieceMinutes, '0'),
    rateCents: one.rateCents,
    marginBp: one.marginBp,
    ...price,
    expectedMinutes: one.kind === 'training' ? price.minutes : minutesToPlan(price.minutes, coefficient),
    ratioBp: coefficient.ratioBp,
    basis: coefficient.basis,
    observations: coefficient.observations,
  };
}
