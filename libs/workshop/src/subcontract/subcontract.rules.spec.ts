import {
  backRefusals,
  isOverdue,
  sendRefusals,
  stepRefusals,
  SUBCONTRACT_STATES,
  SUBCONTRACT_TRANSITIONS,
} from './subcontract.rules.js';

const TODAY = '2026-11-23';
const codes = (refusals: readonly { code: string; field: string }[]): string[] =>
  refusals.map(({ code, field }) => `${field} ${code}`);

describe('outside work', () => {
  it('goes out, comes back, or never goes', () => {
    for (const from of SUBCONTRACT_STATES)
      for (const to of SUBCONTRACT_STATES)
        expect(stepRefusals(from, to).length === 0).toBe(SUBCONTRACT_TRANSITIONS.can(from, to));
    expect(stepRefusals('planned', 'back')).toEqual([
      { code: 'subcontract.wrong_step', params: { from: 'à envoyer', to: 'revenu' } },
    ]);
  });

  it.each([
    [{ sentOn: TODAY, expectedOn: TODAY }, []],
    [{ sentOn: '2026-11-24', expectedOn: '2026-11-30' }, ['sentOn subcontract.in_future']],
    [{ sentOn: TODAY, expectedOn: '2026-11-22' }, ['expectedOn subcontract.before_sent']],
  ])('leaves on a day that has come: %j', (days, wrong) => expect(codes(sendRefusals(days, TODAY))).toEqual(wrong));

  it.each([
    [{ sentOn: '2026-11-20', backOn: TODAY }, []],
    [{ sentOn: '2026-11-20', backOn: '2026-11-19' }, ['backOn subcontract.before_sent']],
    [{ sentOn: '2026-11-20', backOn: '2026-11-24' }, ['backOn subcontract.in_future']],
  ])('comes back after it left: %j', (days, wrong) => expect(codes(backRefusals(days, TODAY))).toEqual(wrong));

  it('is overdue only while it is out', () => {
    expect(isOverdue({ state: 'sent', expectedOn: '2026-11-22' }, TODAY)).toBe(true);
    expect(isOverdue({ state: 'sent', expectedOn: TODAY }, TODAY)).toBe(false);
    expect(isOverdue({ state: 'back', expectedOn: '2026-11-22' }, TODAY)).toBe(false);
  });
});
