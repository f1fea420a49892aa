import { type CivilDate, divideHalfUp } from '@etabli/kernel';
import { PASS_RATE_DEFINITION } from '@etabli/pedagogy';

export const INDICATOR_UNITS = ['ratio', 'number', 'cents'] as const;
/** ratio: basis points; number: hundredths; cents: a youth-year, the denominator being days */
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

interface IndicatorRule {
  readonly label: string;
  readonly unit: IndicatorUnit;
  /** printed beside the figure, so that it says the same in two years */
  readonly definition: string;
}

/** What the outside world asks a school for, in the order in which it is printed. */
export const INDICATORS = {
  pass_rate: { label: 'Réussite aux examens', unit: 'ratio', definition: PASS_RATE_DEFINITION },
  pass_rate_enrolled: {
    label: 'Réussite, sur les inscrits',
    unit: 'ratio',
    definition: 'Admis ÷ inscrits auprès de l’académie à la session, absents et retirés compris.',
  },
  offers_per_leaver: {
    label: 'Offres d’emploi par sortant',
    unit: 'number',
    definition:
      'Somme des offres d’emploi déclarées ÷ sortants qui ont donné un nombre, zéro compris. Le taux de réponse est donné à côté.',
  },
  onward_rate: {
    label: 'Poursuite d’études à 6 mois',
    unit: 'ratio',
    definition:
      'Sortants en formation, apprentissage compris, 6 mois après leur départ ÷ sortants qui ont répondu à l’enquête de 6 mois.',
  },
  employment_rate_6m: { label: 'Emploi à 6 mois', unit: 'ratio', definition: employed(6) },
  employment_rate_12m: { label: 'Emploi à 12 mois', unit: 'ratio', definition: employed(12) },
  employment_rate_24m: { label: 'Emploi à 24 mois', unit: 'ratio', definition: employed(24) },
  positive_exit: {
    label: 'Sorties positives',
    unit: 'ratio',
    definition:
      'Sortants en emploi, en formation, en apprentissage ou en service civique 6 mois après leur départ ÷ tous les sortants, ceux qui n’ont pas répondu compris.',
  },
  breakage_rate: {
    label: 'Ruptures de parcours',
    unit: 'ratio',
    definition:
      'Jeunes inscrits pour la première fois dans l’année scolaire et partis depuis avant le terme (rupture) ÷ jeunes inscrits pour la première fois dans l’année.',
  },
  out_of_school: {
    label: 'Entrants déscolarisés',
    unit: 'ratio',
    definition:
      'Entrants restés hors de l’école au moins le nombre de mois fixé par l’école ÷ entrants dont la durée est connue.',
  },
  from_qpv: {
    label: 'Entrants de quartiers prioritaires',
    unit: 'ratio',
    definition: 'Entrants qui habitent un quartier prioritaire (QPV) ÷ entrants dont l’adresse a été regardée.',
  },
  from_zrr: {
    label: 'Entrants de zones rurales',
    unit: 'ratio',
    definition: 'Entrants qui habitent une zone de revitalisation rurale ÷ entrants dont l’adresse a été regardée.',
  },
  attendance_rate: {
    label: 'Assiduité',
    unit: 'ratio',
    definition: 'Demi-journées de présence, retards compris ÷ demi-journées appelées, d’après les appels validés.',
  },
  workshop_share: {
    label: 'Part du temps d’atelier',
    unit: 'ratio',
    definition:
      'Heures d’atelier ÷ heures de l’emploi du temps des demi-journées où le jeune était présent, d’après l’appel ou ses heures.',
  },
  competence_coverage: {
    label: 'Couverture des compétences',
    unit: 'ratio',
    definition:
      'Compétences du référentiel ayant au moins une preuve ÷ compétences du référentiel, additionnées sur les jeunes de l’année.',
  },
  on_time_delivery: {
    label: 'Ordres livrés à l’heure',
    unit: 'ratio',
    definition:
      'Ordres dont la dernière livraison est faite au plus tard le jour promis ÷ ordres livrés dans l’année qui avaient un jour promis.',
  },
  rework_rate: {
    label: 'Heures de reprise',
    unit: 'ratio',
    definition: 'Heures passées en reprise de non-conformité ÷ heures d’atelier de l’année.',
  },
  cost_gross: {
    label: 'Coût d’un jeune, brut',
    unit: 'cents',
    definition:
      'Charges de l’année, telles que l’école les donne ÷ années-jeunes (jours d’inscription dans un groupe ÷ 365).',
  },
  cost_net: {
    label: 'Coût d’un jeune, net des ventes',
    unit: 'cents',
    definition: 'Charges de l’année moins les ventes hors taxes facturées dans l’année ÷ années-jeunes.',
  },
  sales_share: { label: 'Part des ventes', unit: 'ratio', definition: share('Ventes de l’année civile') },
  public_share: { label: 'Part de l’argent public', unit: 'ratio', definition: share('Subventions reçues') },
  tax_share: { label: 'Part de la taxe d’apprentissage', unit: 'ratio', definition: share('Taxe reçue') },
  sponsor_share: { label: 'Part des mécènes', unit: 'ratio', definition: share('Dons et parrainages reçus') },
} as const satisfies Record<string, IndicatorRule>;
export type IndicatorCode = keyof typeof INDICATORS;
export const INDICATOR_CODES = Object.keys(INDICATORS) as IndicatorCode[];

function employed(months: number): string {
  return `Sortants en emploi ou en apprentissage ${months} mois après leur départ ÷ sortants qui ont répondu à l’enquête de ${months} mois.`;
}
function share(what: string): string {
  return `${what} ÷ toutes les ressources de la même année civile (ventes, public, taxe, mécènes).`;
}

/** Somebody or something behind a figure. */
export interface Behind {
  readonly studentId: string | null;
  readonly label: string;
  /** in the numerator too */
  readonly counted: boolean;
  readonly detail: string | null;
}

export interface Measured {
  readonly code: IndicatorCode;
  /** which session, month or year it is about, when not the school year */
  readonly scope: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly note: string | null;
  readonly behind: readonly Behind[];
}

/** Basis points, hundredths or cents, half-up; null without anything to divide by. */
export function indicatorValue({ code, numerator, denominator }: Measured): number | null {
  if (denominator <= 0) return null;
  const times = { ratio: 10_000n, number: 100n, cents: 365n }[INDICATORS[code].unit];
  return Number(divideHalfUp(BigInt(numerator) * times, BigInt(denominator)));
}

/** A figure with the persons it is counted over. */
export const countedOver = (
  code: IndicatorCode,
  behind: readonly Behind[],
  more: Partial<Pick<Measured, 'scope' | 'note'>> = {},
): Measured => ({
  code,
  scope: more.scope ?? null,
  note: more.note ?? null,
  numerator: behind.filter(({ counted }) => counted).length,
  denominator: behind.length,
  behind,
});

/** A figure of sums. */
export const summedOver = (
  code: IndicatorCode,
  numerator: number,
  denominator: number,
  more: Partial<Pick<Measured, 'scope' | 'note' | 'behind'>> = {},
): Measured => ({ code, scope: null, note: null, behind: [], ...more, numerator, denominator });

export interface SchoolYear {
  /** that it begins in */
  readonly year: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** From the first of September to the end of August. */
export const schoolYear = (year: number): SchoolYear => ({ year, from: `${year}-09-01`, to: `${year + 1}-08-31` });
export const schoolYearOf = (day: CivilDate): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
export const schoolYearLabel = (year: number): string => `${year}-${year + 1}`;
