import { describe, expect, it } from '@jest/globals';
import { trainingOf } from './trained.js';

const training = (trainedOn: string, validUntil: string | null = null, voidReason: string | null = null) => ({
  studentId: 'nolan',
  familyId: 'tour',
  trainedOn,
  validUntil,
  voidReason,
});
const on = (day: string, ...trainings: ReturnType<typeof training>[]) => trainingOf(trainings, 'nolan', 'tour', day);

describe('the training that a cell of the grid shows', () => {
  it.each([
    ['signed without an end', '2026-11-24', [training('2026-11-24')], true],
    ['on its last day', '2026-11-24', [training('2025-11-24', '2026-11-24')], true],
    ['a day after its last', '2026-11-25', [training('2025-11-24', '2026-11-24')], false],
    ['not before it was given', '2026-11-23', [training('2026-11-24')], false],
  ])('%s', (_, day, trainings, valid) => {
    expect(on(day, ...trainings)?.valid).toBe(valid);
  });

  it('a voided one is as if it never was', () => {
    expect(on('2026-11-24', training('2026-11-24', null, 'erreur'))).toBeUndefined();
  });

  it('one that counts is shown before a later one that is over', () => {
    const kept = on('2026-11-24', training('2026-10-01', '2026-10-31'), training('2026-09-01'));
    expect(kept).toEqual({ trainedOn: '2026-09-01', validUntil: null, valid: true });
  });
});
