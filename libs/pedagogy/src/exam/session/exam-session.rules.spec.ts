import { type SessionDays, sessionErrors, sessionTasks, type SessionWork } from './exam-session.rules.js';

const days: SessionDays = {
  year: 2027,
  registrationFrom: '2026-10-12',
  registrationTo: '2026-11-20',
  arrangementsBy: '2026-12-04',
  examsFrom: '2027-05-31',
  examsTo: '2027-06-18',
  resultsOn: '2027-07-06',
};
const nothing: SessionWork = { planned: 0, unplanned: 0, toAsk: 0, undecided: 0 };

it.each<[Partial<SessionDays>, string[]]>([
  [{}, []],
  [{ registrationFrom: null, resultsOn: null }, []],
  [{ year: 2026 }, ['year']],
  [{ registrationFrom: '2026-11-21' }, ['registrationTo']],
  [{ registrationTo: '2027-06-01' }, ['examsFrom']],
  [{ arrangementsBy: '2027-06-01' }, ['arrangementsBy']],
  [{ examsTo: '2027-05-30' }, ['examsTo']],
  [{ resultsOn: '2027-05-30' }, ['resultsOn']],
])('%j', (change, fields) => expect(sessionErrors({ ...days, ...change }).map(({ field }) => field)).toEqual(fields));

it.each<[Partial<SessionWork>, string, string[]]>([
  [{}, '2026-10-20', []],
  [{ planned: 2 }, '2026-10-20', ['exam.registration']],
  [{ unplanned: 1 }, '2026-10-20', ['exam.registration']],
  [{ planned: 2 }, '2026-12-01', ['exam.registration']],
  [{ unplanned: 1 }, '2026-12-01', []],
  [{ toAsk: 1 }, '2026-12-01', ['exam.arrangements']],
  [{ toAsk: 1, planned: 1 }, '2027-06-02', []],
  [{ undecided: 3 }, '2027-06-01', []],
  [{ undecided: 3 }, '2027-06-18', ['exam.results']],
])('%j on %s', (work, today, kinds) =>
  expect(sessionTasks(days, { ...nothing, ...work }, today).map(({ kind }) => kind)).toEqual(kinds),
);

it('says how many', () =>
  expect(sessionTasks(days, { ...nothing, planned: 2, unplanned: 1 }, '2026-10-20')[0]).toEqual({
    kind: 'exam.registration',
    dueOn: '2026-11-20',
    what: 'inscriptions, 2 jeunes à inscrire, 1 jeune à ajouter ou non',
  }));
