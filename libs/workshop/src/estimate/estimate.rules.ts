import {
  type BasisPoints,
  type Cents,
  divideHalfUp,
  formatDecimal,
  lineNet,
  parseDecimal,
  percentOf,
  QUANTITY_DECIMALS,
  type Refusal,
  spread,
  UNIT_PRICE_DECIMALS,
} from '@etabli/kernel';
import { proposedMinutes } from '../catalogue/catalogue.rules.js';
import { hourly } from '../rate/rate.rules.js';

/** Rework is never foreseen. */
export const ESTIMATED_KINDS = ['work', 'training'] as const;
export type EstimatedKind = (typeof ESTIMATED_KINDS)[number];

export const MATERIAL_DECIMALS = 3;
export const COST_DECIMALS = 4;
const WHOLE_BP = 10_000n;

export interface EstimatedOperation {
  /** 'work' is charged; 'training' is an exercise inside the order and costs the client nothing */
  readonly kind: EstimatedKind;
  readonly setupMinutes: number;
  /** decimal, two decimals at most */
  readonly pieceMinutes: string;
  readonly rateCents: Cents;
  readonly marginBp: BasisPoints;
}
export interface EstimatedMaterial {
  /** decimal, three decimals at most: of all pieces together */
  readonly quantity: string;
  /** euros before tax, four decimals at most */
  readonly unitCost: string;
  readonly wasteBp: BasisPoints;
  readonly marginBp: BasisPoints;
}
export interface EstimatedSubcontract {
  readonly costCents: Cents;
  readonly marginBp: BasisPoints;
}
export interface EstimatedPart {
  /** decimal above zero, four decimals at most */
  readonly quantity: string;
  readonly operations: readonly EstimatedOperation[];
  readonly materials: readonly EstimatedMaterial[];
  readonly subcontracts: readonly EstimatedSubcontract[];
}

/** One line of a part: what it costs, and what it is sold for. */
export interface LinePrice {
  readonly costCents: Cents;
  readonly priceCents: Cents;
}
export interface OperationPrice extends LinePrice {
  readonly minutes: number;
  /** of them, those that are charged: none of an exercise */
  readonly allottedMinutes: number;
}
export interface PartPrice {
  readonly operations: readonly OperationPrice[];
  readonly materials: readonly LinePrice[];
  readonly subcontracts: readonly LinePrice[];
  readonly allottedMinutes: number;
  /** before the discount */
  readonly priceCents: Cents;
  /** its share of the discount taken off */
  readonly netCents: Cents;
}
export interface EstimatePrice {
  readonly parts: readonly PartPrice[];
  readonly allottedMinutes: number;
  readonly labourCents: Cents;
  readonly materialCents: Cents;
  readonly subcontractCents: Cents;
  /** before the discount: labour + material + outside work */
  readonly priceCents: Cents;
  readonly discountCents: Cents;
  /** before tax */
  readonly netCents: Cents;
}

/** The margin comes on top of the cost and is rounded once, by line. */
const withMargin = (costCents: Cents, marginBp: BasisPoints): LinePrice => ({
  costCents,
  priceCents: costCents + percentOf(costCents, marginBp),
});

/** Setup + per piece × quantity, at the hourly rate of the market. An exercise is not charged. */
export function operationPrice(operation: EstimatedOperation, quantity: string): OperationPrice {
  const minutes = proposedMinutes(operation, quantity);
  const allottedMinutes = operation.kind === 'training' ? 0 : minutes;
  return { minutes, allottedMinutes, ...withMargin(hourly(allottedMinutes, operation.rateCents), operation.marginBp) };
}

/** Quantity × unit cost, what is lost included, rounded once to cents. */
export function materialPrice({ quantity, unitCost, wasteBp, marginBp }: EstimatedMaterial): LinePrice {
  const count = parseDecimal(quantity, MATERIAL_DECIMALS);
  const cost = parseDecimal(unitCost, COST_DECIMALS);
  if (count === null || cost === null) throw new RangeError(`no cost in ${quantity} × ${unitCost}`);
  const perCent = 10n ** BigInt(MATERIAL_DECIMALS + COST_DECIMALS - 2);
  const costCents = Number(divideHalfUp(count * cost * (WHOLE_BP + BigInt(wasteBp)), perCent * WHOLE_BP));
  return withMargin(costCents, marginBp);
}

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((all, one) => all + one, 0);
const prices = (lines: readonly LinePrice[]): Cents => sum(lines.map(({ priceCents }) => priceCents));

/** Every amount is a sum of lines already rounded; the discount is one amount, shared by the parts to the cent. */
export function estimatePrice(parts: readonly EstimatedPart[], discountBp: BasisPoints): EstimatePrice {
  const priced = parts.map((part) => {
    const operations = part.operations.map((one) => operationPrice(one, part.quantity));
    const materials = part.materials.map(materialPrice);
    const subcontracts = part.subcontracts.map(({ costCents, marginBp }) => withMargin(costCents, marginBp));
    return {
      operations,
      materials,
      subcontracts,
      allottedMinutes: sum(operations.map(({ allottedMinutes }) => allottedMinutes)),
      priceCents: prices(operations) + prices(materials) + prices(subcontracts),
    };
  });
  const priceCents = sum(priced.map((part) => part.priceCents));
  const discountCents = percentOf(priceCents, discountBp);
  const shares =
    priceCents === 0
      ? priced.map(() => 0)
      : spread(
          discountCents,
          priced.map((part) => part.priceCents),
        );
  return {
    parts: priced.map((part, index) => ({ ...part, netCents: part.priceCents - shares[index]! })),
    allottedMinutes: sum(priced.map(({ allottedMinutes }) => allottedMinutes)),
    labourCents: sum(priced.map(({ operations }) => prices(operations))),
    materialCents: sum(priced.map(({ materials }) => prices(materials))),
    subcontractCents: sum(priced.map(({ subcontracts }) => prices(subcontracts))),
    priceCents,
    discountCents,
    netCents: priceCents - discountCents,
  };
}

/** A part as a line of a quote: quantity × unit price gives its price to the cent. */
export interface SellingLine {
  readonly quantity: string;
  readonly unit: string;
  /** euros before tax, six decimals at most */
  readonly unitPrice: string;
}

export const LOT = 'lot';

/** The price by the piece; where six decimals cannot say it to the cent, the whole as one lot. */
export function sellingLine(
  part: { readonly quantity: string; readonly unit: string },
  priceCents: Cents,
): SellingLine {
  const count = parseDecimal(part.quantity, QUANTITY_DECIMALS)!;
  const scale = 10n ** BigInt(QUANTITY_DECIMALS + UNIT_PRICE_DECIMALS - 2);
  const unitPrice = formatDecimal(divideHalfUp(BigInt(priceCents) * scale, count), UNIT_PRICE_DECIMALS);
  const byPiece = { quantity: part.quantity, unit: part.unit, unitPrice };
  return lineNet(byPiece) === priceCents
    ? byPiece
    : { quantity: '1', unit: LOT, unitPrice: formatDecimal(BigInt(priceCents), 2) };
}

/** Beside the price, never in it. */
export interface ExpectedTraining {
  readonly allottedMinutes: number;
  readonly expectedMinutes: number;
  /** what youths take beyond what is charged */
  readonly beyondMinutes: number;
  /** null: nobody said what an hour of training costs */
  readonly costCents: Cents | null;
}

export function expectedTraining(
  operations: readonly { readonly allottedMinutes: number; readonly expectedMinutes: number }[],
  trainingCentsPerHour: Cents | null,
): ExpectedTraining {
  const beyondMinutes = sum(
    operations.map(({ allottedMinutes, expectedMinutes }) => Math.max(0, expectedMinutes - allottedMinutes)),
  );
  return {
    allottedMinutes: sum(operations.map(({ allottedMinutes }) => allottedMinutes)),
    expectedMinutes: sum(operations.map(({ expectedMinutes }) => expectedMinutes)),
    beyondMinutes,
    costCents: trainingCentsPerHour === null ? null : hourly(beyondMinutes, trainingCentsPerHour),
  };
}

/** What a client was offered stays as it is. */
export const editRefusals = ({ quotedOn }: { readonly quotedOn: string | null }): Refusal[] =>
  quotedOn === null ? [] : [{ code: 'estimate.quoted' }];

/** Nothing is offered for nothing. */
export const quoteRefusals = ({ netCents }: { readonly netCents: Cents }): Refusal[] =>
  netCents > 0 ? [] : [{ code: 'estimate.nothing_to_sell' }];
