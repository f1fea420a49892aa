import fc from 'fast-check';
import { REGISTRATION_STATES } from '../registration/exam-registration.rules.js';
import { DECISIONS } from '../result/exam-result.rules.js';
import { type Candidate, passRate } from './pass-rate.rules.js';

const of = (decision: Candidate['decision'], state: Candidate['state'] = 'registered'): Candidate => ({
  state,
  decision,
});
const times = (n: number, one: Candidate): Candidate[] => Array.from({ length: n }, () => one);

it.each<[string, Candidate[], Partial<ReturnType<typeof passRate>>]>([
  ['nobody', [], { enrolled: 0, present: 0, admitted: 0, ofPresent: null, ofEnrolled: null }],
  ['nine of ten', [...times(9, of('admitted')), of('refused')], { ofPresent: 9000, ofEnrolled: 9000 }],
  ['two thirds', [...times(2, of('admitted')), of('refused')], { ofPresent: 6667 }],
  [
    'an absent counts among the registered',
    [of('admitted'), of('absent')],
    { present: 1, ofPresent: 10_000, ofEnrolled: 5000 },
  ],
  ['somebody withdrawn too', [of('admitted'), of(null, 'withdrawn')], { enrolled: 2, pending: 0, ofEnrolled: 5000 }],
  ['a plan does not', [of('admitted'), of(null, 'planned')], { enrolled: 1, ofEnrolled: 10_000 }],
  ['not decided yet', [of('admitted'), of(null)], { present: 1, pending: 1 }],
])('%s', (_case, candidates, expected) => expect(passRate(candidates)).toMatchObject(expected));

it('admitted ≤ present ≤ registered, whoever they are and in whatever order', () => {
  const one = fc.record({
    state: fc.constantFrom(...REGISTRATION_STATES),
    decision: fc.option(fc.constantFrom(...DECISIONS)),
  });
  fc.assert(
    fc.property(fc.array(one), (candidates) => {
      const rate = passRate(candidates);
      expect(rate.admitted).toBeLessThanOrEqual(rate.present);
      expect(rate.present + rate.pending).toBeLessThanOrEqual(rate.enrolled);
      expect(passRate(candidates.toReversed())).toEqual(rate);
      if (rate.ofPresent !== null) expect(rate.ofPresent).toBeLessThanOrEqual(10_000);
    }),
  );
});
