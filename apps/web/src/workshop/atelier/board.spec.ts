import { describe, expect, it } from '@jest/globals';
import {
  atHand,
  type BoardFace,
  changeTimes,
  groupsOf,
  moved,
  movesOf,
  prefilled,
  refusalsOf,
  toConfirm,
  totalsOf,
  unplaced,
  waitingFor,
  warningsOf,
  workedMinutes,
} from './board.js';

const slot = { from: '08:00', to: '12:00', breaks: [{ from: '10:00', to: '10:30' }], minutes: 210 };
const face = (id: string, more: Partial<BoardFace> = {}): BoardFace => ({
  id,
  firstName: id,
  lastName: id,
  gap: false,
  lastInitial: 'M',
  age: 16,
  presence: 'unknown',
  lateMinutes: 0,
  missed: [],
  lateSlot: null,
  away: [],
  operationId: null,
  logged: [],
  ...more,
});
const late = (to: string) => [{ from: '08:00', to }];
const whole = (operationId: string) => ({ operationId, from: '08:00', to: '12:00' });
const operation = (id: string) => ({
  id,
  title: id,
  orderId: 'o',
  orderNumber: 'OF-1',
  orderTitle: 'Portail',
  customerName: null,
  machineId: null,
  machineName: null,
  machineStopped: false,
  machineStopReason: null,
  dueOn: null,
  late: false,
  allottedMinutes: 0,
  spentMinutes: 0,
  remaining: null,
  unit: null,
  planned: true,
});

describe('the board of a half-day', () => {
  it('begins with the plan, but not for who has hours already', () => {
    const logged = [{ entryId: 'e', operationId: 'cut', from: '08:00', to: '10:00', minutes: 120 }];
    const layout = prefilled({
      slot,
      faces: [face('a', { operationId: 'cut' }), face('b'), face('c', { operationId: 'cut', logged })],
    });
    expect(layout).toEqual({ a: [whole('cut')], b: [], c: [] });
  });

  it('moves for the whole half-day, or splits it where the youth changes', () => {
    const layout = { a: [whole('cut')], b: [] };
    expect(moved(layout, ['a'], 'weld', slot)['a']).toEqual([whole('weld')]);
    const split = moved(layout, ['a', 'b'], 'weld', slot, '10:00');
    expect(split['a']).toEqual([
      { operationId: 'cut', from: '08:00', to: '10:00' },
      { operationId: 'weld', from: '10:00', to: '12:00' },
    ]);
    expect(split['b']).toEqual([{ operationId: 'weld', from: '10:00', to: '12:00' }]);
    expect(moved(split, ['a'], 'cut', slot, '10:00')['a']).toEqual([whole('cut')]);
    expect(moved(split, ['a'], 'paint', slot, '09:00')['a']).toEqual([
      { operationId: 'cut', from: '08:00', to: '09:00' },
      { operationId: 'paint', from: '09:00', to: '12:00' },
    ]);
    expect(unplaced(split, ['a'])['a']).toEqual([]);
  });

  it('offers full hours and the borders of the breaks', () => {
    expect(changeTimes(slot)).toEqual(['09:00', '10:00', '10:30', '11:00']);
    expect(changeTimes({ from: '13:00', to: '17:00', breaks: [{ from: '15:00', to: '15:15' }] })).toEqual([
      '14:00',
      '15:00',
      '15:15',
      '16:00',
    ]);
  });

  it('counts minutes without breaks and without what a late youth missed', () => {
    expect(workedMinutes([whole('cut')], slot, [])).toBe(210);
    expect(workedMinutes([whole('cut')], slot, late('08:15'))).toBe(195);
    expect(
      workedMinutes(
        [
          { operationId: 'cut', from: '08:00', to: '10:00' },
          { operationId: 'weld', from: '10:00', to: '12:00' },
        ],
        slot,
        late('10:10'),
      ),
    ).toBe(90);
    expect(
      totalsOf({ slot, faces: [face('a'), face('b', { presence: 'late', away: late('08:10') })] }, [
        { studentId: 'a', stretches: [whole('cut')] },
        { studentId: 'b', stretches: [whole('cut')] },
      ]),
    ).toEqual({ youths: 2, minutes: 410 });
  });

  it('sends neither the absent nor who has hours nor who is not placed', () => {
    const faces = [
      face('a'),
      face('b', { presence: 'absent' }),
      face('c'),
      face('d', { logged: [{ entryId: 'e', operationId: 'cut', from: '08:00', to: '12:00', minutes: 210 }] }),
    ];
    const layout = moved({}, ['a', 'b', 'd'], 'cut', slot);
    expect(movesOf({ faces }, layout)).toEqual([{ studentId: 'a', stretches: [whole('cut')] }]);
    expect(waitingFor({ faces }, layout)).toEqual(['c']);
    expect(waitingFor({ faces }, moved(layout, ['c'], 'cut', slot))).toEqual(['a', 'c']);
  });

  it('shows a youth with two operations on both', () => {
    const faces = [face('a'), face('b')];
    const layout = moved(moved({}, ['a'], 'cut', slot), ['a'], 'weld', slot, '10:30');
    const groups = groupsOf(
      { faces, slot, operations: [operation('cut'), operation('weld'), operation('paint')] },
      layout,
    );
    expect(
      groups.map(({ operation: on, tiles }) => [
        on?.id ?? null,
        ...tiles.map(({ face: { id }, times, minutes }) => `${id} ${times} ${minutes}`),
      ]),
    ).toEqual([
      [null, 'b null 0'],
      ['cut', 'a 08:00–10:30 120'],
      ['weld', 'a 10:30–12:00 90'],
    ]);
  });

  it('has at hand what is planned or used, and some more', () => {
    const operations = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...operation(id), planned: id === 'c' }));
    const ids = (enough: number) => atHand({ operations }, { x: [whole('e')] }, enough).map(({ id }) => id);
    expect([ids(1), ids(4)]).toEqual([
      ['c', 'e'],
      ['a', 'b', 'c', 'e'],
    ]);
  });

  it('keeps a refusal only for the move it was said of', () => {
    const review = {
      refusals: [],
      accepted: 1,
      totalMinutes: 210,
      faces: [{ studentId: 'a', minutes: 210, refusals: [{ code: 'x', detail: 'A est absent.' }], notices: [] }],
    };
    const asked = [{ studentId: 'a', stretches: [whole('cut')] }];
    expect([...refusalsOf(review, asked, asked)]).toEqual([['a', 'A est absent.']]);
    expect(refusalsOf(review, asked, [{ studentId: 'a', stretches: [whole('weld')] }]).size).toBe(0);
  });
});

describe('what the gate says of a youth who is not refused', () => {
  const move = (studentId: string) => ({
    studentId,
    stretches: [{ operationId: 'soudage', from: '08:00', to: '12:00' }],
  });
  const moves = [move('a'), move('b'), move('c')];
  const say = (kind: 'confirm' | 'incident', code: string) => ({ kind, code, detail: `${code}.` });
  const said = (studentId: string, notices: ReturnType<typeof say>[], refused = false) => ({
    studentId,
    minutes: 60,
    notices,
    refusals: refused ? [{ code: 'permit.not_fit', detail: 'Pas d’avis.' }] : [],
  });
  const review = {
    refusals: [],
    accepted: 2,
    totalMinutes: 120,
    faces: [
      said('a', [say('confirm', 'permit.too_many_youths')]),
      said('b', [say('incident', 'permit.training_missing'), say('confirm', 'permit.too_many_youths')]),
      said('c', [say('confirm', 'permit.day_too_long')], true),
    ],
  };

  it('what is to be confirmed comes before what is only written down, and a refusal before both', () => {
    const warnings = warningsOf(review, moves, moves);
    expect([...warnings.keys()]).toEqual(['a', 'b']);
    expect(warnings.get('b')).toEqual({
      kind: 'confirm',
      codes: ['permit.too_many_youths'],
      text: 'permit.too_many_youths.',
    });
  });

  it('is forgotten once the youth is moved', () => {
    expect([...warningsOf(review, moves, [move('b')]).keys()]).toEqual(['b']);
    expect(warningsOf(review, [{ ...move('a'), stretches: [] }], moves).size).toBe(0);
  });

  it('asks each sentence once, of those who are sent', () => {
    const sent = [move('a'), move('b')];
    expect(toConfirm(review, sent)).toEqual([{ code: 'permit.too_many_youths', detail: 'permit.too_many_youths.' }]);
    expect(toConfirm(undefined, sent)).toEqual([]);
  });
});
