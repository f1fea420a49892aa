import type { Step } from './steps.js';
import type { GroupKey } from './students.js';

/** Hours a firm would need, in the order of the work. */
export type Steps = Partial<Readonly<Record<Step, number>>>;

export interface DemoLine {
  readonly label: string;
  readonly nature: 'goods' | 'service';
  readonly quantity: string;
  readonly unit: string;
  /** euros before tax of sheet, profiles and fittings */
  readonly material: number;
  /** basis points, 2000 when not said */
  readonly vatRateBp?: number;
  readonly steps: Steps;
}

/** How far the order has come on the day of loading. `twice`: delivered in two parts. */
export type Ending = 'released' | 'in_work' | 'checked' | 'partly' | 'delivered' | 'twice' | 'cancelled';
/** What became of its (last) invoice. */
export type Payment = 'paid' | 'part' | 'unpaid' | 'disputed' | 'draft';

export interface DemoOrder {
  readonly group: GroupKey;
  /** place in DEMO_CUSTOMERS; null: the school works for itself, without quote */
  readonly customer: number | null;
  readonly title: string;
  readonly reference?: string;
  /** when work begins, in hundredths of the eight months */
  readonly start: number;
  /** school days of work */
  readonly span: number;
  /** spent over allotted hours aimed at */
  readonly ratio: number;
  /** days between the end of the work and the due day; negative: late */
  readonly slack: number;
  readonly ending: Ending;
  readonly payment: Payment;
  readonly lines: readonly DemoLine[];
}

export type Course = Pick<DemoOrder, 'start' | 'span' | 'ratio' | 'slack' | 'ending' | 'payment'>;

/** start, span, ratio, slack, ending, payment. */
export const course = (
  start: number,
  span: number,
  ratio: number,
  slack: number,
  ending: Ending,
  payment: Payment = 'paid',
): Course => ({
  start,
  span,
  ratio,
  slack,
  ending,
  payment,
});

export const goods = (label: string, quantity: number, material: number, steps: Steps): DemoLine => ({
  label,
  nature: 'goods',
  quantity: String(quantity),
  unit: 'pièce',
  material,
  steps,
});

export const metres = (label: string, quantity: string, material: number, steps: Steps): DemoLine => ({
  label,
  nature: 'goods',
  quantity,
  unit: 'm',
  material,
  steps,
});

/** Work on the customer's own material, or a delivery and fitting. */
export const service = (label: string, steps: Steps, material = 0): DemoLine => ({
  label,
  nature: 'service',
  quantity: '1',
  unit: 'forfait',
  material,
  steps,
});

/** Euros before tax an hour of the workshop is sold at: the price of the market, not of the learner. */
export const HOUR = 40;

export const hoursOf = (line: DemoLine): number => Object.values(line.steps).reduce((sum, hours) => sum + hours, 0);

/** Rounded to half a euro, as one quotes it. */
export function unitPriceOf(line: DemoLine): string {
  const halves = Math.round(((hoursOf(line) * HOUR + line.material) * 2) / Number(line.quantity));
  return (halves / 2).toFixed(2);
}
