import { describe, expect, it } from '@jest/globals';
import { liftOf, ofSchool, shownOutcome } from './lift.js';

const finding = (ruleId: string, severity: 'block' | 'warn') => ({
  ruleId,
  severity,
  article: 'R4153-44',
  detail: 'La déclaration se termine.',
  lift: 'Renouvelez-la.',
});
const ALL = { groupId: 'g', can: () => true };

describe('what a cell of the permit shows', () => {
  it.each([
    ['allow', null, 'allow'],
    ['warn', finding('declaration_ending', 'warn'), 'allow'],
    ['warn', finding('day_too_long', 'warn'), 'warn'],
    ['block', finding('training_missing', 'block'), 'block'],
  ] as const)('%s with %j shows %s', (outcome, reason, shown) => {
    expect(shownOutcome({ outcome, reason })).toBe(shown);
  });

  it('says a warning of the school once', () => {
    const cell = { outcome: 'warn' as const, reason: finding('declaration_ending', 'warn') };
    expect(ofSchool([cell, cell])).toEqual(['La déclaration se termine. Renouvelez-la.']);
  });
});

describe('the way to what lifts a refusal', () => {
  it('leads to the trainings of the group', () => {
    expect(liftOf('training_missing', ALL)?.to).toBe('/securite/jeunes?groupe=g');
  });
  it('keeps the page of opinions from who may not read them', () => {
    expect(liftOf('not_fit', ALL)?.to).toBe('/securite/aptitudes');
    expect(liftOf('not_fit', { groupId: 'g', can: () => false })).toBeNull();
  });
  it('knows no way where only age helps', () => {
    expect(liftOf('too_young', ALL)).toBeNull();
  });
});
