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
  correct: (counts: Counts) => `Corriger l’appel · ${said(counts)}`,
  unchanged: (counts: Counts) => `Appel fait · ${said(counts)}`,
  shortMonths: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  done: 'L’appel est enregistré.',
  future: 'Ce jour n’est pas encore venu.',
} as const;
