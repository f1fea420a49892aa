import { addMonths, type CivilDate, type FieldError } from '@etabli/kernel';

export const CHECK_STATES = ['done', 'soon', 'overdue'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** Told so many days before it is due. */
export const SOON_DAYS = 30;

/** Twelve months after 3 March is 3 March: on that day it still holds, the gate blocks from the next on. */
export const nextCheck = (doneOn: CivilDate, periodMonths: number): CivilDate => addMonths(doneOn, periodMonths);

export function resultErrors(
  { doneOn, nextDueOn }: { doneOn: CivilDate; nextDueOn: CivilDate },
  today: CivilDate,
): FieldError[] {
  return [
    ...(doneOn > today ? [{ field: 'doneOn', message: 'Le contrôle ne peut pas être à venir.' }] : []),
    ...(nextDueOn <= doneOn ? [{ field: 'nextDueOn', message: 'Le prochain contrôle vient après celui-ci.' }] : []),
  ];
}

/** What a certificate may be, read from its first bytes and never from its name. */
const KINDS: readonly { readonly mediaType: string; readonly ending: string; readonly first: readonly number[] }[] = [
  { mediaType: 'application/pdf', ending: 'pdf', first: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', ending: 'jpg', first: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', ending: 'png', first: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];
export const certificateKind = (bytes: Uint8Array): { mediaType: string; ending: string } | null =>
  KINDS.find(({ first }) => first.every((byte, index) => bytes[index] === byte)) ?? null;
