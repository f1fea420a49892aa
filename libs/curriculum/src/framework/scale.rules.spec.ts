import { type LevelStep, USUAL_SCALE } from './framework.rules.js';
import { scaleRefusals } from './scale.rules.js';

const changed = (change: Partial<LevelStep>, at = 3): LevelStep[] =>
  USUAL_SCALE.map((step, i) => (i === at ? { ...step, ...change } : step));

describe('l’échelle de l’école', () => {
  it.each<[string, boolean, readonly LevelStep[], string[]]>([
    ['garde ce qui ne change pas', false, USUAL_SCALE, []],
    ['prend d’autres mots, couleurs et poids', false, changed({ label: 'Expert', colour: '#000000', weight: 100 }), []],
    ['garde ses valeurs', false, changed({ value: 9 }), ['scale.values_stay']],
    ['garde ses niveaux', false, USUAL_SCALE.slice(1), ['scale.values_stay']],
    ['nationale, prend d’autres couleurs', true, changed({ colour: '#000000' }), []],
    ['nationale, garde ses mots', true, changed({ label: 'Expert' }), ['scale.national']],
    ['nationale, garde ses poids', true, changed({ weight: 50 }), ['scale.national']],
    [
      'a des poids qui montent',
      false,
      USUAL_SCALE.map((step, i) => ({ ...step, weight: 80 - i })),
      ['scale.weight_falls'],
    ],
  ])('%s', (_name, scaleFixed, wanted, expected) =>
    expect(scaleRefusals({ levelScale: USUAL_SCALE, scaleFixed }, wanted).map(({ code }) => code)).toEqual(expected),
  );
});
