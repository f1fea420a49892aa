import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/**
 * Sets how PostgreSQL values reach the program, once and for all queries: int8 → number (throws beyond the safe range),
 * date → 'YYYY-MM-DD', numeric → string. Without it '900' + 1 is '9001' and 28 March 2010 becomes the 27th.
 */
export function setTypeParsers(): void {
  pg.types.setTypeParser(INT8, (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError('int8 beyond the safe integers');
    return value;
  });
  pg.types.setTypeParser(DATE, (text: string) => text);
  pg.types.setTypeParser(NUMERIC, (text: string) => text);
}
