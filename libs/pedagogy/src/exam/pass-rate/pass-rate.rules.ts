import type { RegistrationState } from '../registration/exam-registration.rules.js';
import type { Decision } from '../result/exam-result.rules.js';

export interface Candidate {
  readonly state: RegistrationState;
  readonly decision: Decision | null;
}

/** Printed beside the figure, so that it says the same in two years. */
export const PASS_RATE_DEFINITION =
  'Taux de réussite = admis ÷ présents à l’examen. Sont présents les candidats admis ou refusés\u202f; un candidat absent à tout l’examen n’est pas présent. Sont inscrits tous les candidats inscrits auprès de l’académie, y compris ceux qui se sont retirés ensuite. Sans décision connue, un candidat ne compte ni admis ni présent.';

export interface PassRate {
  readonly enrolled: number;
  readonly present: number;
  readonly admitted: number;
  /** registered, neither withdrawn nor decided: while there are some, the rate is not final */
  readonly pending: number;
  /** basis points, half-up; null without anybody */
  readonly ofPresent: number | null;
  readonly ofEnrolled: number | null;
}

/** Whole basis points, half-up. */
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((20_000 * part + whole) / (2 * whole));

/** Admitted of those present, and of those registered. A mere plan counts nowhere. */
export function passRate(candidates: readonly Candidate[]): PassRate {
  const registered = candidates.filter(({ state }) => state !== 'planned');
  const count = (test: (one: Candidate) => boolean): number => registered.filter(test).length;
  const admitted = count(({ decision }) => decision === 'admitted');
  const present = count(({ decision }) => decision === 'admitted' || decision === 'refused');
  return {
    enrolled: registered.length,
    present,
    admitted,
    pending: count(({ state, decision }) => state === 'registered' && decision === null),
    ofPresent: share(admitted, present),
    ofEnrolled: share(admitted, registered.length),
  };
}
