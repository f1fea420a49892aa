import { Injectable } from '@nestjs/common';
import { Clock, type JobContext, type JobHandler, RunsJob, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { Student } from '@etabli/students';
import type { Dossier } from './dossier.entity.js';
import { DossierPrinter } from './dossier.printer.js';
import { DOSSIER_LABELS, dossierFileName, namesApart } from './dossier.rules.js';
import { DOSSIER_JOB, Dossiers, type PrintedFile } from './dossiers.js';
import type { PrintFrame } from './print/parts.js';
import { Spool } from './spool.js';

/** Before and after the printing itself. */
const READ = 3;
const PRINTED = 95;

/**
 * One youth or a whole group, one PDF at a time: each goes to disk before the next is read. Safe to run again: until all are kept
 * together, nothing of them remains.
 */
@RunsJob(DOSSIER_JOB)
@Injectable()
export class MakeDossiers implements JobHandler {
  constructor(
    private readonly work: Work,
    private readonly dossiers: Dossiers,
    private readonly printer: DossierPrinter,
    private readonly school: SchoolFacts,
    private readonly spool: Spool,
    private readonly clock: Clock,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const dossierId = String(job.params['dossierId']);
    const dossier = await this.dossiers.unfinished(dossierId);
    if (!dossier) return { dossierId };
    await job.progress(READ, 'Lecture des faits');
    const frame = await this.frame(dossier);
    const place = await this.spool.begin(job.runId);
    try {
      const printed =
        dossier.kind === 'council'
          ? await this.council(dossier, frame, place)
          : await this.ofStudents(dossier, frame, place, job);
      await job.progress(PRINTED, 'Rangement');
      await this.dossiers.finish(dossier, printed, frame.snapshotAt);
    } finally {
      await this.spool.clear(place);
    }
    return { dossierId };
  }

  private async frame({ requestedByName }: Dossier): Promise<PrintFrame> {
    const school = await this.school.letterhead();
    return { school, snapshotAt: this.clock.now(), day: this.clock.today(), requestedByName };
  }

  private async council({ kind, groupId }: Dossier, frame: PrintFrame, place: string): Promise<PrintedFile[]> {
    const students = await this.dossiers.members(groupId!);
    const { pdf, pages } = await this.printer.council(groupId!, students, frame);
    const fileName = dossierFileName(kind, await this.groupName(groupId!), frame.day);
    return [{ studentId: null, fileName, pages, path: await this.spool.put(place, 0, pdf) }];
  }

  private async ofStudents(
    dossier: Dossier,
    frame: PrintFrame,
    place: string,
    job: JobContext,
  ): Promise<PrintedFile[]> {
    const students = dossier.studentId
      ? [await this.work.manager.findOneByOrFail(Student, { id: dossier.studentId })]
      : await this.dossiers.members(dossier.groupId!, dossier);
    const names = namesApart(
      students.map(({ firstName, lastName }) => dossierFileName(dossier.kind, `${lastName} ${firstName}`, frame.day)),
    );
    const printed: PrintedFile[] = [];
    for (const [index, student] of students.entries()) {
      const step =
        students.length === 1 ? 'Mise en page' : `${DOSSIER_LABELS[dossier.kind]} ${index + 1} sur ${students.length}`;
      await job.progress(READ + ((PRINTED - READ) * index) / students.length, step);
      const { pdf, pages } = await this.printer.ofStudent(dossier, student, frame);
      printed.push({
        studentId: student.id,
        fileName: names[index]!,
        pages,
        path: await this.spool.put(place, index, pdf),
      });
    }
    return printed;
  }

  private async groupName(groupId: string): Promise<string> {
    const [row]: { name: string }[] = await this.work.manager.query('SELECT name FROM groups WHERE id = $1', [groupId]);
    return row?.name ?? '';
  }
}
