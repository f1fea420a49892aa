import type { Schema } from '@etabli/contract';
import { plural } from './plural.js';

interface Counts {
  present: number;
  absent: number;
  late: number;
}

const said = ({ present, absent, late }: Counts): string =>
  [
    plural(present, ['présent', 'présents']),
    ...(absent ? [plural(absent, ['absent', 'absents'])] : []),
    ...(late ? [`${late} en retard`] : []),
  ].join(' · ');

const STATES = { present: 'présent', absent: 'absent', late: 'en retard', unknown: 'pas appelé' } as const;
const stateOf = (status: keyof typeof STATES, minutes: number): string =>
  status === 'late' ? `en retard de ${minutes} min` : STATES[status];

/** Words of the roll call. */
export const classe = {
  title: 'Appel',
  hint: 'Touchez un jeune pour changer\u202f: présent, absent, en retard.',
  noGroup: 'Il n’y a pas encore de groupe. La direction peut en ouvrir un.',
  present: 'présent',
  lateBy: (minutes: number) => `${minutes} min de retard`,
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
    `${one.firstName}\u202f: ${stateOf(one.beforeStatus, one.beforeLateMinutes)} → ${stateOf(one.status, one.lateMinutes)} · ${one.reason} (${one.correctedByName ?? 'Établi'}, ${at})`,
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
