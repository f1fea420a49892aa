import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type Competence, CompetenceCriterion, CompetenceQueries } from '@etabli/curriculum';
import { Clock } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import { OperationCompetence, TimeEntry } from '@etabli/workshop';
import { Evidence } from './evidence.entity.js';
import {
  pairKey,
  type ProofFacts,
  proofKey,
  type ProofKey,
  type RecordedProof,
  type RecordFacts,
  recordKey,
} from './evidence.rules.js';

type Known = ReadonlyMap<string, Competence>;

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** What the rules of evidence need to know, read in a few queries whatever the number of youths. */
@Injectable()
export class EvidenceFacts {
  constructor(
    private readonly competences: CompetenceQueries,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** Of proofs that come from no operation. Throws 404 for a youth the actor may not see. */
  async ofRecords(tx: EntityManager, proofs: readonly RecordedProof[]): Promise<RecordFacts & { competences: Known }> {
    const studentIds = unique(proofs.map(({ studentId }) => studentId));
    const sourceIds = unique(proofs.flatMap(({ sourceId }) => sourceId ?? []));
    await this.visibility.assertStudents(studentIds);
    const evidence = sourceIds.length
      ? await tx.findBy(Evidence, {
          studentId: In(studentIds),
          sourceId: In(sourceIds),
          withdrawnAt: IsNull(),
          reassessesId: IsNull(),
        })
      : [];
    return {
      today: this.clock.today(),
      criteria: await this.criteria(
        tx,
        proofs.map(({ criterionId }) => criterionId),
      ),
      assessed: new Set(evidence.map(recordKey)),
      ...(await this.named(
        tx,
        studentIds,
        proofs.map(({ competenceId }) => competenceId),
      )),
    };
  }

  /** The competence of each of these criteria; unknown ids are simply absent. */
  async criteria(tx: EntityManager, ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
    const wanted = unique(ids.flatMap((id) => id ?? []));
    const found = wanted.length ? await tx.findBy(CompetenceCriterion, { id: In(wanted) }) : [];
    return new Map(found.map(({ id, competenceId }) => [id, competenceId]));
  }

  /** Throws 404 for a youth the actor may not see. */
  async of(tx: EntityManager, proofs: readonly ProofKey[]): Promise<ProofFacts & { competences: Known }> {
    const studentIds = unique(proofs.map(({ studentId }) => studentId));
    const operationIds = unique(proofs.map(({ operationId }) => operationId));
    await this.visibility.assertStudents(studentIds);
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
      ...(await this.named(
        tx,
        studentIds,
        proofs.map(({ competenceId }) => competenceId),
      )),
    };
  }

  /** Scales and names alone. */
  async named(
    tx: EntityManager,
    studentIds: readonly string[],
    competenceIds: readonly string[],
  ): Promise<Pick<ProofFacts, 'levels' | 'studentNames' | 'competenceCodes'> & { competences: Known }> {
    const students = await tx.findBy(Student, { id: In(studentIds) });
    const competences = await this.competences.byIds(unique(competenceIds));
    const known = [...competences.values()];
    const scales = await this.competences.scales(known.map(({ frameworkId }) => frameworkId));
    return {
      competences,
      levels: new Map(known.map(({ id, frameworkId }) => [id, scales.get(frameworkId)!.map(({ value }) => value)])),
      studentNames: new Map(students.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`])),
      competenceCodes: new Map(known.map(({ id, code }) => [id, code])),
    };
  }
}
