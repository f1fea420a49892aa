import {
  holds,
  type LateInvoice,
  type Level,
  levelRefusals,
  levelsInForce,
  nextStep,
  paragraphs,
  sendRefusals,
  situationOf,
  stateOf,
} from './dunning.rules.js';

const level = (rank: number, daysAfter: number, change: Partial<Level> = {}): Level => ({
  rank,
  daysAfter,
  formalNotice: rank === 3,
  title: `Niveau ${rank}`,
  opening: '',
  closing: '',
  validFrom: '2000-01-01',
  ...change,
});
const LEVELS = [level(1, 7), level(2, 21), level(3, 45)];
const late = (id: string, dueOn: string, last: LateInvoice['last'] = null): LateInvoice => ({
  id,
  number: id,
  dueOn,
  openCents: 100,
  last,
});

describe('the levels', () => {
  it('are of each rank the row that holds that day', () => {
    const rows = [...LEVELS, level(1, 10, { validFrom: '2026-12-01' })];
    expect(levelsInForce(rows, '2026-11-30').map(({ daysAfter }) => daysAfter)).toEqual([7, 21, 45]);
    expect(levelsInForce(rows, '2026-12-01').map(({ daysAfter }) => daysAfter)).toEqual([10, 21, 45]);
  });
  it('come one after the other', () => {
    expect(levelRefusals(level(2, 30), LEVELS)).toEqual([]);
    expect(levelRefusals(level(2, 7), LEVELS)).toMatchObject([{ code: 'dunning.levels_order' }]);
    expect(levelRefusals(level(2, 45), LEVELS)).toMatchObject([{ code: 'dunning.levels_order' }]);
    expect(levelRefusals(level(4, 60), LEVELS)).toEqual([]);
  });
});

describe('the next step of an invoice due on 1 November', () => {
  it.each([
    ['nothing sent', null, 1, '2026-11-08'],
    ['the first sent in time', { rank: 1, sentOn: '2026-11-08' }, 2, '2026-11-22'],
    ['the first sent late: the second waits as long', { rank: 1, sentOn: '2026-12-20' }, 2, '2027-01-03'],
    ['the second sent', { rank: 2, sentOn: '2026-11-22' }, 3, '2026-12-16'],
  ])('%s', (_name, last, rank, dueOn) =>
    expect(nextStep({ dueOn: '2026-11-01', last }, LEVELS)).toMatchObject({ level: { rank }, dueOn }),
  );
  it('is none after the last level', () =>
    expect(nextStep({ dueOn: '2026-11-01', last: { rank: 3, sentOn: '2026-12-16' } }, LEVELS)).toBeNull());
});

describe('the letter of a customer', () => {
  it('is one, at the highest level due, and names what was reminded before', () => {
    const { letter } = situationOf(
      [
        late('old', '2026-11-01', { rank: 1, sentOn: '2026-11-08' }),
        late('new', '2026-11-14'),
        late('recent', '2026-11-05', { rank: 1, sentOn: '2026-11-20' }),
        late('fresh', '2026-11-21'),
      ],
      LEVELS,
      '2026-11-22',
    );
    expect(letter?.level.rank).toBe(2);
    expect(letter?.invoices.map(({ invoice, rank }) => [invoice.id, rank])).toEqual([
      ['old', 2],
      ['new', 1],
      ['recent', 1],
    ]);
  });
  it('when formal, names only what was reminded before it', () => {
    const { letter } = situationOf(
      [late('old', '2026-10-01', { rank: 2, sentOn: '2026-10-22' }), late('new', '2026-11-01')],
      LEVELS,
      '2026-11-22',
    );
    expect(letter?.level.formalNotice).toBe(true);
    expect(letter?.invoices.map(({ invoice }) => invoice.id)).toEqual(['old']);
  });
  it.each([
    ['to_send', late('a', '2026-11-01'), false],
    ['waiting', late('a', '2026-11-20'), false],
    ['held', late('a', '2026-11-01'), true],
    ['ended', late('a', '2026-08-01', { rank: 3, sentOn: '2026-10-01' }), false],
  ] as const)('leaves the customer %s', (state, invoice, held) =>
    expect(stateOf(situationOf([invoice], LEVELS, '2026-11-22'), held)).toBe(state),
  );
});

it('holds until the end of the last day', () => {
  expect(holds(null, '2026-11-22')).toBe(false);
  expect(holds({ until: null }, '2026-11-22')).toBe(true);
  expect(holds({ until: '2026-11-22' }, '2026-11-22')).toBe(true);
  expect(holds({ until: '2026-11-21' }, '2026-11-22')).toBe(false);
});

it('gives all reasons against sending', () => {
  const codes = sendRefusals({ channel: 'mail', email: null, held: true, letter: null }).map(({ code }) => code);
  expect(codes).toEqual(['dunning.held', 'dunning.nothing_left', 'dunning.no_email']);
  const { letter } = situationOf([late('a', '2026-11-01')], LEVELS, '2026-11-22');
  expect(sendRefusals({ channel: 'paper', email: null, held: false, letter })).toEqual([]);
});

it('parts paragraphs at empty lines', () => expect(paragraphs('a\n\n b\nc \n\n')).toEqual(['a', 'b\nc']));
