import type { Schema } from '@etabli/contract';
import { plural } from './plural.js';

interface Counts {
  present: number;
  absent: number;
  late: number;
  /** there for some slots only */
  partly: number;
}

const said = ({ present, absent, late, partly }: Counts): string =>
  [
    plural(present, ['présent', 'présents']),
    ...(absent ? [plural(absent, ['absent', 'absents'])] : []),
    ...(late ? [`${late} en retard`] : []),
    ...(partly ? [`${partly} en partie`] : []),
  ].join(' · ');

const STATES = { present: 'présent', absent: 'absent', late: 'en retard', unknown: 'pas appelé' } as const;
const lateOf = (minutes: number, slot: string | null): string =>
  `en retard de ${minutes} min${slot ? ` à ${slot}` : ''}`;
const missedOf = (missed: readonly string[]): string =>
  `absent ${missed.length > 1 ? 'aux créneaux' : 'au créneau'} de ${missed.join(' et ')}`;
const stateOf = (status: keyof typeof STATES, minutes: number): string =>
  status === 'late' ? lateOf(minutes, null) : STATES[status];
const newStateOf = ({ status, lateMinutes, missed, lateSlot }: Schema<'CorrectionView'>): string =>
  [
    ...(status === 'late' ? [lateOf(lateMinutes, lateSlot)] : missed.length > 0 ? [] : [STATES[status]]),
    ...(missed.length > 0 ? [missedOf(missed)] : []),
  ].join(', ');

/** Words of the roll call. */
export const classe = {
  title: 'Appel',
  hint: 'Touchez un jeune pour changer\u202f: présent, absent, en retard.',
  noGroup: 'Il n’y a pas encore de groupe. La direction peut en ouvrir un.',
  present: 'présent',
  lateBy: (minutes: number) => `${minutes} min de retard`,
  lateAt: (minutes: number, slot: string) => `${minutes} min de retard à ${slot}`,
  missed: (slots: readonly string[]) => `absent ${slots.join(', ')}`,
  absenceOf: (name: string) => `Absence\u202f: ${name}`,
  wholeHalfDay: 'Toute la demi-journée',
  slot: ({ startsAt, endsAt, label }: { startsAt: string; endsAt: string; label: string }) =>
    `${startsAt}–${endsAt} ${label}`,
  lateFrom: 'Au créneau de',
  slots: 'Créneaux manqués',
  delayOf: (name: string) => `Retard\u202f: ${name}`,
  minutes: (count: number) => `${count} min`,
  notTaken: 'L’appel n’est pas encore fait.',
  taken: (name: string, at: string) => `Appel fait par ${name} à ${at}.`,
  takenAlone: (at: string) => `Appel fait à ${at}.`,
  validate: (counts: Counts) => `Valider l’appel · ${said(counts)}`,
  unchanged: (counts: Counts) => `Appel fait · ${said(counts)}`,
  shortMonths: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  done: 'L’appel est validé.',
  closed: (why: string) => `Pas d’appel\u202f: ${why}.`,
  validated: (name: string | null, at: string) => `Appel validé${name ? ` par ${name}` : ''} à ${at}.`,
  touchToCorrect: 'Touchez un jeune pour corriger.',
  touchToCorrectOrSign: 'Touchez un jeune pour le faire signer ou pour corriger.',
  corrections: 'Corrections',
  correctionOf: (one: Schema<'CorrectionView'>, at: string) =>
    `${one.firstName}\u202f: ${stateOf(one.beforeStatus, one.beforeLateMinutes)} → ${newStateOf(one)} · ${one.reason} (${one.correctedByName ?? 'Établi'}, ${at})`,
  presentSigned: 'présent · signé',
  states: { present: 'Présent', absent: 'Absent' },
  correctOf: (name: string) => `Corriger\u202f: ${name}`,
  reason: 'Motif de la correction',
  reasonHint: 'L’ancien état reste dans l’historique.',
  corrected: 'La correction est enregistrée.',
  saveCorrection: 'Enregistrer la correction',
  sign: 'Faire signer',
  signOf: (name: string) => `Signature de ${name}`,
  signed: 'A signé pour cette demi-journée.',
  signatureKept: 'La signature est enregistrée.',
  clearSignature: 'Effacer',
  saveSignature: 'Enregistrer la signature',
  seenAtBoard: 'Constaté à l’atelier',
  future: 'Ce jour n’est pas encore venu.',
} as const;
