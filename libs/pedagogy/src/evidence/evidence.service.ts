import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { CompetenceQueries } from '@etabli/curriculum';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { Operation, Operations } from '@etabli/workshop';
import { Evidence, EvidenceDismissal } from './evidence.entity.js';
import { evidenceErrors } from './evidence.errors.js';
import { EvidenceFacts } from './evidence.facts.js';
import { type Assessment, type ProofKey, refusalsOf, wrongLevels } from './evidence.rules.js';

export interface ConfirmedProof extends Assessment {
  readonly comment?: string | null;
}

/** The trainer's judgement on what the hours propose. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: EvidenceFacts,
    private readonly competences: CompetenceQueries,
    private readonly visibility: Visibility,
    private readonly operations: Operations,
  ) {}

  /**
   * Keeps the assessments, all or none; answers their ids in the order given. Throws 404 for a youth of another trainer's group,
   * 422 for a level the scale does not have, 409 with every reason of `evidenceErrors`.
   */
  confirm(proofs: readonly ConfirmedProof[]): Promise<string[]> {
    return this.work.run('evidence.confirm', async (tx) => {
      await this.lock(tx, proofs);
      const facts = await this.facts.of(tx, proofs);
      const wrong = wrongLevels(proofs, facts.levels);
      if (wrong.length) throw invalidFields(wrong);
      evidenceErrors.throwIfAny(refusalsOf(proofs, facts));
      const actor = currentActor();
      const competences = await this.competences.byIds(proofs.map(({ competenceId }) => competenceId));
      const rows = proofs.map(({ studentId, operationId, competenceId, level, comment }) => ({
        id: newId(),
        studentId,
        operationId,
        competenceId,
        frameworkId: competences.get(competenceId)!.frameworkId,
        level,
        comment: comment ?? null,
        assessedOn: this.clock.today(),
        assessedBy: actor.userId,
        assessedByName: actor.name,
        recordedAt: this.clock.now(),
        source: 'operation' as const,
        withdrawnAt: null,
        withdrawnByName: null,
        withdrawReason: null,
      }));
      if (rows.length) await tx.insert(Evidence, rows);
      return rows.map(({ id }) => id);
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

  /** Withdraws one assessment, which stays in the history; the work proposes it again. Throws 404 and `evidence.already_withdrawn`. */
  withdraw(id: string, reason: string): Promise<void> {
    return this.work.run('evidence.withdraw', async (tx) => {
      const evidence = await tx.findOne(Evidence, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!evidence) throw evidenceErrors.notFound('evidence.not_found');
      await this.visibility.assertStudent(evidence.studentId);
      if (evidence.withdrawnAt) throw evidenceErrors.refused('evidence.already_withdrawn');
      await tx.update(
        Evidence,
        { id },
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
}
