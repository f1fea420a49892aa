import { addMonths } from '@etabli/kernel';
import { isSchoolDay, isWorkDay, onWorkDay, schoolDays, workDayUntil } from './school-days.js';

describe('les jours d’école', () => {
  it.each(['2026-04-06', '2026-05-14', '2026-05-25', '2026-11-11', '2026-07-14'])('%s est férié', (day) => {
    expect(isWorkDay(day)).toBe(false);
  });

  it('ferme en août et à Noël, jamais les bureaux un jour ouvré', () => {
    expect(isSchoolDay('2026-08-10')).toBe(false);
    expect(isWorkDay('2026-08-10')).toBe(true);
    expect(isSchoolDay('2026-12-28')).toBe(false);
    expect(isSchoolDay('2026-08-24')).toBe(true);
    expect(onWorkDay('2026-11-11')).toBe('2026-11-12');
    expect(workDayUntil('2026-11-11')).toBe('2026-11-10');
  });

  it.each(['2026-01-15', '2026-04-15', '2026-07-15', '2026-08-25', '2026-10-15', '2026-12-31'])(
    'sont assez nombreux dans les huit mois avant le %s',
    (day) => {
      expect(schoolDays(addMonths(day, -8), day).length).toBeGreaterThan(135);
    },
  );
});
