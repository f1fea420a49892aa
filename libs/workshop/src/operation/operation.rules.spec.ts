import {
  closeRefusals,
  completed,
  type KnownOperation,
  namingRefusals,
  orderRefusals,
  removed,
  reopenRefusals,
  splitRefusals,
  type WantedOperation,
} from './operation.rules.js';

const operation = (change: Partial<KnownOperation>): KnownOperation => ({
  id: 'debit',
  title: 'Débit',
  hasHours: false,
  hasPhotos: false,
  hasFindings: false,
  catalogueOperationId: null,
  kind: 'work',
  reworkOfId: null,
  reworkReason: null,
  ...change,
});
const KNOWN = [operation({ hasHours: true }), operation({ id: 'soudure', title: 'Soudure' })];
const MAY = {
  lineIds: new Set(['ligne']),
  machineIds: new Set(['scie']),
  competenceIds: new Set(['C1', 'C2']),
  catalogueOperationIds: new Set(['pliage']),
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

describe('une opération prise dans le catalogue', () => {
  const refused = (one: Partial<WantedOperation>, known = KNOWN) => namingRefusals(known, [wanted(one)], MAY);

  it('se choisit tant qu’elle y est, et se garde ensuite', () => {
    expect(refused({ catalogueOperationId: 'pliage' })).toEqual([]);
    expect(refused({ catalogueOperationId: 'roulage' })).toEqual([
      { code: 'operation.catalogue_unknown', field: 'operations.0.catalogueOperationId' },
    ]);
    const kept = [operation({ catalogueOperationId: 'roulage' })];
    expect(refused({ id: 'debit', catalogueOperationId: 'roulage' }, kept)).toEqual([]);
  });

  it('garde ses photos et ce qui est repris', () => {
    const photos = [operation({ hasPhotos: true })];
    expect(codes(splitRefusals(photos, [wanted()]))).toEqual(['operation.has_photos']);
    const repaired = [operation({}), operation({ id: 'reprise', kind: 'rework', reworkOfId: 'debit' })];
    expect(codes(splitRefusals(repaired, [wanted({ id: 'reprise' })]))).toEqual(['operation.repaired']);
    expect(codes(splitRefusals(repaired, [wanted()]))).toEqual([]);
  });
});

describe('une reprise', () => {
  const rework = (change: Partial<WantedOperation>) =>
    codes(
      namingRefusals(
        KNOWN,
        [wanted({ kind: 'rework', reworkOfId: 'debit', reworkReason: 'Cote fausse', allottedMinutes: 0, ...change })],
        MAY,
      ),
    );

  it.each([
    [{}, []],
    [{ reworkOfId: null }, ['operation.rework_of_unknown']],
    [{ reworkOfId: 'ailleurs' }, ['operation.rework_of_unknown']],
    [{ id: 'debit' }, ['operation.rework_of_unknown']],
    [{ reworkReason: null }, ['operation.rework_reason_missing']],
    [{ allottedMinutes: 30 }, ['operation.rework_sold']],
    [{ kind: 'work', allottedMinutes: 30 }, []],
    [{ kind: 'training', allottedMinutes: 30 }, []],
  ] as const)('%j : %j', (change, expected) => expect(rework(change)).toEqual(expected));

  it('garde ce qui n’est pas redit, et l’oublie quand elle n’en est plus une', () => {
    const was = operation({ kind: 'rework', reworkOfId: 'soudure', reworkReason: 'Fissure' });
    expect(completed({}, was)).toEqual({ kind: 'rework', reworkOfId: 'soudure', reworkReason: 'Fissure' });
    expect(completed({ kind: 'work' }, was)).toEqual({ kind: 'work', reworkOfId: null, reworkReason: null });
    expect(completed({})).toEqual({ kind: 'work', reworkOfId: null, reworkReason: null });
  });
});

it.each([
  [['soudure', 'debit'], true],
  [['debit'], false],
  [['debit', 'debit'], false],
  [['debit', 'soudure', 'autre'], false],
  [['debit', 'autre'], false],
] as const)('mettre dans l’ordre %j : %s', (ids, may) => expect(orderRefusals(KNOWN, ids).length === 0).toBe(may));
