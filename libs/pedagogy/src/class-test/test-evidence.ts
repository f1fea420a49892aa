import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { Evidence } from '../evidence/evidence.entity.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import type { ClassMark, ClassTest } from './class-test.entity.js';
import type { GivenMark } from './class-test.rules.js';

/** A test tied to a competence proves it by the level given beside the mark, never by the mark itself. */
@Injectable()
export class TestEvidence {
  constructor(private readonly evidence: EvidenceService) {}

  /** Keeps the evidence in step with levels just written: new ones are recorded, changed ones judged anew, those taken back withdrawn. */
  async follow(
    tx: EntityManager,
    test: ClassTest,
    fresh: readonly GivenMark[],
    changed: readonly { given: GivenMark; known: ClassMark }[],
    reason: string | null,
  ): Promise<void> {
    const { competenceId } = test;
    if (!competenceId) return;
    const moved = changed.filter(({ given, known }) => given.level !== known.level);
    const standing = await this.standing(
      tx,
      test.id,
      moved.map(({ given }) => given.studentId),
    );
    const toRecord = [...fresh, ...moved.map(({ given }) => given).filter(({ studentId }) => !standing.has(studentId))];
    const proofs = toRecord.flatMap(({ studentId, level }) =>
      level === null
        ? []
        : [{ studentId, competenceId, level, assessedOn: test.heldOn, source: test.kind, sourceId: test.id }],
    );
    if (proofs.length > 0) await this.evidence.record(proofs);
    const gone: string[] = [];
    for (const { given } of moved) {
      const id = standing.get(given.studentId);
      if (id && given.level === null) gone.push(id);
      else if (id) await this.evidence.reassess(id, given.level!, reason);
    }
    if (gone.length > 0) await this.evidence.withdraw(gone, reason ?? 'niveau retiré');
  }

  /** The evidence of this test that counts today, by youth. */
  private async standing(
    tx: EntityManager,
    testId: string,
    studentIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await tx.findBy(Evidence, { sourceId: testId, studentId: In(studentIds), withdrawnAt: IsNull() });
    const again = await tx.findBy(Evidence, { reassessesId: Not(IsNull()), sourceId: testId, withdrawnAt: IsNull() });
    const replaced = new Set(again.map(({ reassessesId }) => reassessesId));
    return new Map(rows.filter(({ id }) => !replaced.has(id)).map(({ studentId, id }) => [studentId, id]));
  }
}
