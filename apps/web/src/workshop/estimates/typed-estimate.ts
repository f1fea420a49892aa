import type { Schema } from '@etabli/contract';
import { isDecimal } from '@etabli/kernel';

type View = Schema<'EstimateView'>;
type Request = Schema<'EstimateRequest'>;
export type Price = Schema<'EstimatePriceView'>;

/** As typed; `key` names a row on screen only. */
export interface TypedOperation {
  key: string;
  catalogueOperationId: string | null;
  title: string;
  machineId: string | null;
  kind: Schema<'EstimateOperationView'>['kind'];
  setupMinutes: number | string;
  pieceMinutes: string;
  /** null: the market rate of the day */
  rateCents: number | null;
  marginBp: number | null;
}
export interface TypedMaterial {
  key: string;
  label: string;
  unit: Schema<'EstimateMaterialView'>['unit'];
  quantity: string;
  unitCost: string;
  wasteBp: number | null;
  marginBp: number | null;
}
export interface TypedSubcontract {
  key: string;
  supplier: string;
  what: string;
  costCents: number | null;
  days: number | string;
  marginBp: number | null;
}
export interface TypedPart {
  key: string;
  label: string;
  quantity: string;
  unit: string;
  operations: TypedOperation[];
  materials: TypedMaterial[];
  subcontracts: TypedSubcontract[];
}
export interface TypedEstimate extends Record<string, unknown> {
  title: string;
  discountBp: number | null;
  parts: TypedPart[];
}

let made = 0;
const newKey = (): string => `estimate-${++made}`;

export const newOperation = (change: Partial<TypedOperation> = {}): TypedOperation => ({
  key: newKey(),
  catalogueOperationId: null,
  title: '',
  machineId: null,
  kind: 'work',
  setupMinutes: 0,
  pieceMinutes: '0',
  rateCents: null,
  marginBp: null,
  ...change,
});
export const newMaterial = (): TypedMaterial => ({
  key: newKey(),
  label: '',
  unit: 'kilogram',
  quantity: '1',
  unitCost: '',
  wasteBp: null,
  marginBp: null,
});
export const newSubcontract = (): TypedSubcontract => ({
  key: newKey(),
  supplier: '',
  what: '',
  costCents: null,
  days: 7,
  marginBp: null,
});
export const newPart = (): TypedPart => ({
  key: newKey(),
  label: '',
  quantity: '1',
  unit: 'pièce',
  operations: [],
  materials: [],
  subcontracts: [],
});

export const typedOf = ({ title, discountBp, parts }: View): TypedEstimate => ({
  title,
  discountBp: discountBp || null,
  parts: parts.map(({ label, quantity, unit, operations, materials, subcontracts }) => ({
    key: newKey(),
    label,
    quantity,
    unit,
    operations: operations.map((one) =>
      newOperation({
        catalogueOperationId: one.catalogueOperationId,
        title: one.title,
        machineId: one.machineId,
        kind: one.kind,
        setupMinutes: one.setupMinutes,
        pieceMinutes: one.pieceMinutes,
        rateCents: one.rateCents,
        marginBp: one.marginBp || null,
      }),
    ),
    materials: materials.map((one) => ({
      key: newKey(),
      label: one.label,
      unit: one.unit,
      quantity: one.quantity,
      unitCost: one.unitCost,
      wasteBp: one.wasteBp || null,
      marginBp: one.marginBp || null,
    })),
    subcontracts: subcontracts.map((one) => ({
      key: newKey(),
      supplier: one.supplier,
      what: one.what,
      costCents: one.costCents,
      days: one.days,
      marginBp: one.marginBp || null,
    })),
  })),
});

export const bodyOf = ({ title, discountBp, parts }: TypedEstimate): Request => ({
  title: title || null,
  discountBp: discountBp ?? 0,
  parts: parts.map(({ key: _key, operations, materials, subcontracts, ...part }) => ({
    ...part,
    operations: operations.map(({ key: _row, setupMinutes, marginBp, title: name, ...one }) => ({
      ...one,
      title: name || null,
      setupMinutes: Number(setupMinutes),
      marginBp: marginBp ?? 0,
    })),
    materials: materials.map(({ key: _row, wasteBp, marginBp, ...one }) => ({
      ...one,
      wasteBp: wasteBp ?? 0,
      marginBp: marginBp ?? 0,
    })),
    subcontracts: subcontracts.map(({ key: _row, costCents, days, marginBp, ...one }) => ({
      ...one,
      costCents: costCents ?? 0,
      days: Number(days),
      marginBp: marginBp ?? 0,
    })),
  })),
});

const amount = (text: string, decimals: number, other: string): string =>
  isDecimal(text, { decimals, min: '0' }) ? text : other;
const above = (text: string, decimals: number): string => {
  const read = amount(text, decimals, '1');
  return Number(read) > 0 ? read : '1';
};

/** What the server prices while it is still being written: unfinished rows count for nothing, so that each keeps its place. */
export const countable = (typed: TypedEstimate): Request => {
  const body = bodyOf(typed);
  return {
    ...body,
    title: '-',
    discountBp: finite(body.discountBp),
    parts: body.parts.map((part) => ({
      ...part,
      label: part.label || '-',
      unit: part.unit || '-',
      quantity: above(part.quantity, 4),
      operations: part.operations.map((one) => ({
        ...one,
        title: one.title ?? '-',
        setupMinutes: finite(one.setupMinutes),
        pieceMinutes: amount(one.pieceMinutes ?? '0', 2, '0'),
        rateCents: Number.isNaN(one.rateCents) ? null : one.rateCents,
        marginBp: finite(one.marginBp),
      })),
      materials: part.materials.map((one) => ({
        ...one,
        label: one.label || '-',
        quantity: above(one.quantity, 3),
        unitCost: amount(one.unitCost, 4, '0'),
        wasteBp: finite(one.wasteBp),
        marginBp: finite(one.marginBp),
      })),
      subcontracts: part.subcontracts.map((one) => ({
        ...one,
        supplier: one.supplier || '-',
        what: one.what || '-',
        costCents: finite(one.costCents),
        days: finite(one.days),
        marginBp: finite(one.marginBp),
      })),
    })),
  };
};

const finite = (value: number | null | undefined): number => (Number.isFinite(value) ? value! : 0);
