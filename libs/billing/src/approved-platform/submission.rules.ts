/** Where an issued invoice stands on its way to the customer: by the platform, or by a deposit on Chorus Pro. */
export const SUBMISSION_STATES = [
  'to_deposit',
  'deposited',
  'waiting',
  'failed',
  'sent',
  'accepted',
  'to_act',
  'corrected',
  'cashed',
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Statuses that wait for an act of the school: partly approved, disputed, suspended, refused, rejected, misrouted, unreadable. */
export const ACT_CODES = ['206', '207', '208', '210', '213', '221', '501'] as const;
/** The same file may go again once the platform or the directory is repaired: the buyer never had it. */
export const RESENDABLE: ReadonlySet<string> = new Set(['213', '221', '501']);
/** The buyer waits for an answer, which 209 tells him. */
export const COMPLETABLE: ReadonlySet<string> = new Set(['206', '207', '208']);

/** The newest status that speaks of the invoice itself: 212 tells of money and settles no refusal. `items` newest first. */
export const lastSaid = <Status extends { readonly code: string }>(items: readonly Status[]): Status | undefined =>
  items.find(({ code }) => code !== '212');
