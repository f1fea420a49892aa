import fc from 'fast-check';
import { fold, initials } from './text.js';

describe('fold', () => {
  it.each([
    ['Élodie  NUÑEZ', 'elodie nunez'],
    ['  Œuvre\u00a0d’Æthelred ', "oeuvre d'aethelred"],
    ['Straße', 'strasse'],
    ['e\u0301cole', 'ecole'],
    ['İ', 'i'],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('initials', () => {
  it.each([
    ['Élodie', 'de La Tour', 'ÉD'],
    ['jean-pierre', 'dupont', 'JD'],
    ['', 'Martin', 'M'],
    [' ', '', ''],
    ['e\u0301lodie', "'t Hooft", 'ÉT'],
  ])('%j %j → %j', (first, last, expected) => {
    expect(initials(first, last)).toBe(expected);
  });
});
