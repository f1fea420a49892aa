import fc from 'fast-check';
import { choosePhotos, type Shown } from './photo.rules.js';

const photo = (id: string, orderId: string, takenAt: string, change: Partial<Shown> = {}): Shown => ({
  id,
  orderId,
  takenAt,
  size: 1,
  refused: false,
  ...change,
});
const room = { most: 4, mostBytes: 1000 };
const ids = (photos: readonly Shown[]): string[] => photos.map(({ id }) => id);

describe('les photos d’un dossier', () => {
  it('montrent d’abord une pièce de chaque ordre, les plus récentes', () =>
    expect(
      ids(
        choosePhotos([photo('a1', 'a', '5'), photo('a2', 'a', '4'), photo('a3', 'a', '3'), photo('b1', 'b', '1')], {
          most: 3,
          mostBytes: 1000,
        }),
      ),
    ).toEqual(['a1', 'a2', 'b1']));

  it('ne sont jamais celles que quelqu’un refuse', () =>
    expect(ids(choosePhotos([photo('a', 'a', '2', { refused: true }), photo('b', 'a', '1')], room))).toEqual(['b']));

  it('une trop lourde laisse sa place à la suivante', () =>
    expect(ids(choosePhotos([photo('a', 'a', '2', { size: 2000 }), photo('b', 'a', '1')], room))).toEqual(['b']));

  it('tiennent toujours dans la place, sans refus, une fois chacune', () => {
    const shown = fc.record({
      orderId: fc.constantFrom('a', 'b', 'c'),
      takenAt: fc.integer({ min: 1, max: 99 }).map(String),
      size: fc.integer({ min: 1, max: 600 }),
      refused: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 30 }), (list) => {
        const all = list.map((one, i) => ({ ...one, id: String(i) }));
        const chosen = choosePhotos(all, room);
        expect(chosen.length).toBeLessThanOrEqual(room.most);
        expect(chosen.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(room.mostBytes);
        expect(chosen.some(({ refused }) => refused)).toBe(false);
        expect(new Set(ids(chosen)).size).toBe(chosen.length);
      }),
    );
  });
});
