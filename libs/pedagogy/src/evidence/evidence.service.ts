import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import { Operation, Operations } from '@etabli/workshop';
import { Evidence, EvidenceDismissal } from './evidence.entity.js';
import { evidenceErrors } from './evidence.errors.js';
import { EvidenceFacts } from './evidence.facts.js';
import {
  type Assessment,
  type EvidenceSource,
  type ProofKey,
  type RecordedProof,
  recordRefusals,
  refusalsOf,
  wrongCriteria,
  wrongLevels,
  wrongRecords,
} from './evidence.rules.js';

export interface ConfirmedProof extends Assessment {
  readonly comment?: string | null;
}

/** The trainer's judgement, on what the hours propose and on what comes from elsewhere. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: EvidenceFacts,
    private readonly visibility: Visibility,
    private readonly operations: Operations,
  ) {}

  /**
   * Keeps the assessments, all or none; answers their ids in the order given. Throws 404 for a youth of another trainer's group,
   * 422 for a level the scale does not have or a criterion of another competence, 409 with every reason of `evidenceErrors`.
   */
  confirm(proofs: readonly ConfirmedProof[]): Promise<string[]> {
    return this.work.run('evidence.confirm', async (tx) => {
      await this.lock(tx, proofs);
      const facts = await this.facts.of(tx, proofs);
      const criteria = await this.facts.criteria(
        tx,
        proofs.map(({ criterionId }) => criterionId),
      );
      const wrong = [...wrongLevels(proofs, facts.levels), ...wrongCriteria(proofs, criteria)];
      if (wrong.length) throw invalidFields(wrong);
      evidenceErrors.throwIfAny(refusalsOf(proofs, facts));
      return this.keep(
        tx,
        proofs.map((proof) => ({ ...proof, assessedOn: this.clock.today(), source: 'operation' })),
        facts,
      );
    });
  }

  /**
   * The one door for what comes from no operation: class tests, mock exams, placements, the capstone, the entry. All or none; answers
   * the ids in the order given. Throws 404 for a youth one may not see, 422 by field (`items.0.level`), 409 `evidence.already_recorded`
   * when this youth has a proof of this competence from this `sourceId` already.
   */
  record(proofs: readonly RecordedProof[]): Promise<string[]> {
    return this.work.run('evidence.record', async (tx) => {
      await this.lockStudents(tx, proofs);
      const facts = await this.facts.ofRecords(tx, proofs);
      const wrong = wrongRecords(proofs, facts);
      if (wrong.length) throw invalidFields(wrong);
      evidenceErrors.throwIfAny(recordRefusals(proofs, facts));
      return this.keep(tx, proofs, facts);
    });
  }

  /**
   * Judges the same work anew, today: the old row stays in the history and counts no more. `criterion` left out stays, null takes
   * it away. Throws 404, 422 for a level the scale does not have or a criterion of another competence, `evidence.already_withdrawn`, `evidence.already_reassessed`.
   */
  reassess(id: string, level: number, comment: string | null = null, criterion?: string | null): Promise<string> {
    return this.work.run('evidence.reassess', async (tx) => {
      const [old] = await this.locked(tx, [id]);
      if (old!.withdrawnAt) throw evidenceErrors.refused('evidence.already_withdrawn');
      if (await tx.existsBy(Evidence, { reassessesId: id, withdrawnAt: IsNull() }))
        throw evidenceErrors.refused('evidence.already_reassessed');
      const { studentId, competenceId, source, operationId, sourceId } = old!;
      const criterionId = criterion === undefined ? old!.criterionId : criterion;
      const facts = await this.facts.named(tx, [studentId], [competenceId]);
      const judged = [{ competenceId, level, criterionId }];
      const criteria = await this.facts.criteria(tx, [criterionId]);
      const wrong = [...wrongLevels(judged, facts.levels), ...wrongCriteria(judged, criteria)];
      if (wrong.length) throw invalidFields(wrong.map((one) => ({ ...one, field: one.field.replace('items.0.', '') })));
      const again = { studentId, competenceId, criterionId, source, operationId, sourceId, level, comment };
      const [kept] = await this.keep(tx, [{ ...again, assessedOn: this.clock.today(), reassessesId: id }], facts);
      return kept!;
    });
  }

  /** Takes proposals off the list without assessing anything. Same refusals as `confirm`; a second time changes nothing. */
  dismiss(proofs: readonly ProofKey[]): Promise<void> {
    return this.work.run('evidence.dismiss', async (tx) => {
      await this.lock(tx, proofs);
      evidenceErrors.throwIfAny(refusalsOf(proofs, await this.facts.of(tx, proofs)));
      const dismissedBy = currentActor().userId;
      const rows = proofs.map(({ studentId, operationId, competenceId }) => ({
        id: newId(),
        studentId,
        operationId,
        competenceId,
        dismissedBy,
        dismissedAt: this.clock.now(),
      }));
      await tx.createQueryBuilder().insert().into(EvidenceDismissal).values(rows).orIgnore().execute();
    });
  }

  /**
   * Withdraws assessments, all or none; they stay in the history, and the work proposes them again. Throws 404 and
   * `evidence.already_withdrawn`.
   */
  withdraw(ids: readonly string[], reason: string): Promise<void> {
    return this.work.run('evidence.withdraw', async (tx) => {
      const found = await this.locked(tx, ids);
      if (found.some(({ withdrawnAt }) => withdrawnAt)) throw evidenceErrors.refused('evidence.already_withdrawn');
      await tx.update(
        Evidence,
        { id: In(ids) },
        { withdrawnAt: this.clock.now(), withdrawnByName: currentActor().name, withdrawReason: reason },
      );
    });
  }

  /** Ends an operation and assesses those who worked on it, in one transaction. */
  closeOperation(operationId: string, proofs: readonly Omit<ConfirmedProof, 'operationId'>[]): Promise<string[]> {
    return this.work.run('operation.close', async () => {
      await this.operations.close(operationId);
      return this.confirm(proofs.map((proof) => ({ ...proof, operationId })));
    });
  }

  /**
   * Takes a closing back as one: the operation is open again and what was assessed with it is withdrawn. Throws as both do, and
   * 404 for an assessment of other work.
   */
  undoClosing(operationId: string, ids: readonly string[]): Promise<void> {
    return this.work.run('operation.undo_close', async (tx) => {
      await this.operations.reopen(operationId);
      if (ids.length === 0) return;
      if ((await tx.countBy(Evidence, { id: In(ids), operationId })) < new Set(ids).size)
        throw evidenceErrors.notFound('evidence.not_found');
      await this.withdraw(ids, AT_ONCE);
    });
  }

  private async keep(
    tx: EntityManager,
    proofs: readonly KeptProof[],
    { competences }: Pick<Awaited<ReturnType<EvidenceFacts['of']>>, 'competences'>,
  ): Promise<string[]> {
    const actor = currentActor();
    const rows = proofs.map(({ studentId, competenceId, level, assessedOn, source, ...more }) => ({
      id: newId(),
      studentId,
      competenceId,
      frameworkId: competences.get(competenceId)!.frameworkId,
      level,
      assessedOn,
      source,
      operationId: more.operationId ?? null,
      sourceId: more.sourceId ?? null,
      criterionId: more.criterionId ?? null,
      reassessesId: more.reassessesId ?? null,
      comment: more.comment ?? null,
      assessedBy: actor.userId,
      assessedByName: actor.name,
      recordedAt: this.clock.now(),
      withdrawnAt: null,
      withdrawnByName: null,
      withdrawReason: null,
    }));
    if (rows.length) await tx.insert(Evidence, rows);
    return rows.map(({ id }) => id);
  }

  /** Of the youths the actor may see. Throws 404 when one is missing. */
  private async locked(tx: EntityManager, ids: readonly string[]): Promise<Evidence[]> {
    const found = await tx.find(Evidence, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (found.length < new Set(ids).size) throw evidenceErrors.notFound('evidence.not_found');
    await this.visibility.assertStudents(found.map(({ studentId }) => studentId));
    return found;
  }

  /** Two trainers who confirm the same work wait for each other; logging hours on it does not. */
  private async lock(tx: EntityManager, proofs: readonly ProofKey[]): Promise<void> {
    const ids = [...new Set(proofs.map(({ operationId }) => operationId))];
    await tx.find(Operation, {
      select: { id: true },
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** The same test typed twice at once waits, and is refused. */
  private async lockStudents(tx: EntityManager, proofs: readonly RecordedProof[]): Promise<void> {
    const ids = [...new Set(proofs.filter(({ sourceId }) => sourceId).map(({ studentId }) => studentId))];
    if (ids.length === 0) return;
    await tx.find(Student, {
      select: { id: true },
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }
}

interface KeptProof {
  readonly studentId: string;
  readonly competenceId: string;
  readonly criterionId?: string | null;
  readonly level: number;
  readonly assessedOn: CivilDate;
  readonly source: EvidenceSource;
  readonly operationId?: string | null;
  readonly sourceId?: string | null;
  readonly reassessesId?: string | null;
  readonly comment?: string | null;
}

/** Said by the undo of ten seconds. */
const AT_ONCE = 'Annulé aussitôt';
