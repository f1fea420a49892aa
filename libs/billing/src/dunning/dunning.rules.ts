import { addDays, type CivilDate, daysBetween, maxDay, minDay, type Refusal } from '@etabli/kernel';

export const CHANNELS = ['mail', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

export type CustomerKind = 'business' | 'public_body' | 'person';

export const PENALTY_BASES = ['refinancing', 'annual'] as const;
export type PenaltyBasis = (typeof PENALTY_BASES)[number];

export const DUNNING_STATES = ['to_send', 'waiting', 'held', 'ended'] as const;
/** `waiting`: the next letter is not due yet; `ended`: the last level went, the director decides. */
export type DunningState = (typeof DUNNING_STATES)[number];

export interface Level {
  readonly rank: number;
  /** after the due day */
  readonly daysAfter: number;
  readonly formalNotice: boolean;
  readonly title: string;
  readonly opening: string;
  readonly closing: string;
  readonly validFrom: CivilDate;
}

/** Of each rank the row that holds that day, in order. */
export function levelsInForce<L extends Pick<Level, 'rank' | 'validFrom'>>(rows: readonly L[], day: CivilDate): L[] {
  const held = rows
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return held
    .filter((row, index) => held.findIndex(({ rank }) => rank === row.rank) === index)
    .toSorted((a, b) => a.rank - b.rank);
}

/** Each level comes later than the one before it, on the day the new row begins. */
export function levelRefusals(level: Level, rows: readonly Level[]): Refusal[] {
  const others = levelsInForce(rows, level.validFrom).filter(({ rank }) => rank !== level.rank);
  const after = others.findLast(({ rank }) => rank < level.rank)?.daysAfter ?? 0;
  const before = others.find(({ rank }) => rank > level.rank)?.daysAfter ?? null;
  if (level.daysAfter > after && (before === null || level.daysAfter < before)) return [];
  const params = { rank: level.rank, after, before: before === null ? 'un an' : `${before} jours` };
  return [{ code: 'dunning.levels_order', params }];
}

/** An overdue, uncontested invoice and what was already sent about it. */
export interface LateInvoice {
  readonly id: string;
  readonly number: string;
  readonly dueOn: CivilDate;
  readonly openCents: number;
  readonly last: { readonly rank: number; readonly sentOn: CivilDate } | null;
}

export interface NextStep<L> {
  readonly level: L;
  readonly dueOn: CivilDate;
}

/**
 * The next level of an invoice and the day it is due: never two steps at once, and as many days after the last letter as lie between
 * the two levels, whenever that letter went. Null after the last level.
 */
export function nextStep<L extends Pick<Level, 'rank' | 'daysAfter'>>(
  { dueOn, last }: Pick<LateInvoice, 'dueOn' | 'last'>,
  levels: readonly L[],
): NextStep<L> | null {
  const level = levels.find(({ rank }) => last === null || rank > last.rank);
  if (!level) return null;
  const byDays = addDays(dueOn, level.daysAfter);
  if (last === null) return { level, dueOn: byDays };
  const before = levels.find(({ rank }) => rank === last.rank)?.daysAfter ?? 0;
  return { level, dueOn: maxDay(byDays, addDays(last.sentOn, Math.max(level.daysAfter - before, 1))) };
}

export interface Letter<L, I> {
  readonly level: L;
  readonly invoices: readonly { readonly invoice: I; readonly rank: number }[];
}

export interface Situation<L, I> {
  /** null: nothing to send today */
  readonly letter: Letter<L, I> | null;
  /** the earliest day on which something is due; null when all levels are through */
  readonly nextOn: CivilDate | null;
}

/**
 * One letter a customer, at the highest level that is due. A reminder names all that the customer was or would be reminded of; a
 * formal notice only what was reminded before it.
 */
export function situationOf<L extends Level, I extends LateInvoice>(
  invoices: readonly I[],
  levels: readonly L[],
  today: CivilDate,
): Situation<L, I> {
  const steps = invoices.map((invoice) => ({ invoice, step: nextStep(invoice, levels) }));
  const days = steps.flatMap(({ step }) => step?.dueOn ?? []);
  const nextOn = days.length > 0 ? minDay(...days) : null;
  const due = steps.flatMap(({ invoice, step }) =>
    step && step.dueOn <= today ? [{ invoice, level: step.level }] : [],
  );
  if (due.length === 0) return { letter: null, nextOn };
  const level = due.reduce((highest, { level: one }) => (one.rank > highest.rank ? one : highest), due[0]!.level);
  const named = level.formalNotice
    ? due.filter((one) => one.level.rank === level.rank).map(({ invoice }) => ({ invoice, rank: level.rank }))
    : invoices.flatMap((invoice) => {
        const rank = due.find((one) => one.invoice.id === invoice.id)?.level.rank ?? invoice.last?.rank;
        return rank === undefined ? [] : [{ invoice, rank }];
      });
  return { letter: { level, invoices: named }, nextOn };
}

export function stateOf(
  { letter, nextOn }: Pick<Situation<unknown, unknown>, 'letter' | 'nextOn'>,
  held: boolean,
): DunningState {
  if (held) return 'held';
  if (letter !== null) return 'to_send';
  return nextOn === null ? 'ended' : 'waiting';
}

/** A hold counts until the end of its last day. */
export const holds = (hold: { readonly until: CivilDate | null } | null, today: CivilDate): boolean =>
  hold !== null && (hold.until === null || hold.until >= today);

export interface Sending {
  readonly channel: Channel;
  readonly email: string | null;
  readonly held: boolean;
  /** what is still late of what the director saw */
  readonly letter: Letter<unknown, unknown> | null;
}

/** All that speaks against sending the letter now. */
export function sendRefusals({ channel, email, held, letter }: Sending): Refusal[] {
  return [
    ...(held ? [{ code: 'dunning.held' }] : []),
    ...(letter === null ? [{ code: 'dunning.nothing_left' }] : []),
    ...(channel === 'mail' && email === null ? [{ code: 'dunning.no_email' }] : []),
  ];
}

export const daysLate = ({ dueOn }: Pick<LateInvoice, 'dueOn'>, today: CivilDate): number =>
  Math.max(daysBetween(dueOn, today), 0);

/** 'a\n\nb' → ['a', 'b'] */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
