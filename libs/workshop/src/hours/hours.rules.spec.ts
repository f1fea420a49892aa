import { overlaps, totalMinutes } from '@etabli/kernel';
import fc from 'fast-check';
import { hoursErrors } from './hours.errors.js';
import {
  allRefusals,
  correctionRefusals,
  type FaceFacts,
  type HalfDayFacts,
  pieces,
  placementRefusals,
  review,
  slotMinutes,
  type Stretch,
  undoRefusals,
} from './hours.rules.js';

const AT = (hours: number, minutes = 0): number => hours * 60 + minutes;
const SLOT = { start: AT(8), end: AT(12), breaks: [{ start: AT(10), end: AT(10, 30) }] };
const MORNING: Stretch[] = [{ operationId: 'debit', from: '08:00', to: '12:00' }];

function facts(noah: Partial<FaceFacts> = {}, change: Partial<HalfDayFacts> = {}): HalfDayFacts {
  const onTime: FaceFacts = { name: 'Noah L.', absent: false, away: [], logged: [] };
  return {
    slot: SLOT,
    refusals: [],
    faces: new Map([
      ['noah', { ...onTime, ...noah }],
      ['lea', { ...onTime, name: 'Léa M.' }],
    ]),
    operations: new Map([
      ['debit', { title: 'Débit', open: true }],
      ['soudure', { title: 'Soudure', open: true }],
      ['finie', { title: 'Pliage', open: false }],
    ]),
    ...change,
  };
}
const codes = (laidOut: readonly Stretch[], noah?: Partial<FaceFacts>): string[] =>
  allRefusals(review([{ studentId: 'noah', stretches: laidOut }], facts(noah))).map(({ code }) => code);
const stretch = (from: string, to: string, operationId = 'debit'): Stretch => ({ operationId, from, to });

const late = (minutes: number) => [{ start: SLOT.start, end: SLOT.start + minutes }];

describe('les heures d’une demi-journée', () => {
  it('sont coupées aux pauses', () => {
    expect(pieces(MORNING, SLOT, [])).toEqual([
      { operationId: 'debit', start: AT(8), end: AT(10) },
      { operationId: 'debit', start: AT(10, 30), end: AT(12) },
    ]);
    expect(slotMinutes(SLOT)).toBe(210);
  });

  it('commencent à l’arrivée d’un jeune en retard', () => {
    expect(pieces(MORNING, SLOT, late(15))[0]).toEqual({ operationId: 'debit', start: AT(8, 15), end: AT(10) });
    expect(totalMinutes(pieces(MORNING, SLOT, late(140)))).toBe(90);
    expect(pieces(MORNING, SLOT, late(240))).toEqual([]);
  });

  it('comptent, au total, les seuls jeunes sans refus', () => {
    const reviewed = review(
      [
        { studentId: 'noah', stretches: MORNING },
        { studentId: 'lea', stretches: MORNING },
      ],
      facts({ absent: true }),
    );
    expect(reviewed.minutes).toBe(210);
    expect(reviewed.faces.map(({ refusals }) => refusals.length)).toEqual([1, 0]);
  });

  it('gardent les minutes travaillées, sans chevauchement, quels que soient les pauses et le retard', () => {
    const minute = fc.integer({ min: AT(8), max: AT(12) });
    const interval = fc.tuple(minute, minute).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 4 }), fc.integer({ min: 0, max: 240 }), (breaks, late) => {
        const cut = pieces(MORNING, { ...SLOT, breaks }, [{ start: SLOT.start, end: SLOT.start + late }]);
        const free = Array.from({ length: 240 }, (_, index) => AT(8) + index).filter(
          (at) => at >= AT(8) + late && !breaks.some(({ start, end }) => start <= at && at < end),
        );
        expect(totalMinutes(cut)).toBe(free.length);
        expect(
          cut.every(
            (piece, index) => piece.start < piece.end && !cut.slice(0, index).some((other) => overlaps(piece, other)),
          ),
        ).toBe(true);
      }),
    );
  });
});

describe('un jeune est refusé', () => {
  const cases: [why: string, code: string, laidOut: Stretch[], noah?: Partial<FaceFacts>][] = [
    ['absent à l’appel', 'hours.absent', MORNING, { absent: true }],
    ['sans opération', 'hours.no_stretch', []],
    ['fin avant le début', 'hours.inverted', [stretch('10:00', '09:00')]],
    ['début égal à la fin', 'hours.inverted', [stretch('10:00', '10:00')]],
    ['avant l’ouverture', 'hours.outside_slot', [stretch('07:59', '12:00')]],
    ['après la fermeture', 'hours.outside_slot', [stretch('08:00', '12:01')]],
    ['tout dans la pause', 'hours.nothing_left', [stretch('10:00', '10:30')]],
    ['tout avant son arrivée', 'hours.nothing_left', [stretch('08:00', '09:00')], { away: [{ start: 480, end: 540 }] }],
    ['à deux endroits', 'hours.stretches_overlap', [stretch('08:00', '10:00'), stretch('09:59', '12:00', 'soudure')]],
    [
      'déjà pointé',
      'hours.overlap',
      [stretch('09:00', '11:00')],
      { logged: [{ operationId: 'debit', start: AT(10, 59), end: AT(12) }] },
    ],
    ['opération terminée', 'hours.operation_closed', [stretch('08:00', '12:00', 'finie')]],
    ['opération inconnue', 'hours.operation_unknown', [stretch('08:00', '12:00', 'autre')]],
  ];
  it.each(cases.map(([why, code, laidOut, noah = {}]) => [why, code, laidOut, noah] as const))(
    '%s → %s',
    (_why, code, laidOut, noah) => expect(codes(laidOut, noah)).toEqual([code]),
  );

  it('hors du groupe, ou deux fois', () => {
    const twice = [
      { studentId: 'noah', stretches: [stretch('08:00', '09:00')] },
      { studentId: 'noah', stretches: [stretch('09:00', '10:00')] },
    ];
    expect(allRefusals(review(twice, facts())).map(({ code }) => code)).toEqual(['hours.face_twice']);
    expect(allRefusals(review([{ studentId: 'paul', stretches: MORNING }], facts()))).toEqual([
      { code: 'hours.not_in_group', params: { studentId: 'paul' } },
    ]);
  });

  it('avec toutes ses raisons, en français, à son nom', () => {
    const reviewed = review(
      [{ studentId: 'noah', stretches: [stretch('08:00', '13:00', 'finie')] }],
      facts({ absent: true }),
    );
    expect(reviewed.faces[0]?.refusals.map((refusal) => hoursErrors.say(refusal).detail)).toEqual([
      'Noah L. est absent à l’appel. Retirez ce jeune ou corrigez l’appel.',
      'Noah L.\u202f: l’opération « Pliage » est terminée. Choisissez-en une autre ou rouvrez-la.',
      'Noah L.\u202f: les heures vont de 08:00 à 12:00. Restez dans ces horaires.',
    ]);
  });
});

describe('un jeune n’est pas refusé', () => {
  it('pour des heures qui se touchent', () => {
    expect(codes([stretch('08:00', '09:00'), stretch('09:00', '10:00', 'soudure')])).toEqual([]);
    expect(
      codes([stretch('09:00', '10:00')], { logged: [{ operationId: 'debit', start: AT(8), end: AT(9) }] }),
    ).toEqual([]);
  });
});

it('la demi-journée entière est refusée pour ses propres raisons, ou sans personne', () => {
  const closed = facts({}, { refusals: [{ code: 'hours.not_begun', params: { from: '08:00', day: '2026-11-24' } }] });
  expect(allRefusals(review([{ studentId: 'noah', stretches: MORNING }], closed)).map(({ code }) => code)).toEqual([
    'hours.not_begun',
  ]);
  expect(allRefusals(review([], facts())).map(({ code }) => code)).toEqual(['hours.nobody']);
});

it('un plan nomme des jeunes du groupe et des opérations ouvertes ; une absence ne le gêne pas', () => {
  const plan = [
    { studentId: 'noah', operationId: 'debit' },
    { studentId: 'lea', operationId: 'finie' },
    { studentId: 'paul', operationId: 'debit' },
  ];
  expect(placementRefusals(plan, facts({ absent: true })).map(({ code }) => code)).toEqual([
    'hours.operation_closed',
    'hours.not_in_group',
  ]);
});

describe('annuler une saisie', () => {
  const recordedAt = new Date('2026-11-23T11:00:00Z');
  const batch = { recordedBy: 'moi', recordedAt, device: 'tablette 1', voidedAt: null };
  const after = (seconds: number): Date => new Date(recordedAt.getTime() + seconds * 1000);
  const me = { userId: 'moi', device: 'tablette 1' };
  const cases: [string, Parameters<typeof undoRefusals>, string[]][] = [
    ['aussitôt', [batch, me, after(10)], []],
    ['à la dernière seconde', [batch, me, after(60)], []],
    ['après une minute', [batch, me, after(61)], ['hours.undo_late']],
    ['par un autre', [batch, { ...me, userId: 'autre' }, after(1)], ['hours.undo_other']],
    ['d’une autre tablette', [batch, { ...me, device: null }, after(1)], ['hours.undo_other']],
    ['deux fois', [{ ...batch, voidedAt: after(5) }, me, after(10)], ['hours.batch_voided']],
  ];
  it.each(cases)('%s', (_when, given, expected) =>
    expect(undoRefusals(...given).map(({ code }) => code)).toEqual(expected),
  );
});

it('une correction change quelque chose', () => {
  const before = { operationId: 'debit', start: AT(8), end: AT(10) };
  expect(correctionRefusals(before, [before])).toEqual([{ code: 'hours.unchanged' }]);
  expect(correctionRefusals(before, [{ ...before, end: AT(9) }])).toEqual([]);
  expect(correctionRefusals(before, [{ ...before, operationId: 'soudure' }])).toEqual([]);
});
