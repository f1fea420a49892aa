import { balancesOf, halvesOf } from './booklet.forms.js';
import type { PrintedReview } from '../../review/progress-review.queries.js';

describe('les demi-années d’un livret', () => {
  it.each([
    ['2026-09-01', '2026-11-20', ['Septembre 2026 à janvier 2027', 'Février à juillet 2028']],
    ['2026-08-31', '2026-08-31', ['Février à juillet 2026', 'Septembre 2027 à janvier 2028']],
    ['2027-01-31', '2027-02-01', ['Septembre 2026 à janvier 2027', 'Février à juillet 2028']],
    ['2019-09-02', '2026-11-20', ['Février à juillet 2023', 'Septembre 2026 à janvier 2027']],
  ])('entré le %s, livret du %s', (from, day, [first, last]) => {
    const halves = halvesOf(from, day);
    expect([halves[0], halves.at(-1)]).toEqual([first, last]);
    expect(halves.length).toBeGreaterThanOrEqual(4);
    expect(halves.length).toBeLessThanOrEqual(8);
  });
});

describe('les bilans d’un livret', () => {
  const review = (kind: PrintedReview['kind'], id: string): PrintedReview => ({ kind, id }) as PrintedReview;
  const some = (count: number): PrintedReview[] =>
    Array.from({ length: count }, (_, index) => review('intermediate', String(index)));
  const final = review('final', 'F');
  const shown = (reviews: PrintedReview[], most = 10): unknown[] => {
    const { reviews: pages, older } = balancesOf(reviews, most, ({ id }) => ({ title: id }));
    return [...pages.map((page) => (page as { title: string }).title), older];
  };
  it.each<[string, unknown[], unknown[]]>([
    ['aucun : trois pages à remplir', shown([]), ['Bilan intermédiaire', 'Bilan intermédiaire', 'Bilan final', 0]],
    ['un : la page du prochain', shown(some(1)), ['0', 'Bilan intermédiaire', 'Bilan final', 0]],
    ['trois : encore une page', shown(some(3)), ['0', '1', '2', 'Bilan intermédiaire', 'Bilan final', 0]],
    ['le final clôt', shown([...some(2), final]), ['0', '1', 'F', 0]],
    ['les derniers, le final toujours', shown([...some(5), final], 3), ['3', '4', 'F', 3]],
    ['sans place, le final seul', shown([...some(2), final], 1), ['F', 2]],
  ])('%s', (_case, found, expected) => expect(found).toEqual(expected));
});
