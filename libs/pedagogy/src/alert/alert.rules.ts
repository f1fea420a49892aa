import { addDays, type CivilDate, daysBetween, formatDay } from '@etabli/kernel';

/** What is looked at; each has its own threshold, and its own words. */
export const ALERT_SIGNS = ['unjustified', 'absences', 'away', 'no_evidence', 'coverage', 'average'] as const;
export type AlertSign = (typeof ALERT_SIGNS)[number];

export const ALERT_LEVELS = ['risk', 'watch'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** Thresholds; null: that sign is not looked at. */
export interface AlertThresholds {
  readonly windowDays: number;
  readonly unjustifiedHalfDays: number | null;
  readonly absentPercent: number | null;
  readonly awayHalfDays: number | null;
  readonly evidenceWeeks: number | null;
  readonly coveragePoints: number | null;
  /** hundredths */
  readonly averageBelow: number | null;
  readonly riskFacts: number;
}

/** One half-day called, in the order of time. */
export interface CalledHalfDay {
  readonly day: CivilDate;
  readonly absent: boolean;
  /** the reason in force makes it legitimate */
  readonly legitimate: boolean;
}

/** What is known of one youth. */
export interface KnownOfYouth {
  readonly enrolledOn: CivilDate;
  readonly calls: readonly CalledHalfDay[];
  readonly lastEvidenceOn: CivilDate | null;
  /** competences of his référentiel with at least one evidence, of how many; null without référentiel */
  readonly coverage: { readonly proven: number; readonly total: number } | null;
  /** first day of the exam he is a candidate of */
  readonly examOn: CivilDate | null;
  /** of the window, hundredths; null without marks */
  readonly average: number | null;
}

/** One fact with its figures: what anybody could look up. */
export interface AlertFact {
  readonly sign: AlertSign;
  readonly text: string;
}

const frenchMark = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',').replace(/,?0+$/, '');
const half = (count: number): string => `${count} demi-journée${count > 1 ? 's' : ''}`;

type Look = (known: KnownOfYouth, rule: AlertThresholds, today: CivilDate) => string | null;

/** Rounded down: a share is never said higher than it is. */
const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((100 * part) / whole));

const LOOKS: Readonly<Record<AlertSign, Look>> = {
  unjustified({ calls }, { unjustifiedHalfDays: most, windowDays }) {
    const count = calls.filter(({ absent, legitimate }) => absent && !legitimate).length;
    return most !== null && count >= most ? `${half(count)} sans motif accepté en ${windowDays} jours` : null;
  },
  absences({ calls }, { absentPercent: most, windowDays }) {
    const absent = calls.filter((one) => one.absent).length;
    const percent = percentOf(absent, calls.length);
    return most !== null && calls.length > 0 && absent * 100 >= most * calls.length
      ? `absent à ${absent} appels sur ${calls.length} (${percent} %) en ${windowDays} jours`
      : null;
  },
  away({ calls }, { awayHalfDays: most }) {
    const last = calls.findLastIndex(({ absent }) => !absent);
    const away = calls.slice(last + 1);
    const since = away[0]?.day;
    return most !== null && since !== undefined && away.length >= most
      ? `pas revenu depuis le ${formatDay(since)}, ${half(away.length)} de suite`
      : null;
  },
  no_evidence({ lastEvidenceOn, enrolledOn }, { evidenceWeeks: weeks }, today) {
    const since = lastEvidenceOn ?? enrolledOn;
    if (weeks === null || daysBetween(since, today) < weeks * 7) return null;
    return lastEvidenceOn === null
      ? `aucune compétence évaluée depuis l’inscription du ${formatDay(enrolledOn)}`
      : `aucune compétence évaluée depuis le ${formatDay(lastEvidenceOn)}`;
  },
  coverage({ coverage, examOn, enrolledOn }, { coveragePoints: points }, today) {
    if (points === null || !coverage || coverage.total === 0 || examOn === null || examOn <= enrolledOn) return null;
    const way = daysBetween(enrolledOn, examOn);
    const gone = Math.min(way, Math.max(0, daysBetween(enrolledOn, today)));
    // in whole numbers: gone ÷ way − proven ÷ total ≥ points ÷ 100
    if (100 * (gone * coverage.total - coverage.proven * way) < points * way * coverage.total) return null;
    const proven = percentOf(coverage.proven, coverage.total);
    const many = coverage.proven > 1 ? 's' : '';
    return `${coverage.proven} compétence${many} prouvée${many} sur ${coverage.total} (${proven} %) à ${percentOf(gone, way)} % du chemin vers l’examen du ${formatDay(examOn)}`;
  },
  average({ average }, { averageBelow: least, windowDays }) {
    return least !== null && average !== null && average < least
      ? `moyenne de ${frenchMark(average)} en classe sur ${windowDays} jours`
      : null;
  },
};

/** The signs that reach their thresholds, each with the figures that say so, in a fixed order. */
export function factsOf(known: KnownOfYouth, rule: AlertThresholds, today: CivilDate): AlertFact[] {
  return ALERT_SIGNS.flatMap((sign) => {
    const text = LOOKS[sign](known, rule, today);
    return text === null ? [] : [{ sign, text }];
  });
}

/** Several signs together are a risk; somebody who stopped coming is one by himself. Without a sign: nothing. */
export function levelOf(facts: readonly AlertFact[], { riskFacts }: AlertThresholds): AlertLevel | null {
  if (facts.length === 0) return null;
  return facts.length >= riskFacts || facts.some(({ sign }) => sign === 'away') ? 'risk' : 'watch';
}

/** The first day that is looked at. */
export const windowFrom = (today: CivilDate, { windowDays }: Pick<AlertThresholds, 'windowDays'>): CivilDate =>
  addDays(today, 1 - windowDays);
