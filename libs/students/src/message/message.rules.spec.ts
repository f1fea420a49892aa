import { filled, isNews, tellRefusals, templateFor, unknownPlaceholders } from './message.rules.js';

const words = { firstName: 'Léa', day: '2026-11-23', halfDay: 'afternoon', school: 'École du Rhône' } as const;

it('a template is filled with what it names, and keeps what nobody knows', () => {
  expect(filled('{école} : {jeune} absent le {jour} ({demi-journée}) {nom}', words)).toBe(
    'École du Rhône : Léa absent le 23/11/2026 (après-midi) {nom}',
  );
  expect(unknownPlaceholders('{jeune} {nom} {Jour} {entreprise}', 'absence_sms')).toEqual([
    'nom',
    'Jour',
    'entreprise',
  ]);
});

it('an absence in a firm is told in its own words, a whole day at once', () => {
  const placed = { ...words, wholeDay: true, host: 'Roy Métal' };
  expect(filled('{jeune}, {entreprise}, {jour} ({demi-journée})', placed)).toBe(
    'Léa, Roy Métal, 23/11/2026 (toute la journée)',
  );
  expect(unknownPlaceholders('{jeune} {entreprise} {nom}', 'placement_mail')).toEqual(['nom']);
  expect([templateFor('sms', true), templateFor('mail', false)]).toEqual(['placement_sms', 'absence_mail']);
});

it.each([
  ['2026-11-23', true],
  ['2026-11-22', true],
  ['2026-11-21', false],
])('on 23 November an absence of %s is news: %s', (day, news) => expect(isNews(day, '2026-11-23')).toBe(news));

it.each([
  [{ age: 16, agreed: false, absent: true, reachable: 1 }, []],
  [{ age: 18, agreed: false, absent: true, reachable: 1 }, ['message.of_age']],
  [{ age: 18, agreed: true, absent: true, reachable: 1 }, []],
  [{ age: 17, agreed: false, absent: true, reachable: 0 }, ['message.nobody']],
  [{ age: 19, agreed: false, absent: false, reachable: 0 }, ['message.not_absent', 'message.of_age', 'message.nobody']],
])('telling the family: %j', (facts, codes) => {
  expect(tellRefusals(facts).map(({ code }) => code)).toEqual(codes);
});
