import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { CompetenceQueries } from '@etabli/curriculum';
import { Student, Visibility } from '@etabli/students';
import { OperationCompetence, TimeEntry } from '@etabli/workshop';
import { Evidence } from './evidence.entity.js';
import { pairKey, type ProofFacts, proofKey, type ProofKey } from './evidence.rules.js';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** What the rules of evidence need to know, read in a few queries whatever the number of youths. */
@Injectable()
export class EvidenceFacts {
  constructor(
    private readonly competences: CompetenceQueries,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a youth the actor may not see. */
  async of(tx: EntityManager, proofs: readonly ProofKey[]): Promise<ProofFacts> {
    const studentIds = unique(proofs.map(({ studentId }) => studentId));
    const operationIds = unique(proofs.map(({ operationId }) => operationId));
    const competenceIds = unique(proofs.map(({ competenceId }) => competenceId));
    for (const id of studentIds) await this.visibility.assertStudent(id);
    const students = await tx.findBy(Student, { id: In(studentIds) });
    const competences = await this.competences.byIds(competenceIds);
    const scales = await this.competences.scales([...competences.values()].map(({ frameworkId }) => frameworkId));
    const entries = await tx.find(TimeEntry, {
      select: { id: true, studentId: true, operationId: true },
      where: { studentId: In(studentIds), operationId: In(operationIds), voidedAt: IsNull() },
    });
    const exercised = await tx.findBy(OperationCompetence, { operationId: In(operationIds) });
    const evidence = await tx.findBy(Evidence, {
      studentId: In(studentIds),
      operationId: In(operationIds),
      withdrawnAt: IsNull(),
    });
    return {
      worked: new Set(entries.map(({ studentId, operationId }) => pairKey(studentId, operationId))),
      exercised: new Set(exercised.map(({ operationId, competenceId }) => pairKey(operationId, competenceId))),
      assessed: new Set(
        evidence.map(({ studentId, operationId, competenceId }) =>
          proofKey({ studentId, operationId: operationId!, competenceId }),
        ),
      ),
      levels: new Map(
        [...competences.values()].map(({ id, frameworkId }) => [
          id,
          scales.get(frameworkId)!.map(({ value }) => value),
        ]),
      ),
      studentNames: new Map(students.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`])),
      competenceCodes: new Map([...competences.values()].map(({ id, code }) => [id, code])),
    };
  }
}
