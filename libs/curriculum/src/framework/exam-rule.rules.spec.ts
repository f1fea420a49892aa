import { type DatedExamRule, rulesInForce } from './exam-rule.rules.js';

const rule = (fromSession: number, origin: 'official' | 'school' = 'official', unitCode = 'UP1'): DatedExamRule => ({
  unitCode,
  candidateCategory: 'school_hors_contrat',
  fromSession,
  origin,
});

describe('le règlement d’examen d’une session', () => {
  it.each<[string, DatedExamRule[], number, DatedExamRule[]]>([
    ['vaut dès le début', [rule(0)], 2026, [rule(0)]],
    ['change à la session dite', [rule(0), rule(2027)], 2027, [rule(2027)]],
    ['pas avant', [rule(0), rule(2027)], 2026, [rule(0)]],
    ['suit la décision de l’école pour la même session', [rule(0, 'school'), rule(0)], 2026, [rule(0, 'school')]],
    ['mais un texte plus récent passe devant', [rule(0, 'school'), rule(2026)], 2026, [rule(2026)]],
    ['ne dit rien avant la première session', [rule(2030)], 2026, []],
    ['va unité par unité', [rule(0), rule(0, 'official', 'UP2')], 2026, [rule(0), rule(0, 'official', 'UP2')]],
  ])('%s', (_name, rules, session, expected) => expect(rulesInForce(rules, session)).toEqual(expected));
});
