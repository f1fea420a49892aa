import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, type FileOnDisk, Files, Jobs, Work } from '@etabli/platform';
import { studentErrors } from '../student/student.errors.js';
import { Visibility } from '../student/visibility.js';
import { StudentExport } from './student-export.entity.js';

export const STUDENT_EXPORT_JOB = 'students.export';
/** Handed over, the files have no reason to stay. */
const KEPT_DAYS = 30;

export const EXPORT_FORMATS = ['pdf', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The answer to a youth who asks what the school knows of him (GDPR art. 15) and wants it in a form a machine reads (art. 20). */
@Injectable()
export class StudentExportService {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Queues the export; its id. Throws 404 for a youth whom the actor may not see. */
  request(studentId: string): Promise<string> {
    return this.work.run('subject_export.request', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const id = newId();
      const runId = await this.jobs.enqueue({
        kind: STUDENT_EXPORT_JOB,
        title: 'Copie des données d’un jeune',
        params: { exportId: id },
        tells: { path: `/jeunes?ouvert=${studentId}&onglet=donnees` },
      });
      await tx.insert(StudentExport, {
        id,
        studentId,
        runId,
        pdfFileId: null,
        jsonFileId: null,
        requestedByName: currentActor().name,
        requestedAt: this.clock.now(),
        madeAt: null,
      });
      return id;
    });
  }

  /** The last twenty of one youth, newest first. */
  async list(studentId: string): Promise<StudentExport[]> {
    await this.visibility.assertStudent(studentId);
    return this.work.manager.find(StudentExport, {
      where: { studentId },
      order: { requestedAt: 'DESC', id: 'DESC' },
      take: 20,
    });
  }

  /** The file to hand over. Throws 404 for one that does not exist, is not made yet or is older than thirty days. */
  async file(id: string, format: ExportFormat): Promise<FileOnDisk> {
    const found = await this.work.manager.findOneBy(StudentExport, { id });
    const fileId = format === 'pdf' ? found?.pdfFileId : found?.jsonFileId;
    if (!found || !fileId || this.expired(found)) throw studentErrors.notFound('student.export_not_found');
    await this.visibility.assertStudent(found.studentId);
    return this.files.find(fileId);
  }

  expired({ madeAt }: StudentExport): boolean {
    return madeAt !== null && this.clock.now().getTime() - madeAt.getTime() > KEPT_DAYS * 86_400_000;
  }

  unfinished(id: string): Promise<StudentExport | null> {
    return this.work.manager.findOneBy(StudentExport, { id, madeAt: IsNull() });
  }

  /** Keeps both files; whoever comes second changes nothing. */
  finish(id: string, made: { pdf: Buffer; json: Buffer }): Promise<void> {
    return this.work.run('subject_export.finish', async (tx) => {
      const open = await tx.findOne(StudentExport, {
        where: { id, madeAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!open) return;
      const pdfFileId = await this.files.keep(made.pdf, { name: 'mes-donnees.pdf', mediaType: 'application/pdf' });
      const jsonFileId = await this.files.keep(made.json, { name: 'mes-donnees.json', mediaType: 'application/json' });
      await tx.update(StudentExport, { id }, { pdfFileId, jsonFileId, madeAt: this.clock.now() });
    });
  }
}
