import fc from 'fast-check';
import {
  CATALOGUE_STATES,
  CATALOGUE_TRANSITIONS,
  choiceRefusals,
  competenceRefusals,
  proposedMinutes,
  stateRefusals,
  stepRefusals,
} from './catalogue.rules.js';

const codes = (refusals: readonly { code: string; field?: string }[]): string[] =>
  refusals.map(({ code, field }) => `${code.replace('catalogue.', '')}@${field ?? ''}`);

describe('le temps alloué proposé : réglage + temps par pièce × quantité', () => {
  it.each([
    [30, '5', '10', 80],
    [0, '0.5', '3', 2],
    [15, '0', '1000', 15],
    [0, '1.25', '12.5', 16],
    [20, '2.01', '0.0001', 21],
    [10, '3', '1', 13],
  ] as const)('réglage %i min, %s min par pièce, %s pièces : %i min', (setupMinutes, pieceMinutes, quantity, minutes) =>
    expect(proposedMinutes({ setupMinutes, pieceMinutes }, quantity)).toBe(minutes),
  );

  it('ne perd jamais une minute et n’en ajoute jamais plus d’une', () => {
    const setups = fc.integer({ min: 0, max: 5_000 });
    const hundredths = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(setups, hundredths, fc.integer({ min: 1, max: 5_000_000 }), (setupMinutes, piece, quantity) => {
        const pieceMinutes = (piece / 100).toFixed(2);
        const asked = proposedMinutes({ setupMinutes, pieceMinutes }, (quantity / 10_000).toFixed(4));
        const exact = BigInt(piece) * BigInt(quantity);
        const rounded = BigInt(asked - setupMinutes) * 1_000_000n;
        expect(rounded >= exact && rounded - exact < 1_000_000n).toBe(true);
      }),
    );
  });
});

it('une compétence pèse une fois, et elle est d’un référentiel importé', () => {
  const weighed = (...ids: string[]) => ids.map((competenceId) => ({ competenceId, weight: 10 }));
  expect(competenceRefusals(weighed('C1', 'C2'), new Set(['C1', 'C2']))).toEqual([]);
  expect(codes(competenceRefusals(weighed('C1', 'C9', 'C1'), new Set(['C1'])))).toEqual([
    'competence_unknown@competences.1.competenceId',
    'competence_twice@competences.2.competenceId',
  ]);
});

it('une étape qui reste est de cette opération', () => {
  const text = 'Mets tes lunettes.';
  expect(stepRefusals([{ text }, { id: 'a', text }], new Set(['a']))).toEqual([]);
  expect(
    codes(
      stepRefusals(
        [
          { id: 'a', text },
          { id: 'b', text },
          { id: 'a', text },
        ],
        new Set(['a']),
      ),
    ),
  ).toEqual(['step_foreign@steps.1.id', 'step_foreign@steps.2.id']);
});

it('une opération retirée se lit encore mais ne se choisit plus', () => {
  expect(choiceRefusals({ state: 'active', title: 'Pliage' })).toEqual([]);
  expect(choiceRefusals({ state: 'retired', title: 'Pliage' })).toEqual([
    { code: 'catalogue.retired', params: { title: 'Pliage' } },
  ]);
  for (const from of CATALOGUE_STATES)
    for (const to of CATALOGUE_STATES)
      expect(stateRefusals(from, to).length === 0).toBe(CATALOGUE_TRANSITIONS.can(from, to));
});
