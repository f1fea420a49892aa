import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { ExamUnit } from '@etabli/curriculum';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Files, Jobs, mayActor, Work } from '@etabli/platform';
import { Student, StudentQueries, Visibility } from '@etabli/students';
import { Dossier } from './dossier.entity.js';
import { dossierErrors } from './dossier.errors.js';
import {
  DOSSIER_LABELS,
  dossierRefusals,
  holdsResults,
  type WantedDossier,
  type WantedGroupDossier,
} from './dossier.rules.js';
import { WorkFacts } from './facts/work.facts.js';

export const DOSSIER_JOB = 'pedagogy.dossier';
/** Of one PDF: the pictures in it are bounded by `PhotoFacts`. */
const PDF_LIMIT = 40 * 1024 * 1024;

/** A PDF that was printed and waits on disk. */
export interface PrintedFile {
  /** null: of the whole group */
  readonly studentId: string | null;
  readonly fileName: string;
  readonly path: string;
  readonly pages: number;
}

/** What is printed about youths is asked for here, printed by a job, and kept all at once or not at all. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly visibility: Visibility,
    private readonly students: StudentQueries,
    private readonly works: WorkFacts,
  ) {}

  /** Queues one document of a youth; its id. Throws 404, 422 `dossier.unit_missing`, `…order_missing`, 409 of `dossierRefusals`. */
  request(studentId: string, wanted: WantedDossier): Promise<string> {
    return this.work.run('dossier.request', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const { kind } = wanted;
      const { unitId, orderId } = subjectOf(wanted);
      const student = await tx.findOneByOrFail(Student, { id: studentId });
      const unit = unitId ? await tx.findOneBy(ExamUnit, { id: unitId }) : null;
      const standing = {
        frameworkId: student.frameworkId,
        unitFrameworkId: unit?.frameworkId ?? null,
        minutesOnOrder: orderId ? await this.works.minutesOn(studentId, orderId) : 0,
      };
      const params = { student: `${student.firstName} ${student.lastName}` };
      dossierErrors.throwIfAny(dossierRefusals(wanted, standing).map((refusal) => ({ ...refusal, params })));
      const title = [DOSSIER_LABELS[kind], unit?.code].filter(Boolean).join(' ');
      return this.enqueue(tx, { kind, title, studentId, groupId: null, unitId, orderId });
    });
  }

  /**
   * Queues the documents of a whole group in one job; its id. Exam files are of those who prepare the unit's diploma, capstones of those
   * who worked on the order. Throws 404, 422 as `request`, `dossier.group_empty`, `…no_framework`, `…unit_nobody`, `…order_nobody`.
   */
  requestOfGroup(groupId: string, wanted: WantedGroupDossier): Promise<string> {
    return this.work.run('dossier.request', async (tx) => {
      await this.visibility.assertGroup(groupId);
      const { kind } = wanted;
      const { unitId, orderId } = subjectOf(wanted);
      const students = await this.members(groupId);
      if (students.length === 0) throw dossierErrors.refused('dossier.group_empty');
      if (kind === 'blocks')
        dossierErrors.throwIfAny(
          students
            .filter(({ frameworkId }) => frameworkId === null)
            .map(({ firstName, lastName }) => ({
              code: 'dossier.no_framework',
              params: { student: `${firstName} ${lastName}` },
            })),
        );
      if ((await this.printable(students, { unitId, orderId })).length === 0)
        throw dossierErrors.refused(unitId ? 'dossier.unit_nobody' : 'dossier.order_nobody');
      const unit = unitId ? await tx.findOneBy(ExamUnit, { id: unitId }) : null;
      const title = [DOSSIER_LABELS[kind], unit?.code].filter(Boolean).join(' ');
      return this.enqueue(tx, { kind, title, studentId: null, groupId, unitId, orderId });
    });
  }

  /** Those of the group of today whom it is printed for, by name, without the trial week's. */
  async members(groupId: string, about: Pick<Dossier, 'unitId' | 'orderId'> | null = null): Promise<Student[]> {
    const faces = await this.students.ofGroup(groupId, this.clock.today());
    const students: Student[] = [];
    for (const { id } of faces.filter(({ trial }) => !trial))
      students.push(await this.work.manager.findOneByOrFail(Student, { id }));
    return about === null ? students : this.printable(students, about);
  }

  private async printable(
    students: readonly Student[],
    { unitId, orderId }: Pick<Dossier, 'unitId' | 'orderId'>,
  ): Promise<Student[]> {
    const unit = unitId ? await this.work.manager.findOneBy(ExamUnit, { id: unitId }) : null;
    const chosen: Student[] = [];
    for (const student of students)
      if (
        (unitId === null || student.frameworkId === unit?.frameworkId) &&
        (orderId === null || (await this.works.minutesOn(student.id, orderId)) > 0)
      )
        chosen.push(student);
    return chosen;
  }

  /** null when it is already made: a run that comes a second time has nothing to do. */
  unfinished(id: string): Promise<Dossier | null> {
    return this.work.manager.findOneBy(Dossier, { id, snapshotAt: IsNull() });
  }

  /** Keeps what was printed, one file after the other; whoever comes second changes nothing. */
  finish({ id, kind, groupId }: Dossier, printed: readonly PrintedFile[], snapshotAt: Date): Promise<void> {
    return this.work.run('dossier.finish', async (tx) => {
      const open = await tx.findOne(Dossier, {
        where: { id, snapshotAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!open) return;
      const whole = groupId === null || kind === 'council';
      if (whole) {
        const [{ pages }] = printed as [PrintedFile];
        await tx.update(Dossier, { id }, { fileId: await this.keep(printed[0]!), pages, snapshotAt });
        return;
      }
      for (const one of printed)
        await tx.insert(Dossier, {
          ...open,
          id: newId(),
          studentId: one.studentId,
          groupId: null,
          batchId: id,
          runId: null,
          fileId: await this.keep(one),
          pages: one.pages,
          snapshotAt,
        });
      await tx.update(Dossier, { id }, { snapshotAt });
    });
  }

  private async keep({ path, fileName }: PrintedFile): Promise<string> {
    return this.files.keep(await fs.readFile(path), {
      name: fileName,
      mediaType: 'application/pdf',
      limit: PDF_LIMIT,
    });
  }

  private async enqueue(
    tx: EntityManager,
    wanted: Pick<Dossier, 'kind' | 'title' | 'studentId' | 'groupId' | 'unitId' | 'orderId'>,
  ): Promise<string> {
    const id = newId();
    const actor = currentActor();
    const { userId, name } = actor;
    const title = wanted.groupId === null ? `${wanted.title} d’un jeune` : `${wanted.title} d’un groupe`;
    const runId = await this.jobs.enqueue({
      kind: DOSSIER_JOB,
      title,
      params: { dossierId: id },
      tells: { path: placeOf(wanted) },
    });
    await tx.insert(Dossier, {
      ...wanted,
      id,
      withResults: holdsResults(wanted.kind, mayActor(actor, 'exam.read')),
      batchId: null,
      runId,
      fileId: null,
      pages: null,
      snapshotAt: null,
      filesForgottenOn: null,
      requestedBy: userId,
      requestedByName: name,
      requestedAt: this.clock.now(),
    });
    return id;
  }
}

const placeOf = ({ studentId, groupId }: Pick<Dossier, 'studentId' | 'groupId'>): string =>
  studentId ? `/jeunes?ouvert=${studentId}&onglet=dossiers` : `/groupes?ouvert=${groupId}`;

/** The unit or the order that a document is about. Throws 422 `dossier.unit_missing`, `dossier.order_missing`. */
function subjectOf({ kind, unitId, orderId }: WantedDossier | WantedGroupDossier): Pick<Dossier, 'unitId' | 'orderId'> {
  if (kind === 'exam_unit' && !unitId) throw dossierErrors.invalid('dossier.unit_missing', 'unitId');
  if (kind === 'capstone' && !orderId) throw dossierErrors.invalid('dossier.order_missing', 'orderId');
  return { unitId: kind === 'exam_unit' ? unitId! : null, orderId: kind === 'capstone' ? orderId! : null };
}
