import type { Board } from '../workshop/atelier/board.js';
import type { Entry } from './entries.js';
import { boardWith, isPending, knownRefusals, rollCallWith } from './overlay.js';

const face = (id: string) => ({
  id,
  firstName: id,
  lastName: 'Essai',
  lastInitial: 'E',
  age: 17,
  presence: 'unknown' as const,
  lateMinutes: 0,
  operationId: null,
  logged: [],
  gap: false,
});
const board = {
  groupId: 'g',
  day: '2026-11-24',
  halfDay: 'morning',
  slot: { from: '08:00', to: '12:00', breaks: [{ from: '10:00', to: '10:15' }], minutes: 225 },
  operations: [
    { id: 'o', machineId: 'm' },
    { id: 'p', machineId: null },
  ],
  faces: [face('adem'), face('bilal')],
} as unknown as Board;
const entry = (extra: Partial<Entry>): Entry => ({
  id: 1,
  key: 'k',
  kind: 'hours',
  method: 'POST',
  path: '/api/v1/time-entries',
  body: { moves: [{ studentId: 'adem', stretches: [{ operationId: 'o', from: '08:00', to: '12:00' }] }] },
  at: '2026-11-24T09:00:00.000Z',
  trainer: { id: 't', name: 'Karim Roy' },
  unproven: false,
  tried: false,
  about: { groupId: 'g', day: '2026-11-24', halfDay: 'morning', youths: [], operations: [] },
  refused: null,
  ...extra,
});

describe('what waits, laid upon the last board that was heard', () => {
  it('hours that wait stand on the face, less the break', () => {
    const [adem, bilal] = boardWith(board, [entry({})]).faces;
    expect(adem!.logged).toMatchObject([{ operationId: 'o', minutes: 225 }]);
    expect(isPending(adem!.logged[0]!.entryId)).toBe(true);
    expect(bilal!.logged).toEqual([]);
  });
  it('refused ones do not, nor those of another group or half-day', () => {
    const refused = entry({ refused: { detail: 'Non.', reasons: [], confirmable: false } });
    const other = entry({ about: { ...entry({}).about, groupId: 'h' } });
    const later = entry({ about: { ...entry({}).about, halfDay: 'afternoon' } });
    expect(boardWith(board, [refused, other, later])).toEqual(board);
  });
  it('a machine whose stop waits is stopped, until it is said to run again', () => {
    const about = { youths: [], operations: [], machineId: 'm' };
    const stop = entry({ kind: 'machine', about, body: { state: 'stopped', reason: 'Bruit' } });
    const again = entry({ kind: 'machine', about, body: { state: 'in_use', reason: 'Arrêt annulé' } });
    expect(boardWith(board, [stop]).operations).toMatchObject([
      { machineStopped: true, machineStopReason: 'Bruit' },
      { id: 'p', machineId: null },
    ]);
    const moves = [{ studentId: 'adem', stretches: [{ operationId: 'o', from: '08:00', to: '12:00' }] }];
    expect(knownRefusals(undefined, boardWith(board, [stop]), moves).get('adem')).toContain('à l’arrêt (Bruit)');
    expect(boardWith(board, [stop, again]).operations[0]).toMatchObject({ machineStopped: false });
  });
  it('the afternoon begins where the morning ended', () => {
    const afternoon = { ...board, halfDay: 'afternoon' } as Board;
    expect(boardWith(afternoon, [entry({})]).faces.map(({ operationId }) => operationId)).toEqual(['o', null]);
  });
  it('a roll call that waits greys the face', () => {
    const call = entry({
      kind: 'rollCall',
      body: { marks: [{ studentId: 'bilal', status: 'late', lateMinutes: 15 }] },
    });
    expect(boardWith(board, [call]).faces.map(({ presence, lateMinutes }) => [presence, lateMinutes])).toEqual([
      ['present', 0],
      ['late', 15],
    ]);
    const taken = { ...board, takenAt: null, faces: [{ studentId: 'bilal', status: 'unknown', lateMinutes: 0 }] };
    expect(rollCallWith(taken as never, [call])).toMatchObject({
      takenByName: 'Karim Roy',
      faces: [{ status: 'late', lateMinutes: 15 }],
    });
  });
  it('what the matrix of the day refuses is said on the face', () => {
    const cells = [{ machineId: 'm', allowed: false, reason: { detail: 'Pas d’avis médical.' } }];
    const matrix = { youths: [{ studentId: 'adem', cells }] };
    const on = (operationId: string) => [
      { studentId: 'adem', stretches: [{ operationId, from: '08:00', to: '12:00' }] },
    ];
    expect([...knownRefusals(matrix as never, board, on('o'))]).toEqual([['adem', 'Pas d’avis médical.']]);
    expect(knownRefusals(matrix as never, board, on('p')).size).toBe(0);
    expect(knownRefusals(undefined, board, on('o')).size).toBe(0);
  });
});
