import type { Refusal } from '@etabli/kernel';
import { checkRefusals, isDelivered, isOpen, type OrderState, releaseRefusals } from '../order/order.rules.js';

/** The columns of the board. */
export const BOARD_STATES = ['planned', 'released', 'in_work', 'checked', 'delivered'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export interface MoveFacts {
  readonly state: OrderState;
  readonly hasHours: boolean;
  readonly partlyDelivered: boolean;
  /** an undo: the check is taken back, and the operations that it closed are open again */
  readonly undoesCheck: boolean;
}

/** Why a card does not go into that column; where a command of the order exists, its own words. */
export function moveRefusals({ state, hasHours, partlyDelivered, undoesCheck }: MoveFacts, to: BoardState): Refusal[] {
  if (state === to) return [{ code: 'planning.same_column' }];
  if (isDelivered(state)) return [{ code: 'planning.take_back_on_order' }];
  if (state === 'checked' && (to === 'in_work' || to === 'released') && undoesCheck)
    return partlyDelivered ? [{ code: 'planning.partly_delivered' }] : [];
  switch (to) {
    case 'planned':
      if (state === 'released' && !hasHours) return [];
      return [{ code: state === 'checked' ? 'planning.reopen_on_order' : 'planning.hours_are_there' }];
    case 'released':
      if (isOpen(state)) return [{ code: 'planning.hours_are_there' }];
      return state === 'checked' ? [{ code: 'planning.reopen_on_order' }] : releaseRefusals({ state });
    case 'in_work':
      return [{ code: state === 'checked' ? 'planning.reopen_on_order' : 'planning.begins_with_hours' }];
    case 'checked':
      return checkRefusals({ state });
    case 'delivered':
      return state === 'checked' ? [{ code: 'planning.deliver_on_order' }] : [{ code: 'order.not_checked' }];
  }
}

/** The undone check leaves the order where it was: without hours it had only been released. */
export const stateAfterUndo = ({ hasHours }: Pick<MoveFacts, 'hasHours'>): 'in_work' | 'released' =>
  hasHours ? 'in_work' : 'released';
