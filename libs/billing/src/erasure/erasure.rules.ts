import { addDays, addYears, type CivilDate, maxDay, type Refusal } from '@etabli/kernel';

interface RetentionRow {
  /** accounting: documents, payments and their entries, from the end of their year; contact: anything else, from its day */
  readonly of: 'accounting' | 'contact';
  readonly years: number;
  readonly validFrom: CivilDate;
  readonly law: string;
}

/** The law as dated rows; a change of law is a new row, the newest in force counts. */
export const RETENTION_ROWS: readonly RetentionRow[] = [
  { of: 'accounting', years: 10, validFrom: '2000-09-21', law: 'C. com., art. L123-22' },
  { of: 'contact', years: 3, validFrom: '2018-05-25', law: 'RGPD, art. 5, 1, e' },
];

export interface ErasableCustomer {
  readonly kind: string;
  readonly erasedOn: CivilDate | null;
  /** drafts of quotes and invoices */
  readonly openCount: number;
  /** invoices, credit notes and payments of which something is left */
  readonly restCount: number;
  /** the end of the fiscal year of the last document or payment; null: none */
  readonly lastYearEndsOn: CivilDate | null;
  /** the last quote, order or delivery; null: none */
  readonly lastContactOn: CivilDate | null;
}

/** The first day on which the law lets go of the name, and the row that holds it longest; null: nothing holds it. */
export function heldUntil(
  { lastYearEndsOn, lastContactOn }: Pick<ErasableCustomer, 'lastYearEndsOn' | 'lastContactOn'>,
  today: CivilDate,
): { readonly from: CivilDate; readonly law: string } | null {
  const ends = [
    { of: 'accounting', day: lastYearEndsOn },
    { of: 'contact', day: lastContactOn },
  ].flatMap(({ of, day }) => {
    const row = RETENTION_ROWS.filter((one) => one.of === of && one.validFrom <= today).at(-1);
    return day === null || !row ? [] : [{ from: addDays(addYears(day, row.years), 1), law: row.law }];
  });
  const last = ends.length === 0 ? null : maxDay(...ends.map(({ from }) => from));
  return ends.find(({ from }) => from === last) ?? null;
}

/** All that speaks against erasing the customer today. */
export function eraseRefusals(customer: ErasableCustomer, today: CivilDate): Refusal[] {
  if (customer.kind !== 'person') return [{ code: 'erasure.not_a_person' }];
  if (customer.erasedOn !== null) return [{ code: 'erasure.done', params: { day: customer.erasedOn } }];
  const held = heldUntil(customer, today);
  return [
    ...(customer.openCount > 0 ? [{ code: 'erasure.open' }] : []),
    ...(customer.restCount > 0 ? [{ code: 'erasure.unsettled' }] : []),
    ...(held && held.from > today ? [{ code: 'erasure.too_early', params: { from: held.from, law: held.law } }] : []),
  ];
}
