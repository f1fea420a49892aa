import { type CivilDate, daysBetween, formatDay, HALF_DAY_LABELS, type HalfDay, type Refusal } from '@etabli/kernel';

/** At school, and in a firm. */
export const TEMPLATE_KINDS = ['absence_mail', 'absence_sms', 'placement_mail', 'placement_sms'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const MESSAGE_CHANNELS = ['mail', 'sms'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export interface Words {
  readonly firstName: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  /** both half-days at once */
  readonly wholeDay?: boolean;
  readonly school: string;
  /** the firm, of an absence in a placement */
  readonly host?: string | null;
}

const PLACEHOLDERS = ['jeune', 'jour', 'demi-journée', 'école'] as const;

/** The names that a template may use, between braces. */
const placeholdersOf = (kind: TemplateKind): readonly string[] =>
  kind === 'placement_mail' || kind === 'placement_sms' ? [...PLACEHOLDERS, 'entreprise'] : PLACEHOLDERS;

/** The words for a channel, of an absence at school or in a firm. */
export const templateFor = (channel: MessageChannel, placed: boolean): TemplateKind =>
  placed ? `placement_${channel}` : `absence_${channel}`;

/** An unknown name stays as it is, so that whoever reads the template sees it. */
export function filled(text: string, { firstName, day, halfDay, wholeDay, school, host }: Words): string {
  const values: Readonly<Record<string, string>> = {
    jeune: firstName,
    jour: formatDay(day),
    'demi-journée': wholeDay ? 'toute la journée' : HALF_DAY_LABELS[halfDay],
    école: school,
    ...(host ? { entreprise: host } : {}),
  };
  return text.replace(/\{([\p{L}-]+)\}/gu, (all, name: string) => values[name] ?? all);
}

/** Names between braces that mean nothing: said when a template is changed. */
export const unknownPlaceholders = (text: string, kind: TemplateKind): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1]!).filter((name) => !placeholdersOf(kind).includes(name));

/** A firm often calls the morning after; what is older is no news to a family. */
const NEWS_DAYS = 1;
export const isNews = (day: CivilDate, today: CivilDate): boolean => daysBetween(day, today) <= NEWS_DAYS;

/** Somebody of age is told himself; the family only if he agreed (majority, Code civil 414). */
export function tellRefusals(facts: {
  readonly age: number;
  readonly agreed: boolean;
  readonly absent: boolean;
  readonly reachable: number;
}): Refusal[] {
  return [
    ...(facts.absent ? [] : [{ code: 'message.not_absent' }]),
    ...(facts.age >= 18 && !facts.agreed ? [{ code: 'message.of_age' }] : []),
    ...(facts.reachable > 0 ? [] : [{ code: 'message.nobody' }]),
  ];
}
