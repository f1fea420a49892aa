import { Injectable } from '@nestjs/common';
import type { CivilDate, HalfDay } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import type { MarkStatus } from '../roll-call/roll-call.rules.js';

/** One half-day of one youth as it is known. */
export interface KnownHalfDay {
  readonly studentId: string;
  readonly groupId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  readonly status: MarkStatus;
  readonly lateMinutes: number;
  readonly validated: boolean;
  readonly excuseId: string | null;
  readonly reasonCode: string | null;
  readonly reasonLabel: string | null;
  /** of the excuse in force; null without one */
  readonly legitimate: boolean | null;
  readonly excusedAt: Date | null;
  readonly hasProof: boolean | null;
}

/** What a count of half-days looks at. */
export type BriefHalfDay = Pick<KnownHalfDay, 'day' | 'status' | 'legitimate'>;

export interface HalfDaysAsked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly studentIds?: readonly string[];
  /** of the sheet; 'all' without limit */
  readonly groupIds?: readonly string[] | 'all';
  /** as it was known then; now when missing */
  readonly asOf?: Date;
  /** sheets not validated yet too */
  readonly drafts?: boolean;
  readonly status?: MarkStatus;
}

/**
 * Reads marks, corrections and excuses together, as they were known at an instant. On the days of a placement the school calls
 * nobody: what the firm reported counts, as it is known now. Asks nothing about the actor.
 */
@Injectable()
export class HalfDays {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** In the order of time, then of youths. */
  find(asked: HalfDaysAsked): Promise<KnownHalfDay[]> {
    return this.work.manager.query(
      `${known(asked)} SELECT ${EVERYTHING} FROM known k ORDER BY k.day, k.half_day DESC, k.student_id`,
      this.values(asked),
    );
  }

  /** As `find`, of each youth who has any, and only what a count looks at: many half-days travel as one line a youth. */
  async briefly(asked: HalfDaysAsked): Promise<Map<string, BriefHalfDay[]>> {
    const rows: { studentId: string; halfDays: string }[] = await this.work.manager.query(
      `${known(asked)} SELECT k.student_id AS "studentId", json_agg(json_build_array(k.day, k.status, k.legitimate) ORDER BY k.day, k.half_day DESC)::text AS "halfDays"
         FROM known k GROUP BY k.student_id`,
      this.values(asked),
    );
    return new Map(
      rows.map(({ studentId, halfDays }) => [
        studentId,
        (JSON.parse(halfDays) as [CivilDate, MarkStatus, boolean | null][]).map(([day, status, legitimate]) => ({
          day,
          status,
          legitimate,
        })),
      ]),
    );
  }

  private values({ from, to, studentIds, groupIds, asOf, drafts, status }: HalfDaysAsked): unknown[] {
    return [
      from,
      to,
      asOf ?? this.clock.now(),
      drafts ?? false,
      studentIds ?? null,
      groupIds === undefined || groupIds === 'all' ? null : groupIds,
      status ?? null,
    ];
  }
}

const EVERYTHING = `k.student_id AS "studentId", k.group_id AS "groupId", k.day, k.half_day AS "halfDay", k.status, k.late_minutes AS "lateMinutes",
  k.validated, k.excuse_id AS "excuseId", k.code AS "reasonCode", k.label AS "reasonLabel", k.legitimate, k.excused_at AS "excusedAt", k.proof AS "hasProof"`;

/** Those asked for are joined: the days of many are found by the sheets, those of one by his marks. */
const ASKED = 'JOIN unnest($5::uuid[]) AS asked (id) ON asked.id = m.student_id';

const known = ({ studentIds }: HalfDaysAsked): string => `
  WITH called AS (
    SELECT DISTINCT ON (m.student_id, r.day, r.half_day) m.student_id, r.group_id, r.day, r.half_day, r.validated_at,
           coalesce(c.status, m.status) AS status, coalesce(c.late_minutes, m.late_minutes) AS late_minutes
      FROM roll_call_marks m JOIN roll_calls r ON r.id = m.roll_call_id ${studentIds ? ASKED : ''}
      LEFT JOIN LATERAL (SELECT status, late_minutes FROM roll_call_corrections c
                          WHERE c.roll_call_id = r.id AND c.student_id = m.student_id AND c.corrected_at <= $3 ORDER BY rank DESC LIMIT 1) c ON true
     WHERE r.day BETWEEN $1 AND $2 AND (r.validated_at <= $3 OR ($4 AND r.validated_at IS NULL)) AND ($6::uuid[] IS NULL OR r.group_id = ANY($6))
       AND NOT EXISTS (SELECT FROM placements p WHERE p.student_id = m.student_id AND p.cancelled_on IS NULL AND r.day BETWEEN p.from_on AND p.to_on)
     ORDER BY m.student_id, r.day, r.half_day, r.taken_at DESC),
  marks AS (
    SELECT *, NULL AS firm FROM called
    UNION ALL
    SELECT p.student_id, g.group_id, a.day, a.half_day, NULL, 'absent', 0, 'En stage' || coalesce('\u202f: ' || a.reason, '')
      FROM placement_absences a JOIN placements p ON p.id = a.placement_id AND p.cancelled_on IS NULL
      JOIN group_memberships g ON g.student_id = p.student_id AND g.from_on <= a.day AND (g.to_on IS NULL OR g.to_on >= a.day)
     WHERE a.day BETWEEN $1 AND $2 AND ($5::uuid[] IS NULL OR p.student_id = ANY($5)) AND ($6::uuid[] IS NULL OR g.group_id = ANY($6))),
  known AS (
    SELECT k.student_id, k.group_id, k.day, k.half_day, k.status, k.late_minutes, (k.validated_at IS NOT NULL OR k.firm IS NOT NULL) AS validated,
           e.id AS excuse_id, e.code, coalesce(e.label, k.firm) AS label, e.legitimate, e.excused_at, e.proof
      FROM marks k
      LEFT JOIN LATERAL (
        SELECT e.id, q.code, q.label, q.legitimate, e.excused_at, e.proof_file_id IS NOT NULL AS proof
          FROM absence_excuses e JOIN absence_reasons q ON q.id = e.reason_id
         WHERE k.status = 'absent' AND e.student_id = k.student_id AND e.excused_at <= $3
           AND (e.from_on, e.from_half_day = 'afternoon') <= (k.day, k.half_day = 'afternoon')
           AND (k.day, k.half_day = 'afternoon') <= (e.to_on, e.to_half_day = 'afternoon')
         ORDER BY e.excused_at DESC, e.id DESC LIMIT 1) e ON true
     WHERE $7::text IS NULL OR k.status = $7)`;
