import { filled, tellRefusals, unknownPlaceholders } from './message.rules.js';

const words = { firstName: 'Léa', day: '2026-11-23', halfDay: 'afternoon', school: 'École du Rhône' } as const;

it('a template is filled with what it names, and keeps what nobody knows', () => {
  expect(filled('{école} : {jeune} absent le {jour} ({demi-journée}) {nom}', words)).toBe(
    'École du Rhône : Léa absent le 23/11/2026 (après-midi) {nom}',
  );
  expect(unknownPlaceholders('{jeune} {nom} {Jour}')).toEqual(['nom', 'Jour']);
});

it.each([
  [{ age: 16, agreed: false, absent: true, reachable: 1 }, []],
  [{ age: 18, agreed: false, absent: true, reachable: 1 }, ['message.of_age']],
  [{ age: 18, agreed: true, absent: true, reachable: 1 }, []],
  [{ age: 17, agreed: false, absent: true, reachable: 0 }, ['message.nobody']],
  [{ age: 19, agreed: false, absent: false, reachable: 0 }, ['message.not_absent', 'message.of_age', 'message.nobody']],
])('telling the family: %j', (facts, codes) => {
  expect(tellRefusals(facts).map(({ code }) => code)).toEqual(codes);
});
