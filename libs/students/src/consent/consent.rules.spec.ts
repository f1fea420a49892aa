import { carries, consentErrors } from './consent.rules.js';

const BORN = '2008-11-26';
const both = { byStudent: true, guardianId: 'm', givenOn: '2026-09-01', revokedOn: null };

it.each([
  ['a minor and a parent', both, '2026-11-25', true],
  ['the day before it was given', both, '2026-08-31', false],
  ['a minor alone', { ...both, guardianId: null }, '2026-11-25', false],
  ['a minor alone, of age the day after', { ...both, guardianId: null }, '2026-11-26', true],
  ['a parent alone', { ...both, byStudent: false }, '2026-11-25', false],
  ['a parent alone, the youth of age', { ...both, byStudent: false }, '2026-11-26', false],
  ['the eve of the revocation', { ...both, revokedOn: '2026-11-10' }, '2026-11-09', true],
  ['the day of the revocation', { ...both, revokedOn: '2026-11-10' }, '2026-11-10', false],
])('%s', (_case, consent, day, may) => expect(carries(consent, BORN, day)).toBe(may));

it.each([
  [{ byStudent: true, guardianId: 'm', givenOn: '2026-11-23' }, []],
  [{ byStudent: true, guardianId: 'x', givenOn: '2026-11-23' }, ['guardianId']],
  [{ byStudent: false, guardianId: null, givenOn: '2026-11-23' }, ['byStudent']],
  [{ byStudent: true, guardianId: null, givenOn: '2026-11-24' }, ['givenOn']],
])('%j', (consent, fields) =>
  expect(consentErrors(consent, { signatories: ['m'], today: '2026-11-23' }).map(({ field }) => field)).toEqual(fields),
);
