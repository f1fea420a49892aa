import { Injectable } from '@nestjs/common';
import { PassRates } from '@etabli/pedagogy';
import { Work } from '@etabli/platform';
import { ExitSurveys } from '@etabli/students';
import {
  type Behind,
  countedOver,
  type IndicatorCode,
  type Measured,
  type SchoolYear,
  summedOver,
} from './indicator.catalogue.js';
import type { YearFactsInput } from './year-facts.js';

const EMPLOYED = ['employed', 'apprenticeship'];
const STUDYING = ['study', 'apprenticeship'];
const POSITIVE = [...EMPLOYED, 'study', 'civic_service'];
const RATES = [
  ['onward_rate', 6, STUDYING],
  ['employment_rate_6m', 6, EMPLOYED],
  ['employment_rate_12m', 12, EMPLOYED],
  ['employment_rate_24m', 24, EMPLOYED],
] as const;

interface Entrant {
  studentId: string;
  label: string;
  broken: boolean;
  reason: string | null;
  known: boolean;
  months: number | null;
  qpv: boolean | null;
  zrr: boolean | null;
}

/** Who passed, who left for what, who broke off, where the entrants come from. */
@Injectable()
export class YouthIndicators {
  constructor(
    private readonly work: Work,
    private readonly passRates: PassRates,
    private readonly surveys: ExitSurveys,
  ) {}

  async of(year: SchoolYear, facts: YearFactsInput): Promise<Measured[]> {
    return [...(await this.exams(year)), ...(await this.exits(year)), ...(await this.entrants(year, facts))];
  }

  /** A line a session whose exams begin in the year. */
  private async exams({ from, to }: SchoolYear): Promise<Measured[]> {
    const sessions: { id: string }[] = await this.work.manager.query(
      'SELECT id FROM exam_sessions WHERE exams_from BETWEEN $1 AND $2 ORDER BY exams_from, id',
      [from, to],
    );
    const found: Measured[] = [];
    for (const { id } of sessions) {
      const { title, rate, people } = await this.passRates.ofSession(id);
      const registered = people
        .filter(({ state }) => state !== 'planned')
        .map(({ studentId, name, decision }): Behind => ({
          studentId,
          label: name,
          counted: decision === 'admitted',
          detail: decision === null ? 'sans décision' : DECISIONS[decision],
        }));
      const note = rate.pending > 0 ? `${rate.pending} sans décision\u202f: le taux n’est pas définitif` : null;
      const present = registered.filter(({ detail }) => detail === DECISIONS.admitted || detail === DECISIONS.refused);
      found.push(countedOver('pass_rate', present, { scope: title, note }));
      found.push(countedOver('pass_rate_enrolled', registered, { scope: title, note }));
    }
    return found;
  }

  private async exits({ from, to }: SchoolYear): Promise<Measured[]> {
    const { leavers, offers, asked, said, persons, rates } = await this.surveys.rates({ from, to });
    const wave = (months: number, counts: readonly string[], answeredOnly: boolean): Behind[] =>
      persons.flatMap(({ studentId, name, surveys }) => {
        const survey = surveys.find((one) => one.months === months);
        const answered = survey?.answered === true;
        if (answeredOnly && !answered) return [];
        const situation = answered ? survey.situation : null;
        const counted = situation !== null && counts.includes(situation);
        return [
          { studentId, label: name, counted, detail: situation === null ? 'sans réponse' : SITUATIONS[situation] },
        ];
      });
    const told = persons.map(({ studentId, name, surveys }): Behind => {
      const own = surveys.filter((one) => one.offers !== null);
      const sum = own.reduce((total, one) => total + one.offers!, 0);
      const detail = own.length === 0 ? 'pas de nombre donné' : `${sum} offre${sum > 1 ? 's' : ''}`;
      return { studentId, label: name, counted: own.length > 0, detail };
    });
    const count = (months: number): string => {
      const rate = rates.find((one) => one.months === months);
      return `${rate?.answered ?? 0} réponses sur ${rate?.due ?? 0} enquêtes dont le jour est venu`;
    };
    // leavers whose names are gone are counted by the surveys, and stand on no list
    const rateOf = (months: number, of: 'studying' | 'employed'): [number, number] => {
      const rate = rates.find((one) => one.months === months);
      return [rate?.[of] ?? 0, rate?.answered ?? 0];
    };
    return [
      summedOver('offers_per_leaver', offers, said, {
        note: `${said} réponses sur ${asked} sortants interrogés`,
        behind: told,
      }),
      ...RATES.map(([code, months, counts]) =>
        summedOver(code, ...rateOf(months, code === 'onward_rate' ? 'studying' : 'employed'), {
          note: count(months),
          behind: wave(months, counts, true),
        }),
      ),
      summedOver('positive_exit', rates.find(({ months }) => months === 6)?.positive ?? 0, leavers, {
        note: count(6),
        behind: wave(6, POSITIVE, false),
      }),
    ];
  }

  /** Where somebody comes from is erased once the report is made: those figures keep no list. */
  private async entrants({ from, to }: SchoolYear, { outOfSchoolMonths }: YearFactsInput): Promise<Measured[]> {
    const rows: Entrant[] = await this.work.manager.query(
      `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS label, b.student_id IS NOT NULL AS broken, b.reason_code AS reason,
              o.months_out_of_school AS months, o.qpv, o.zrr
         FROM (SELECT student_id, min(happened_on) AS on_day FROM student_steps WHERE to_state = 'enrolled' GROUP BY 1) e
         JOIN students s ON s.id = e.student_id
         LEFT JOIN LATERAL (SELECT t.student_id, t.reason_code FROM student_steps t WHERE t.student_id = e.student_id AND t.outcome = 'broken_off'
              AND s.state = 'left' AND t.happened_on = s.left_on ORDER BY t.rank DESC LIMIT 1) b ON true
         LEFT JOIN student_origins o ON o.student_id = e.student_id
        WHERE e.on_day BETWEEN $1 AND $2 ORDER BY s.last_name, s.first_name, s.id`,
      [from, to],
    );
    const broken = rows.map(({ studentId, label, broken: counted, reason }) => ({
      studentId,
      label,
      counted,
      detail: counted ? (REASONS[reason ?? ''] ?? 'motif non précisé') : null,
    }));
    const reasons = [...new Set(broken.flatMap(({ counted, detail }) => (counted ? [detail!] : [])))].map(
      (detail) => `${detail}\u202f: ${broken.filter((one) => one.counted && one.detail === detail).length}`,
    );
    const share = (code: IndicatorCode, known: readonly boolean[], note: string | null = null): Measured =>
      summedOver(code, known.filter(Boolean).length, known.length, { note });
    return [
      countedOver('breakage_rate', broken, { note: reasons.length > 0 ? reasons.join(' ; ') : null }),
      ...(outOfSchoolMonths === null
        ? []
        : [
            share(
              'out_of_school',
              rows.flatMap(({ months }) => (months === null ? [] : [months >= outOfSchoolMonths])),
              `au moins ${outOfSchoolMonths} mois, seuil fixé par l’école`,
            ),
          ]),
      share(
        'from_qpv',
        rows.flatMap(({ qpv }) => qpv ?? []),
      ),
      share(
        'from_zrr',
        rows.flatMap(({ zrr }) => zrr ?? []),
      ),
    ];
  }
}

const DECISIONS = { admitted: 'admis', refused: 'refusé', absent: 'absent' } as const;
const SITUATIONS = {
  employed: 'en emploi',
  apprenticeship: 'en apprentissage',
  study: 'en formation',
  civic_service: 'en service civique',
  looking: 'cherche un emploi',
  other: 'autre situation',
} as const;
const REASONS: Readonly<Record<string, string>> = {
  reorientation: 'réorientation',
  moved: 'déménagement',
  attendance: 'absences',
  no_longer_came: 'ne venait plus',
  conduct: 'comportement',
  personal: 'raison personnelle',
  other: 'autre motif',
};
