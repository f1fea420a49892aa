import { fold, type Refusal } from '@etabli/kernel';

/** What is printed of a youth: all but the council's pack, which is of a group. */
export const STUDENT_DOSSIER_KINDS = ['booklet', 'portfolio', 'blocks', 'exam_unit', 'capstone'] as const;
/** What a whole group may ask for in one job. */
export const GROUP_DOSSIER_KINDS = ['booklet', 'council', 'portfolio', 'blocks', 'exam_unit', 'capstone'] as const;
export const DOSSIER_KINDS = ['booklet', 'council', 'exam_unit', 'capstone', 'portfolio', 'blocks'] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];
export type StudentDossierKind = (typeof STUDENT_DOSSIER_KINDS)[number];
export type GroupDossierKind = (typeof GROUP_DOSSIER_KINDS)[number];

export const DOSSIER_LABELS: Readonly<Record<DossierKind, string>> = {
  booklet: 'Livret de suivi',
  council: 'Dossier de conseil',
  exam_unit: 'Dossier d’épreuve',
  capstone: 'Dossier de chef-d’œuvre',
  portfolio: 'Portfolio de sortie',
  blocks: 'Attestation de blocs',
};
const FILE_NAMES: Readonly<Record<DossierKind, string>> = {
  booklet: 'livret-de-suivi',
  council: 'conseil',
  exam_unit: 'dossier-epreuve',
  capstone: 'chef-d-oeuvre',
  portfolio: 'portfolio',
  blocks: 'attestation-blocs',
};

/** Where exam results are printed for who may read them. */
const KINDS_WITH_RESULTS: readonly DossierKind[] = ['booklet', 'exam_unit', 'blocks'];

/** Decided when it is asked for, and asked again of whoever takes it. */
export const holdsResults = (kind: DossierKind, mayReadExams: boolean): boolean =>
  mayReadExams && KINDS_WITH_RESULTS.includes(kind);

/** Another than the one for whom it was made may not take exam results with it. */
export const takingRefusals = (
  { kind, withResults }: { kind: DossierKind; withResults: boolean },
  mayReadExams: boolean,
): Refusal[] => (withResults && holdsResults(kind, true) && !mayReadExams ? [{ code: 'dossier.results_inside' }] : []);

export interface WantedDossier {
  readonly kind: StudentDossierKind;
  /** of `exam_unit` */
  readonly unitId?: string | null;
  /** of `capstone` */
  readonly orderId?: string | null;
}

export interface WantedGroupDossier extends Omit<WantedDossier, 'kind'> {
  readonly kind: GroupDossierKind;
}

/** What is known of the youth who asks for it. */
export interface DossierStanding {
  readonly frameworkId: string | null;
  /** the framework of the unit asked for, null when unknown or not asked */
  readonly unitFrameworkId: string | null;
  /** minutes that he worked on the order asked for */
  readonly minutesOnOrder: number;
}

/** Every reason why it cannot be printed. */
export function dossierRefusals({ kind }: WantedDossier, standing: DossierStanding): Refusal[] {
  const refusals: Refusal[] = [];
  if ((kind === 'exam_unit' || kind === 'blocks') && standing.frameworkId === null)
    refusals.push({ code: 'dossier.no_framework' });
  else if (kind === 'exam_unit' && standing.unitFrameworkId !== standing.frameworkId)
    refusals.push({ code: 'dossier.unit_foreign' });
  if (kind === 'capstone' && standing.minutesOnOrder === 0) refusals.push({ code: 'dossier.no_hours_on_order' });
  return refusals;
}

/** 'Élodie de La Tour' → 'elodie-de-la-tour': safe in every file system. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** 'livret-de-suivi-lina-martin-2026-11-26.pdf' */
export const dossierFileName = (kind: DossierKind, of: string, day: string, ending: 'pdf' | 'zip' = 'pdf'): string =>
  `${[FILE_NAMES[kind], slug(of), day].filter(Boolean).join('-')}.${ending}`;

/** Two youths of one name must not overwrite each other in an archive: the second becomes « …-2.pdf ». */
export function namesApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : name.replace(/(\.[a-z]+)$/, `-${times}$1`);
  });
}
