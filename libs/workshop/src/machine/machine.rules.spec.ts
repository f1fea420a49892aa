import { changeRefusals, costOn, standingWords } from './machine.rules.js';

describe('a machine', () => {
  it.each([
    [{ state: 'in_use', reason: null } as const, null],
    [{ state: 'stopped', reason: 'courroie' } as const, 'à l’arrêt (courroie)'],
    [{ state: 'maintenance', reason: null } as const, 'en entretien'],
  ])('%j reads %s', (standing, expected) => {
    expect(standingWords(standing)).toBe(expected);
  });

  it('changes with a reason, to something new', () => {
    const running = { state: 'in_use', reason: null } as const;
    expect(changeRefusals(running, { state: 'stopped', reason: '' })).toEqual([
      { code: 'machine.stop_reason_missing' },
    ]);
    expect(changeRefusals(running, { state: 'in_use', reason: 'Rien' })).toEqual([{ code: 'machine.state_same' }]);
    const stopped = { state: 'stopped', reason: 'Courroie' } as const;
    expect(changeRefusals(stopped, { state: 'stopped', reason: 'Carter' })).toEqual([]);
    expect(changeRefusals(stopped, { state: 'in_use', reason: 'Réparée' })).toEqual([]);
  });

  it('costs what the last row that began says', () => {
    const rows = [
      { fromOn: '2026-09-01', centsPerHour: 3000 },
      { fromOn: '2025-09-01', centsPerHour: 2500 },
    ];
    expect(costOn(rows, '2026-08-31')).toBe(2500);
    expect(costOn(rows, '2026-09-01')).toBe(3000);
    expect(costOn(rows, '2025-08-31')).toBeNull();
  });
});
