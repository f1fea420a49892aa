import fc from 'fast-check';
import { addDays, addMonths, type CivilDate } from '@etabli/kernel';
import { lifeEnd, releaseOver, type Span } from './release.rules.js';

/** Years of accounts that end on 31 August, around 2026. */
const years = (closing: string, count = 60): Span[] =>
  Array.from({ length: count }, (_, index) => {
    const endsOn = `${2020 + index}-${closing}`;
    return { startsOn: addDays(addMonths(endsOn, -12), 1), endsOn };
  }).map((year, index, all) => (index === 0 ? year : { ...year, startsOn: addDays(all[index - 1]!.endsOn, 1) }));

describe('a grant released to income', () => {
  it('of 10 000 € over five years from 1 January: 2 000 € a year, the leap year by its days', () =>
    expect(
      releaseOver(10_000_00, { inServiceOn: '2026-01-01', lifeMonths: 60 }, years('12-31')).map(({ cents }) => cents),
    ).toEqual([199_890, 199_891, 200_438, 199_891, 199_890]));

  it('begins with the day in service, not with the year', () =>
    expect(
      releaseOver(3_650_00, { inServiceOn: '2026-07-01', lifeMonths: 12 }, years('12-31')).map(
        ({ startsOn, cents }) => [startsOn, cents],
      ),
    ).toEqual([
      ['2026-01-01', 1_840_00],
      ['2027-01-01', 1_810_00],
    ]));

  it('follows years of school that end in August', () =>
    expect(
      releaseOver(1_200_00, { inServiceOn: '2026-03-15', lifeMonths: 24 }, years('08-31')).map(({ endsOn }) => endsOn),
    ).toEqual(['2026-08-31', '2027-08-31', '2028-08-31']));

  it('sums to the cent, whatever the amount, the day, the life and the closing', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800_000_00 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 1, max: 480 }),
        fc.constantFrom('12-31', '08-31', '06-30'),
        (cents, offset, lifeMonths, closing) => {
          const inServiceOn: CivilDate = addDays('2021-01-15', offset);
          const rows = releaseOver(cents, { inServiceOn, lifeMonths }, years(closing));
          expect(rows.reduce((sum, row) => sum + row.cents, 0)).toBe(cents);
          for (const row of rows) expect(row.cents).toBeGreaterThanOrEqual(0);
          expect(rows.at(-1)!.endsOn >= addDays(lifeEnd(inServiceOn, lifeMonths), -1)).toBe(true);
        },
      ),
    ));
});
