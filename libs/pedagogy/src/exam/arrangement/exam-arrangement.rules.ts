import type { CivilDate, FieldError } from '@etabli/kernel';

/** What may be arranged at an exam. The reasons stand in the papers of the family and of the authority, never here. */
export const ARRANGEMENT_KINDS = [
  'third_time',
  'reader',
  'writer',
  'computer',
  'adapted_paper',
  'separate_room',
  'breaks',
  'equipment',
  'spread',
  'other',
] as const;
export type ArrangementKind = (typeof ARRANGEMENT_KINDS)[number];

export interface ArrangementDays {
  readonly askedOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly granted: boolean | null;
}

/** Asked for, then decided; a decision has its day and its answer. */
export function arrangementErrors({ askedOn, decidedOn, granted }: ArrangementDays, today: CivilDate): FieldError[] {
  const wrong: FieldError[] = [];
  if (askedOn !== null && askedOn > today) wrong.push({ field: 'askedOn', message: 'Ce jour n’est pas encore venu.' });
  if ((decidedOn === null) !== (granted === null))
    wrong.push({
      field: decidedOn === null ? 'decidedOn' : 'granted',
      message: 'Une réponse a son jour, et dit oui ou non.',
    });
  if (decidedOn !== null && askedOn === null)
    wrong.push({ field: 'askedOn', message: 'Écrivez d’abord le jour de la demande.' });
  if (decidedOn !== null && askedOn !== null && decidedOn < askedOn)
    wrong.push({ field: 'decidedOn', message: 'La réponse vient après la demande.' });
  if (decidedOn !== null && decidedOn > today)
    wrong.push({ field: 'decidedOn', message: 'Ce jour n’est pas encore venu.' });
  return wrong;
}
