import { axesOf, axisOf, byUnit, isDrawn, leavesOf, type Skill, type Unit } from './skill.rules.js';

const skill = (id: string, change: Partial<Skill> = {}): Skill => ({
  id,
  code: id,
  title: id,
  parentId: null,
  unitCodes: [],
  level: null,
  count: 0,
  newestOn: null,
  strength: 0,
  verdict: '',
  own: null,
  ...change,
});
const unit = (code: string): Unit => ({
  id: code,
  code,
  title: code,
  kind: null,
  blockCode: null,
  blockTitle: null,
  examCode: null,
  coefficient: null,
  mode: null,
  duration: null,
});
const ids = (skills: readonly Skill[]): string[] => skills.map(({ id }) => id);

describe('les compétences d’un dossier', () => {
  const skills = [
    skill('C1', { unitCodes: ['UP1'] }),
    skill('C1.1', { parentId: 'C1', unitCodes: ['UP1'], level: 3, strength: 60 }),
    skill('C1.2', { parentId: 'C1', unitCodes: ['UP1', 'UP2'], strength: 20 }),
    skill('C2', { level: 1, strength: 10 }),
  ];

  it('sont évaluées là où rien n’est dessous', () => expect(ids(leavesOf(skills))).toEqual(['C1.1', 'C1.2', 'C2']));

  it('font un axe par compétence du premier niveau', () => {
    expect(axesOf(skills).map(({ code, value, assessed, of }) => [code, value, assessed, of])).toEqual([
      ['C1', 0.4, 1, 2],
      ['C2', 0.1, 1, 1],
    ]);
    expect(axisOf('', '', []).value).toBe(0);
  });

  it('ne dessinent une surface qu’entre trois et seize axes', () => {
    const axes = (n: number) => Array.from({ length: n }, (_, i) => axisOf(String(i), '', []));
    expect([2, 3, 16, 17].map((n) => isDrawn(axes(n)))).toEqual([false, true, true, false]);
  });

  it('sont rangées par unité avec ce qui est au-dessus d’elles ; aucune n’est perdue', () => {
    const parts = byUnit(skills, [unit('UP1'), unit('UP2'), unit('UG1')]);
    expect(parts.map((part) => [part.unit?.code ?? null, ids(part.skills)])).toEqual([
      ['UP1', ['C1', 'C1.1', 'C1.2']],
      ['UP2', ['C1', 'C1.2']],
      [null, ['C2']],
    ]);
  });
});
