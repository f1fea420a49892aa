import { easter, holidayOn, publicHolidays } from './public-holidays.js';

describe('Easter Sunday', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('of %d', (year, day) => expect(easter(year)).toBe(day));
});

describe('the public holidays', () => {
  it('are eleven, in order', () => {
    expect(publicHolidays(2026, 'metropole').map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('are two more in Alsace and Moselle', () => {
    expect(publicHolidays(2026, 'alsace_moselle')).toHaveLength(13);
    expect(holidayOn('2026-04-03', 'alsace_moselle')?.name).toBe('Vendredi saint');
    expect(holidayOn('2026-12-26', 'alsace_moselle')?.name).toBe('Saint-Étienne');
    expect(holidayOn('2026-12-26', 'metropole')).toBeUndefined();
  });
});
