import { type BoardState, type MoveFacts, moveRefusals, stateAfterUndo } from './move.rules.js';

const facts = (change: Partial<MoveFacts>): MoveFacts => ({
  state: 'planned',
  hasHours: false,
  partlyDelivered: false,
  undoesCheck: false,
  ...change,
});
const codes = (change: Partial<MoveFacts>, to: BoardState): string[] =>
  moveRefusals(facts(change), to).map(({ code }) => code);

describe('une carte change de colonne', () => {
  it.each([
    [{ state: 'planned' }, 'released', []],
    [{ state: 'released' }, 'planned', []],
    [{ state: 'released', hasHours: true }, 'planned', ['planning.hours_are_there']],
    [{ state: 'in_work' }, 'planned', ['planning.hours_are_there']],
    [{ state: 'in_work' }, 'released', ['planning.hours_are_there']],
    [{ state: 'released' }, 'in_work', ['planning.begins_with_hours']],
    [{ state: 'planned' }, 'in_work', ['planning.begins_with_hours']],
    [{ state: 'planned' }, 'checked', ['order.not_released']],
    [{ state: 'in_work' }, 'checked', []],
    [{ state: 'checked' }, 'in_work', ['planning.reopen_on_order']],
    [{ state: 'checked', undoesCheck: true }, 'in_work', []],
    [{ state: 'checked', undoesCheck: true, partlyDelivered: true }, 'in_work', ['planning.partly_delivered']],
    [{ state: 'checked' }, 'released', ['planning.reopen_on_order']],
    [{ state: 'checked' }, 'planned', ['planning.reopen_on_order']],
    [{ state: 'checked' }, 'delivered', ['planning.deliver_on_order']],
    [{ state: 'in_work' }, 'delivered', ['order.not_checked']],
    [{ state: 'delivered' }, 'checked', ['planning.take_back_on_order']],
    [{ state: 'delivered' }, 'delivered', ['planning.same_column']],
  ] as const)('%j vers %s : %j', (change, to, refused) => expect(codes(change, to)).toEqual(refused));

  it('un contrôle repris laisse l’ordre où il était', () => {
    expect(stateAfterUndo({ hasHours: true })).toBe('in_work');
    expect(stateAfterUndo({ hasHours: false })).toBe('released');
  });
});
