import {
  closeRefusals,
  namingRefusals,
  removed,
  reopenRefusals,
  splitRefusals,
  type WantedOperation,
} from './operation.rules.js';

const KNOWN = [
  { id: 'debit', title: 'Débit', hasHours: true },
  { id: 'soudure', title: 'Soudure', hasHours: false },
];
const MAY = {
  lineIds: new Set(['ligne']),
  machineIds: new Set(['scie']),
  competenceIds: new Set(['C1', 'C2']),
  dueOn: '2026-12-11',
};
const wanted = (change: Partial<WantedOperation> = {}): WantedOperation => ({
  title: 'Étape',
  allottedMinutes: 60,
  competenceIds: [],
  ...change,
});
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('découper un ordre en opérations', () => {
  it('garde celles qui portent des heures', () => {
    expect(codes(splitRefusals(KNOWN, [wanted({ id: 'debit' })]))).toEqual([]);
    expect(splitRefusals(KNOWN, [wanted({ id: 'soudure' })])).toEqual([
      { code: 'operation.has_hours', params: { title: 'Débit' } },
    ]);
    expect(removed(KNOWN, [wanted({ id: 'debit' }), wanted()]).map(({ id }) => id)).toEqual(['soudure']);
  });

  it('en laisse au moins une', () => expect(codes(splitRefusals([], []))).toEqual(['operation.none_left']));

  it('ne nomme que ce qui existe, champ par champ', () => {
    const wrong = [
      wanted({ id: 'debit', lineId: 'ligne', machineId: 'scie', competenceIds: ['C1', 'C2'] }),
      wanted({ id: 'ailleurs', lineId: 'autre', machineId: 'tour', competenceIds: ['C1', 'C9'] }),
      wanted({ id: 'debit' }),
    ];
    expect(namingRefusals(KNOWN, wrong, MAY)).toEqual([
      { code: 'operation.foreign', field: 'operations.1.id' },
      { code: 'operation.line_unknown', field: 'operations.1.lineId' },
      { code: 'operation.machine_unknown', field: 'operations.1.machineId' },
      { code: 'operation.competence_unknown', field: 'operations.1.competenceIds' },
      { code: 'operation.foreign', field: 'operations.2.id' },
    ]);
  });
});

it('une opération finit au plus tard avec son ordre', () => {
  const due = (dueOn: string | null) => namingRefusals(KNOWN, [wanted({ dueOn })], MAY);
  expect(due('2026-12-11')).toEqual([]);
  expect(due(null)).toEqual([]);
  expect(due('2026-12-12')).toEqual([
    { code: 'operation.due_after_order', field: 'operations.0.dueOn', params: { dueOn: '2026-12-11' } },
  ]);
  expect(namingRefusals(KNOWN, [wanted({ dueOn: '2030-01-01' })], { ...MAY, dueOn: null })).toEqual([]);
});

it('une opération se termine et se rouvre une fois', () => {
  expect(codes(closeRefusals({ state: 'open', title: 'Débit' }))).toEqual([]);
  expect(codes(closeRefusals({ state: 'done', title: 'Débit' }))).toEqual(['operation.already_done']);
  expect(codes(reopenRefusals({ state: 'done', title: 'Débit' }))).toEqual([]);
  expect(codes(reopenRefusals({ state: 'open', title: 'Débit' }))).toEqual(['operation.already_open']);
});
