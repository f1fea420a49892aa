/**
 * - `text`: a string
 * - `integer`, `decimal`: a number or a decimal string of the database ('12.5000')
 * - `euros`: integer cents, shown as euros
 * - `minutes`: integer minutes, shown as decimal hours, so that they can be summed and multiplied by a rate
 * - `day`: 'YYYY-MM-DD'
 */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'euros' | 'minutes' | 'day';
export interface SheetColumn {
  header: string;
  kind: ColumnKind;
  /** in characters; default by kind */
  width?: number;
}
export type SheetValue = string | number | null | undefined;
export type SheetRow = readonly SheetValue[];

export const isEmpty = (value: SheetValue): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

export function divisor(kind: ColumnKind): number {
  return kind === 'euros' ? 100 : kind === 'minutes' ? 60 : 1;
}

/** @throws {RangeError} */
export function checkedNumber(header: string, value: SheetValue): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (!/^-?\d+(\.\d+)?$/u.test(String(value).trim()))
    throw new RangeError(`column ${header}: ${value} is not a number`);
  return Number(value);
}

/** @throws {RangeError} */
export function checkedDay(header: string, value: SheetValue): string {
  const day = String(value);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) throw new RangeError(`column ${header}: ${value} is not a day`);
  return day;
}
