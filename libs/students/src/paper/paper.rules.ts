import { type CivilDate, formatDay, formatDayLong, type Refusal } from '@etabli/kernel';
import { isAdult } from '../guardian/guardian.rules.js';
import {
  DEFAULT_TEXTS,
  filledIn,
  type Filling,
  type TextKind,
  type TextPart,
} from '../enrolment-text/enrolment-text.rules.js';
import type { Outcome } from '../path/path.rules.js';
import type { StudentState } from '../student/student.rules.js';

export const PAPER_KINDS = ['schooling', 'presence', 'exit_notice', 'enrolment_pack'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** File names of the downloads. */
export const PAPER_FILES: Readonly<Record<PaperKind, string>> = {
  schooling: 'certificat-de-scolarite',
  presence: 'attestation-de-presence',
  exit_notice: 'avis-de-sortie',
  enrolment_pack: 'dossier-d-inscription',
};

/** Half-days of a period: planned at school, planned and spent in a firm, called, present (late included), absent with a good reason or not. */
export interface PresenceCount {
  readonly due: number;
  readonly inFirm: number;
  readonly called: number;
  readonly present: number;
  readonly late: number;
  readonly excused: number;
  readonly unexcused: number;
}

/** What a paper says, kept with it: plain JSON. */
export interface PaperFacts {
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: CivilDate;
  readonly enrolledOn: CivilDate | null;
  readonly leftOn: CivilDate | null;
  readonly diploma: string | null;
  readonly trade: string | null;
  readonly outcome: Outcome | null;
  readonly reasonCode: string | null;
  readonly city: string | null;
  readonly director: string;
  /** of the enrolment pack and the exit notice: who signs, by name */
  readonly signatories: readonly string[];
  readonly uses: readonly string[];
  readonly presence: PresenceCount | null;
  /** of the enrolment pack alone; missing in packs printed before the school wrote its own */
  readonly school?: string;
  readonly group?: string | null;
  readonly texts?: readonly TextPart[];
}

/** What may be written for whom: nothing for a candidate but the pack, a notice only of a minor who left. */
export function paperRefusals(
  kind: PaperKind,
  student: { state: StudentState; bornOn: CivilDate; leftOn: CivilDate | null },
): Refusal[] {
  const { state, bornOn, leftOn } = student;
  if (kind === 'enrolment_pack')
    return ['interview', 'enrolled', 'suspended'].includes(state) ? [] : [{ code: 'paper.pack_too_early' }];
  if (!['enrolled', 'suspended', 'left'].includes(state)) return [{ code: 'paper.not_enrolled' }];
  if (kind !== 'exit_notice') return [];
  if (leftOn === null) return [{ code: 'paper.not_left' }];
  return isAdult(bornOn, leftOn) ? [{ code: 'paper.adult' }] : [];
}

export interface PaperPart {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly ticks: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly signatures: readonly string[];
  readonly newPage: boolean;
}

/** The data of student-paper.typ, but for the letterhead. */
export interface PrintedPaper {
  readonly title: string;
  readonly subtitle: string | null;
  readonly date: CivilDate;
  readonly facts: readonly (readonly [string, string | null])[];
  readonly recipient: readonly string[];
  readonly parts: readonly PaperPart[];
}

export interface TextVersion {
  readonly version: number;
  readonly sha256: string;
}

export interface Paper {
  readonly kind: PaperKind;
  readonly facts: PaperFacts;
  readonly issuedOn: CivilDate;
  readonly fromOn: CivilDate | null;
  readonly toOn: CivilDate | null;
  /** the version of the texts that a pack was printed from */
  readonly text: TextVersion | null;
}

const part = (change: Partial<PaperPart>): PaperPart => ({
  title: null,
  paragraphs: [],
  ticks: [],
  rows: [],
  signatures: [],
  newPage: false,
  ...change,
});

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  completed: 'formation menée à son terme',
  onward_study: 'poursuite d’études',
  job: 'entrée dans l’emploi',
  broken_off: 'arrêt avant le terme',
};
const REASON_WORDS: Readonly<Record<string, string>> = {
  reorientation: 'réorientation',
  moved: 'déménagement',
  attendance: 'absences',
  no_longer_came: 'ne se présente plus',
  conduct: 'décision de l’école',
  personal: 'raison personnelle',
  other: 'autre',
};

const nameOf = ({ firstName, lastName }: PaperFacts): string => `${firstName} ${lastName}`;
const identity = (facts: PaperFacts): [string, string | null][] => [
  ['Élève', nameOf(facts)],
  ['Né(e) le', formatDay(facts.bornOn)],
  ['Formation', facts.diploma],
  ['Métier', facts.trade],
];
/** At the foot of the pack: which text was signed can be told from the paper alone. */
const versionOf = (text: TextVersion | null): string[] =>
  text ? [`Texte version ${text.version}, empreinte ${text.sha256.slice(0, 12)}.`] : [];

function fillingOf(facts: PaperFacts, issuedOn: CivilDate): Filling {
  const { firstName, lastName, bornOn, enrolledOn, signatories } = facts;
  return {
    prenom: firstName,
    nom: lastName,
    naissance: formatDay(bornOn),
    diplome: facts.diploma,
    metier: facts.trade,
    groupe: facts.group ?? null,
    entree: enrolledOn && formatDay(enrolledOn),
    responsables: signatories.join(', ') || null,
    signataires: [...signatories, nameOf(facts)].join(', '),
    ecole: facts.school ?? null,
    ville: facts.city,
    direction: facts.director,
    jour: formatDay(issuedOn),
  };
}

const signed = (facts: PaperFacts, on: CivilDate): PaperPart =>
  part({
    paragraphs: [`${facts.city ? `Fait à ${facts.city}, le` : 'Le'} ${formatDayLong(on)}.`],
    signatures: [`Pour l’école, ${facts.director}`],
  });

const PRINT: Readonly<Record<PaperKind, (paper: Paper) => Omit<PrintedPaper, 'date' | 'recipient'>>> = {
  schooling: ({ facts, issuedOn }) => ({
    title: 'Certificat de scolarité',
    subtitle: null,
    facts: [...identity(facts), ['Inscrit(e) le', facts.enrolledOn && formatDay(facts.enrolledOn)]],
    parts: [
      part({
        paragraphs: [
          `L’école certifie que ${nameOf(facts)}, né(e) le ${formatDay(facts.bornOn)}, ${
            facts.leftOn
              ? `y a été scolarisé(e) du ${formatDay(facts.enrolledOn!)} au ${formatDay(facts.leftOn)}`
              : `y est scolarisé(e) depuis le ${formatDay(facts.enrolledOn!)}`
          }, sous statut scolaire.`,
          'Ce certificat est remis à l’intéressé(e) pour faire valoir ce que de droit.',
        ],
      }),
      signed(facts, issuedOn),
    ],
  }),
  presence: ({ facts, issuedOn, fromOn, toOn }) => ({
    title: 'Attestation de présence',
    subtitle: `du ${formatDay(fromOn!)} au ${formatDay(toOn!)}`,
    facts: identity(facts),
    parts: [
      part({
        paragraphs: ['Selon les appels faits par demi-journée à l’école\u202f:'],
        rows: [
          ['Demi-journées prévues à l’école', String(facts.presence!.due)],
          ['Demi-journées en entreprise', String(facts.presence!.inFirm)],
          ['Demi-journées appelées', String(facts.presence!.called)],
          ['Présent(e)', String(facts.presence!.present)],
          ['dont en retard', String(facts.presence!.late)],
          ['Absent(e), motif légitime', String(facts.presence!.excused)],
          ['Absent(e), sans motif légitime', String(facts.presence!.unexcused)],
        ],
      }),
      signed(facts, issuedOn),
    ],
  }),
  exit_notice: ({ facts, issuedOn }) => ({
    title: 'Avis de sortie',
    subtitle: 'Jeune de moins de 18 ans soumis à l’obligation de formation',
    facts: [
      ...identity(facts),
      ['Dernier jour', formatDay(facts.leftOn!)],
      ['Issue', facts.outcome && OUTCOME_WORDS[facts.outcome]],
      ['Motif', facts.reasonCode && (REASON_WORDS[facts.reasonCode] ?? null)],
    ],
    parts: [
      part({
        paragraphs: [
          `Nous vous informons que ${nameOf(facts)}, né(e) le ${formatDay(facts.bornOn)}, a quitté l’école le ${formatDay(facts.leftOn!)}.`,
          'Cet avis vous est adressé au titre de l’obligation de formation des jeunes de 16 à 18 ans (articles L. 114-1 et R. 114-1 et suivants du code de l’éducation) et, pour un jeune de moins de 16 ans, de l’obligation d’instruction (article L. 131-1).',
          ...(facts.signatories.length > 0
            ? [`Responsables légaux informés\u202f: ${facts.signatories.join(', ')}.`]
            : []),
        ],
      }),
      signed(facts, issuedOn),
    ],
  }),
  enrolment_pack: ({ facts, issuedOn, text }) => {
    const filling = fillingOf(facts, issuedOn);
    const said = (kind: TextKind): Pick<PaperPart, 'title' | 'paragraphs'> => {
      const { title, paragraphs } = (facts.texts ?? DEFAULT_TEXTS).find((one) => one.kind === kind)!;
      return { title: filledIn(title, filling), paragraphs: paragraphs.map((one) => filledIn(one, filling)) };
    };
    const hands = [...facts.signatories, nameOf(facts)].map((name) => `${name}, lu et approuvé`);
    return {
      title: 'Dossier d’inscription',
      subtitle: nameOf(facts),
      facts: [...identity(facts), ['Entrée', facts.enrolledOn && formatDay(facts.enrolledOn)]],
      parts: [
        part({ ...said('contract'), signatures: [`Pour l’école, ${facts.director}`, ...hands] }),
        part({ ...said('rules'), newPage: true, signatures: hands }),
        part({ ...said('consents'), newPage: true, ticks: facts.uses, signatures: hands }),
        part({ paragraphs: [`Remis le ${formatDayLong(issuedOn)}. À rapporter signé.`, ...versionOf(text)] }),
      ],
    };
  },
};

export const printedPaper = (paper: Paper): PrintedPaper => ({
  ...PRINT[paper.kind](paper),
  date: paper.issuedOn,
  recipient: [],
});

/** Somebody invented, so that the school reads its texts as a family will. */
export const specimenFacts = (
  known: Required<Pick<PaperFacts, 'school' | 'city' | 'director' | 'uses' | 'texts'>>,
): PaperFacts => ({
  firstName: 'Prénom',
  lastName: 'Nom',
  bornOn: '2010-01-01',
  enrolledOn: '2026-09-01',
  leftOn: null,
  diploma: 'Diplôme préparé',
  trade: 'Métier',
  outcome: null,
  reasonCode: null,
  signatories: ['Premier responsable', 'Second responsable'],
  presence: null,
  group: 'Groupe',
  ...known,
});
