import fc from 'fast-check';
import { type Canonical, canonicalJson } from './canonical.js';

const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.string(), fc.maxSafeInteger());
const tree = fc.letrec<{ any: Canonical }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('any')), fc.dictionary(fc.string(), tie('any'))),
})).any;

/** The same content, its keys written in the other order. */
const turned = (value: Canonical): Canonical =>
  value === null || typeof value !== 'object'
    ? value
    : Array.isArray(value)
      ? value.map(turned)
      : Object.fromEntries(
          Object.entries(value)
            .map(([name, one]): [string, Canonical] => [name, turned(one as Canonical)])
            .toReversed(),
        );

it('says the same of the same, whatever the order of its keys', () =>
  fc.assert(fc.property(tree, (value) => expect(canonicalJson(turned(value))).toBe(canonicalJson(value)))));

it('is JSON: read and written again it is the same text', () =>
  fc.assert(
    fc.property(tree, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text) as Canonical)).toBe(text);
    }),
  ));

it('refuses what two machines could write in two ways', () => {
  for (const wrong of [0.1, Number.NaN, 2 ** 60]) expect(() => canonicalJson({ wrong })).toThrow('not a whole number');
});
