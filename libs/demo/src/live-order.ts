import type { OrderPlan } from './order-plan.js';
import type { Step } from './data/steps.js';

/** An operation while the play goes on. */
export interface LiveOperation {
  readonly id: string;
  readonly step: Step;
  /** minutes the youths will take, more than allotted as a rule */
  readonly target: number;
  spent: number;
  open: boolean;
}

export interface LiveOrder {
  readonly plan: OrderPlan;
  readonly id: string;
  readonly lines: readonly { readonly id: string; readonly quantity: string }[];
  /** in the order of the work; grows when something is done again */
  readonly operations: LiveOperation[];
  /** checked or cancelled: no more hours */
  over: boolean;
}

export const isOwnWork = ({ plan }: LiveOrder): boolean => plan.order.customer === null;

/** Takes hours still; the last operation of an order that must stay open never closes by itself. */
export function reachedTarget(order: LiveOrder, operation: LiveOperation): boolean {
  const last = order.operations.at(-1) === operation;
  return (
    operation.open && operation.spent >= operation.target && !isOwnWork(order) && !(order.plan.endOn === null && last)
  );
}

export const missing = (operation: LiveOperation): number =>
  operation.open ? Math.max(0, operation.target - operation.spent) : 0;
