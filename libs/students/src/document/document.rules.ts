import { addDays, addMonths, type CivilDate, type FieldError, fold } from '@etabli/kernel';

export const DOCUMENT_STATES = ['missing', 'valid', 'expiring', 'expired'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** Reminded that many days before the end, unless the kind says otherwise. */
export const REMIND_DAYS = 60;
/** A new youth brings what is asked of him within that many days. */
export const DAYS_TO_BRING = 14;

/** On its last day a document still counts. */
export function documentState(
  document: { expiresOn: CivilDate | null } | null,
  today: CivilDate,
  remindDays: number = REMIND_DAYS,
): DocumentState {
  if (!document) return 'missing';
  if (document.expiresOn === null) return 'valid';
  if (document.expiresOn < today) return 'expired';
  return document.expiresOn <= addDays(today, remindDays) ? 'expiring' : 'valid';
}

/** As written on it, else counted from the day it came: twelve months end on the eve of the same day. */
export const expiryOf = (
  monthsValid: number | null,
  receivedOn: CivilDate,
  said?: CivilDate | null,
): CivilDate | null => said ?? (monthsValid === null ? null : addDays(addMonths(receivedOn, monthsValid), -1));

export function receiptErrors(
  { receivedOn, expiresOn }: { receivedOn: CivilDate; expiresOn: CivilDate | null },
  today: CivilDate,
): FieldError[] {
  if (receivedOn > today) return [{ field: 'receivedOn', message: 'La réception ne peut pas être à venir.' }];
  if (expiresOn !== null && expiresOn < receivedOn)
    return [{ field: 'expiresOn', message: 'La fin de validité vient après la réception.' }];
  return [];
}

/** A short name for files, from the words of the school: « Carte de vitale » is carte_de_vitale; a letter more when it is taken. */
export function codeFrom(label: string, taken: ReadonlySet<string>): string {
  const words = fold(label)
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 36);
  const code = words.length < 2 ? 'document' : words;
  for (let letter = 'a'.charCodeAt(0); taken.has(code); letter++) {
    const other = `${code}_${String.fromCharCode(letter)}`;
    if (!taken.has(other) || letter === 'z'.charCodeAt(0)) return other;
  }
  return code;
}
