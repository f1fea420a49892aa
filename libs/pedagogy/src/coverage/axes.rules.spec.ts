import { axesOf, wholeOf } from './axes.rules.js';
import { forecastOf, usualExamDay } from './forecast.rules.js';

const flat = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: null },
];
const deep = [...flat, { id: 'a1', parentId: 'a' }, { id: 'a2', parentId: 'a' }];
const strengths =
  (known: Record<string, number>) =>
  (id: string): number =>
    known[id] ?? 0;

describe('les axes du radar', () => {
  it.each([
    ['sans sous-compétences, chacune pour soi', flat, { a: 40, b: 60 }, [40, 60], 50],
    ['avec, la moyenne de ce qui la compose', deep, { a1: 100, a2: 50, b: 25 }, [75, 25], 50],
    ['ou ses propres preuves, si elles sont plus fortes', deep, { a: 90, a1: 100, a2: 50 }, [90, 0], 45],
    ['rien sans compétences', [], {}, [], 0],
  ])('%s', (_name, competences, known, expected, whole) => {
    const axes = axesOf(competences, strengths(known));
    expect(axes.map(({ strength }) => strength)).toEqual(expected);
    expect(wholeOf(axes)).toBe(whole);
  });
});

describe('la prévision au jour de l’examen', () => {
  it('garde le rythme des huit dernières semaines', () =>
    expect(forecastOf(31, 39, '2026-11-26', '2027-06-10')).toEqual({
      before: 31,
      now: 39,
      perWeek: 1,
      weeksLeft: 28,
      onExamDay: 67,
    }));
  it.each([
    [20, 60, '2027-06-10', 100],
    [30, 20, '2027-06-10', 0],
    [30, 20, '2026-11-30', 20],
    [20, 60, '2026-06-10', 60],
  ])('de %i à %i, au %s\u202f: %i', (before, now, exam, expected) =>
    expect(forecastOf(before, now, '2026-11-26', exam).onExamDay).toBe(expected),
  );
  it.each([
    ['2025-09-01', '2026-11-26', '2027-06-10'],
    ['2026-09-01', '2026-11-26', '2028-06-10'],
    ['2026-03-01', '2026-11-26', '2027-06-10'],
    ['2023-09-01', '2026-11-26', '2027-06-10'],
  ])('inscrit le %s, au %s\u202f: l’examen vers le %s', (enrolled, today, expected) =>
    expect(usualExamDay(enrolled, today)).toBe(expected),
  );
});
