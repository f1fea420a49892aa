import { judge } from './effect.rules.js';
import { DAY, HOUSE, inOrder, stint } from './permit.fixture.js';
import { decide } from './permit.rules.js';

describe('what becomes of a decision', () => {
  const blocked = decide(inOrder({ trainings: [] }));
  const crowded = decide(inOrder({ supervisor: { staffId: 'trainer', wholeSlot: true, youths: 13 } }));
  const late = decide(
    inOrder({
      slot: [stint(DAY, '20:00', '23:00')],
      houseRules: HOUSE.map((row) => ({ ...row, severity: 'warn' as const })),
    }),
  );
  const told = decide(inOrder({ riskAssessments: [] }));
  const confirm = ['permit.too_many_youths', 'permit.night_work', 'permit.training_missing'];
  const reason = 'Visite d’entreprise';

  it.each([
    ['a block before the end', blocked, false, 'refused'],
    ['a block after the end', blocked, true, 'incident'],
    ['a warning after the end', crowded, true, 'granted'],
    ['a warning that nobody is asked about', told, false, 'granted'],
    ['a warning before the end', crowded, false, 'refused'],
  ])('%s', (_case, decision, ended, effect) => {
    expect(judge(decision, ended, { confirm: [], reason: null }, false).effect).toBe(effect);
  });

  it('a block is passed over by nobody, whatever is confirmed', () => {
    expect(judge(blocked, false, { confirm, reason }, true)).toMatchObject({ effect: 'refused', confirmed: [] });
  });

  it('too many youths by the trainer, house hours by the director alone; never without a reason', () => {
    const by = (isDirector: boolean, why: string | null = reason) => ({
      crowded: judge(crowded, false, { confirm, reason: why }, isDirector).effect,
      late: judge(late, false, { confirm, reason: why }, isDirector).effect,
    });
    expect(by(false)).toEqual({ crowded: 'granted', late: 'refused' });
    expect(by(true)).toEqual({ crowded: 'granted', late: 'granted' });
    expect(by(true, null)).toEqual({ crowded: 'refused', late: 'refused' });
    expect(judge(late, false, { confirm, reason }, true).confirmed).toEqual(['night_work']);
  });
});
