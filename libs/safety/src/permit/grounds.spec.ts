import { keptGrounds, ownInputs, wholeInputs } from './grounds.js';
import { inOrder } from './permit.fixture.js';

describe('grounds of a decision', () => {
  const inputs = inOrder();
  const { work, hazards, declarations, riskAssessments, houseRules, holidayRegion } = inputs;
  const grounds = { work, hazards, declarations, riskAssessments, houseRules, holidayRegion };

  it('are kept apart, and the inputs are whole again with them', () => {
    const own = ownInputs(inputs);
    expect(Object.keys(own).filter((key) => key in grounds)).toEqual([]);
    expect(wholeInputs(own, keptGrounds(grounds).content)).toEqual(inputs);
  });

  it('have the same hash when they say the same, another when they do not', () => {
    const { hash } = keptGrounds(grounds);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(keptGrounds({ ...grounds }).hash).toBe(hash);
    expect(keptGrounds({ ...grounds, riskAssessments: ['2026-01-01'] }).hash).not.toBe(hash);
  });

  it('are in the inputs of a decision from before', () => {
    expect(wholeInputs(inputs, null)).toEqual(inputs);
  });

  it('tell stints of before, two instants as texts, in minutes', () => {
    const { content } = keptGrounds(grounds);
    const texts = { startsAt: '2026-11-24T07:00:00.000Z', endsAt: '2026-11-24T11:00:00.000Z' };
    expect(wholeInputs({ ...ownInputs(inputs), slot: [texts] }, content)).toEqual(inputs);
  });
});
