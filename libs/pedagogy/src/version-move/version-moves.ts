import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { CompetenceMappings, CompetenceQueries, Framework, frameworkErrors } from '@etabli/curriculum';
import { Clock, currentActor, Work } from '@etabli/platform';
import { StudentFrameworks } from '@etabli/students';
import { VersionMove, VersionMoveYouth } from './version-move.entity.js';
import { versionMoveErrors } from './version-move.errors.js';
import { type MoveOrder, VersionMoveQueries } from './version-move.queries.js';
import { countRefusals, versionRefusals } from './version-move.rules.js';

/**
 * Youths pass from one version of their référentiel to the next, all at once. Their proofs stay where they were written: the mapping
 * reads them, so moving back finds everything as it was.
 */
@Injectable()
export class VersionMoves {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: VersionMoveQueries,
    private readonly mappings: CompetenceMappings,
    private readonly competences: CompetenceQueries,
    private readonly students: StudentFrameworks,
  ) {}

  /**
   * Moves everybody whom the preview of the same order showed; answers the id of the move. `expected`: how many those were. Throws
   * `framework.not_found`, `version_move.same`, `.not_published`, `.not_next`, `.nobody`, `.changed`.
   */
  move(order: MoveOrder & { reason: string; expected: number }): Promise<string> {
    return this.work.run('version_move.make', async (tx) => {
      await this.lock(tx);
      const from = await this.version(tx, order.fromFrameworkId);
      const to = await this.version(tx, order.toFrameworkId);
      versionMoveErrors.throwIfAny(versionRefusals(from, to, await this.joined(from.id, to.id)));
      const youths = await this.queries.youths(from.id, order.session ?? null);
      versionMoveErrors.throwIfAny(countRefusals(youths.length, order.expected));
      const moved = await this.students.rebind(
        youths.map(({ id }) => id),
        { from: from.id, to: to.id },
      );
      versionMoveErrors.throwIfAny(countRefusals(moved.length, order.expected));
      return this.write(tx, { ...order, undoesId: null }, moved);
    });
  }

  /**
   * Moves back those of a move who still prepare its new version; answers the id of the move back. Throws `version_move.not_found`,
   * `.undone`, `.nobody_left`.
   */
  undo(id: string, reason: string): Promise<string> {
    return this.work.run('version_move.undo', async (tx) => {
      await this.lock(tx);
      const made = await tx.findOneBy(VersionMove, { id });
      if (!made) throw versionMoveErrors.notFound('version_move.not_found');
      if (await tx.existsBy(VersionMove, { undoesId: id })) throw versionMoveErrors.refused('version_move.undone');
      const { fromFrameworkId: to, toFrameworkId: from, sessionYear: session } = made;
      const youths = await tx.findBy(VersionMoveYouth, { moveId: id });
      const back = await this.students.rebind(
        youths.map(({ studentId }) => studentId),
        { from, to },
      );
      if (back.length === 0) throw versionMoveErrors.refused('version_move.nobody_left');
      return this.write(tx, { fromFrameworkId: from, toFrameworkId: to, session, reason, undoesId: id }, back);
    });
  }

  private async write(
    tx: EntityManager,
    {
      fromFrameworkId,
      toFrameworkId,
      session,
      reason,
      undoesId,
    }: MoveOrder & { reason: string; undoesId: string | null },
    studentIds: readonly string[],
  ): Promise<string> {
    const { userId, name } = currentActor();
    const id = newId();
    await tx.insert(VersionMove, {
      id,
      fromFrameworkId,
      toFrameworkId,
      sessionYear: session ?? null,
      reason,
      undoesId,
      movedOn: this.clock.today(),
      movedAt: this.clock.now(),
      movedBy: userId,
      movedByName: name,
    });
    await tx.insert(
      VersionMoveYouth,
      studentIds.map((studentId) => ({ id: newId(), moveId: id, studentId })),
    );
    return id;
  }

  private async joined(fromId: string, toId: string): Promise<boolean> {
    const origins = new Set((await this.competences.ofFramework(fromId)).map(({ id }) => id));
    return (await this.mappings.into(toId)).some(({ fromCompetenceId }) => origins.has(fromCompetenceId));
  }

  private async version(tx: EntityManager, id: string): Promise<Framework> {
    const found = await tx.findOneBy(Framework, { id });
    if (!found) throw frameworkErrors.notFound('framework.not_found');
    return found;
  }

  /** Two moves at once wait for each other. */
  private lock = (tx: EntityManager): Promise<unknown> =>
    tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('pedagogy.version_move', 0))`);
}
