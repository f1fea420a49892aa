import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { CompetenceMappings, CompetenceQueries, Framework, FrameworkQueries } from '@etabli/curriculum';
import { type CountView, Lists, type ListSpec, Work } from '@etabli/platform';
import type {
  MovePreviewView,
  SessionCountView,
  VERSION_MOVE_SORTS,
  VersionMovesRequest,
  VersionMovesView,
  VersionMoveView,
} from './version-move.dto.js';
import { VersionMove } from './version-move.entity.js';
import { carriageOf, type ProofCount, successorsOf } from './version-move.rules.js';

export interface MoveOrder {
  readonly fromFrameworkId: string;
  readonly toFrameworkId: string;
  readonly session?: number | null;
}

interface YouthToMove {
  id: string;
  name: string;
  groupName: string | null;
  registered: boolean;
}

const LIST: ListSpec<(typeof VERSION_MOVE_SORTS)[number]> = {
  id: 'm.id',
  by: 'movedAt',
  sorts: { movedAt: { sql: 'm.moved_at', type: 'timestamptz', direction: 'desc' } },
};

/** `r` and `e`: an exam that the youth `s` is a candidate of, in a session of the diploma with the code of `f`. */
const CANDIDACY = `exam_registrations r JOIN exam_sessions e ON e.id = r.session_id JOIN frameworks ef ON ef.id = e.framework_id
  WHERE r.student_id = s.id AND r.state <> 'withdrawn' AND ef.code = f.code`;
const HERE = `s.state IN ('enrolled', 'suspended') AND s.framework_id = $1`;

@Injectable()
export class VersionMoveQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly mappings: CompetenceMappings,
    private readonly competences: CompetenceQueries,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /** Who would move and what his proofs become. Writes nothing. Throws `framework.not_found`. */
  async preview({ fromFrameworkId, toFrameworkId, session }: MoveOrder): Promise<MovePreviewView> {
    await this.frameworks.assertExists(fromFrameworkId);
    await this.frameworks.assertExists(toFrameworkId);
    const youths = await this.youths(fromFrameworkId, session);
    const proofs = await this.proofs(youths.map(({ id }) => id));
    const mapped = await this.mappings.into(toFrameworkId);
    const own = await this.competences.ofFramework(toFrameworkId);
    const { ofYouth, ofCompetence } = carriageOf(proofs, mapped, new Set(own.map(({ id }) => id)));
    const successor = new Map(own.map(({ id, code, title }) => [id, { competenceId: id, code, title }]));
    const old = await this.competences.ofFramework(fromFrameworkId);
    const parents = new Set(old.map(({ parentId }) => parentId));
    const totals = [...ofYouth.values()];
    return {
      youths: youths.map(({ id, name, groupName }) => {
        const { total = 0, carried = 0 } = ofYouth.get(id) ?? {};
        return { studentId: id, name, groupName, proofs: total, carried };
      }),
      proofs: totals.reduce((sum, { total }) => sum + total, 0),
      carried: totals.reduce((sum, { carried }) => sum + carried, 0),
      competences: old
        .map(({ id, code, title }) => ({
          competenceId: id,
          code,
          title,
          proofs: ofCompetence.get(id) ?? 0,
          successors: successorsOf(mapped, id).flatMap((to) => successor.get(to) ?? []),
        }))
        // a chapter that nothing is said of is no loss: its parts are
        .filter((one) => one.proofs > 0 || one.successors.length > 0 || !parents.has(one.competenceId)),
      registered: youths.filter(({ registered }) => registered).length,
      sessions: await this.sessions(fromFrameworkId),
    };
  }

  /** The youths enrolled today who prepare that version, by name. */
  youths(frameworkId: string, session: number | null = null): Promise<YouthToMove[]> {
    return this.work.manager.query(
      `SELECT s.id, s.first_name || ' ' || s.last_name AS name, g.name AS "groupName",
              EXISTS (SELECT FROM ${CANDIDACY} AND e.framework_id = $1) AS registered
         FROM students s JOIN frameworks f ON f.id = s.framework_id LEFT JOIN groups g ON g.id = s.group_id
        WHERE ${HERE} AND ($2::int IS NULL OR EXISTS (SELECT FROM ${CANDIDACY} AND e.year = $2))
        ORDER BY s.last_name, s.first_name, s.id`,
      [frameworkId, session],
    );
  }

  /** The moves into this version and out of it, newest first. Throws `framework.not_found`. */
  async list(frameworkId: string, request: VersionMovesRequest): Promise<VersionMovesView> {
    await this.frameworks.assertExists(frameworkId);
    const page = await this.lists.page<Omit<VersionMoveView, 'movedAt'> & { movedAt: Date }, 'movedAt'>(
      this.touching(frameworkId),
      LIST,
      request,
    );
    return { ...page, items: page.items.map((one) => ({ ...one, movedAt: one.movedAt.toISOString() })) };
  }

  async count(frameworkId: string): Promise<CountView> {
    await this.frameworks.assertExists(frameworkId);
    return this.lists.count(this.touching(frameworkId));
  }

  private touching(frameworkId: string): SelectQueryBuilder<ObjectLiteral> {
    return this.work.manager
      .createQueryBuilder(VersionMove, 'm')
      .innerJoin(Framework, 'a', 'a.id = m.from_framework_id')
      .innerJoin(Framework, 'b', 'b.id = m.to_framework_id')
      .select([
        'm.id AS id',
        'm.from_framework_id AS "fromFrameworkId"',
        `a.title || ', ' || a.version AS "fromName"`,
        'm.to_framework_id AS "toFrameworkId"',
        `b.title || ', ' || b.version AS "toName"`,
        'm.session_year AS session',
        'm.reason AS reason',
        '(SELECT count(*) FROM version_move_youths y WHERE y.move_id = m.id)::int AS youths',
        'm.moved_on AS "movedOn"',
        'm.moved_at AS "movedAt"',
        'm.moved_by_name AS "movedByName"',
        'm.undoes_id AS "undoesId"',
        'EXISTS (SELECT FROM version_moves u WHERE u.undoes_id = m.id) AS undone',
      ])
      .where('(m.from_framework_id = :frameworkId OR m.to_framework_id = :frameworkId)', {
        frameworkId,
      }) as unknown as SelectQueryBuilder<ObjectLiteral>;
  }

  /** Neither withdrawn nor judged anew, of any version. */
  private proofs(studentIds: readonly string[]): Promise<ProofCount[]> {
    return this.work.manager.query(
      `SELECT e.student_id AS "studentId", e.competence_id AS "competenceId", count(*)::int AS count FROM evidence e
        WHERE e.student_id = ANY($1::uuid[]) AND e.withdrawn_at IS NULL
          AND NOT EXISTS (SELECT FROM evidence r WHERE r.reassesses_id = e.id AND r.withdrawn_at IS NULL)
        GROUP BY e.student_id, e.competence_id`,
      [studentIds],
    );
  }

  private sessions(frameworkId: string): Promise<SessionCountView[]> {
    return this.work.manager.query(
      `SELECT e.year, count(DISTINCT s.id)::int AS youths
         FROM students s JOIN frameworks f ON f.id = s.framework_id
         JOIN exam_registrations r ON r.student_id = s.id AND r.state <> 'withdrawn'
         JOIN exam_sessions e ON e.id = r.session_id JOIN frameworks ef ON ef.id = e.framework_id AND ef.code = f.code
        WHERE ${HERE} GROUP BY e.year ORDER BY e.year`,
      [frameworkId],
    );
  }
}
