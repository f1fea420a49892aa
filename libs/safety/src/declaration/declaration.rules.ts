import { type CivilDate, type FieldError, type Refusal, transitions } from '@etabli/kernel';

export const DECLARATION_TRANSITIONS = transitions({
  draft: ['sent'],
  sent: ['replaced', 'ended'],
  replaced: [],
  ended: [],
});
export const DECLARATION_STATES = ['draft', 'sent', 'replaced', 'ended'] as const;
export type DeclarationState = (typeof DECLARATION_STATES)[number];

export const DECLARATION_STATE_LABELS: Readonly<Record<DeclarationState, string>> = {
  draft: 'Brouillon',
  sent: 'Envoyée',
  replaced: 'Remplacée',
  ended: 'Terminée',
};

/** The content, once it is to be sent: the five items of art. R4153-41. */
export interface DeclarationContent {
  readonly sector: string;
  readonly trainings: string;
  readonly works: readonly string[];
  readonly familyIds: readonly string[];
  readonly machineIds: readonly string[];
  readonly supervisorIds: readonly string[];
}

/** What speaks against sending it; only works of class R can be declared. */
export function sendRefusals(
  state: DeclarationState,
  content: DeclarationContent,
  isDeclarable: (code: string) => boolean,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (!DECLARATION_TRANSITIONS.can(state, 'sent')) refusals.push({ code: 'declaration.not_draft' });
  if (content.works.length === 0) refusals.push({ code: 'declaration.no_work' });
  if (content.supervisorIds.length === 0) refusals.push({ code: 'declaration.no_supervisor' });
  const wrong = content.works.filter((code) => !isDeclarable(code));
  if (wrong.length > 0) refusals.push({ code: 'declaration.not_declarable', params: { codes: wrong.join(', ') } });
  return refusals;
}

/** Sent today at the latest: what is not sent yet covers nothing. */
export const sentOnErrors = (sentOn: CivilDate, today: CivilDate): FieldError[] =>
  sentOn > today ? [{ field: 'sentOn', message: 'La date d’envoi ne peut pas être dans l’avenir.' }] : [];

/** It ends after the day of sending, and not later than its term. */
export function endErrors(
  endedOn: CivilDate,
  { sentOn, validUntil }: { sentOn: CivilDate; validUntil: CivilDate },
): FieldError[] {
  if (endedOn < sentOn) return [{ field: 'endedOn', message: 'La fin vient après l’envoi.' }];
  return endedOn > validUntil ? [{ field: 'endedOn', message: 'La déclaration est déjà à son terme ce jour-là.' }] : [];
}
