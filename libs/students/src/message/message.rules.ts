import { HALF_DAY_LABELS, type HalfDay, type Refusal, formatDay, type CivilDate } from '@etabli/kernel';

export const TEMPLATE_KINDS = ['absence_mail', 'absence_sms'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const MESSAGE_CHANNELS = ['mail', 'sms'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export interface Words {
  readonly firstName: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  readonly school: string;
}

/** The names that a template may use, between braces. */
export const PLACEHOLDERS = ['jeune', 'jour', 'demi-journée', 'école'] as const;

/** An unknown name stays as it is, so that whoever reads the template sees it. */
export function filled(text: string, { firstName, day, halfDay, school }: Words): string {
  const values: Readonly<Record<string, string>> = {
    jeune: firstName,
    jour: formatDay(day),
    'demi-journée': HALF_DAY_LABELS[halfDay],
    école: school,
  };
  return text.replace(/\{([\p{L}-]+)\}/gu, (all, name: string) => values[name] ?? all);
}

/** Names between braces that mean nothing: said when a template is changed. */
export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/gu)]
    .map((match) => match[1]!)
    .filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name));

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
