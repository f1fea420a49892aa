import { Injectable } from '@nestjs/common';
import { formatDay } from '@etabli/kernel';
import {
  assetPath,
  Clock,
  type JobContext,
  type JobHandler,
  RunsJob,
  SubjectExports,
  type SubjectSection,
  TypstHost,
} from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { STUDENT_EXPORT_JOB, StudentExportService } from './student-exports.js';

/** Asks every domain what it knows of the youth; the page and the JSON are written from the same answer. */
@RunsJob(STUDENT_EXPORT_JOB)
@Injectable()
export class MakeStudentExport implements JobHandler {
  constructor(
    private readonly exports: StudentExportService,
    private readonly subjects: SubjectExports,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
    private readonly clock: Clock,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const exportId = String(job.params['exportId']);
    const open = await this.exports.unfinished(exportId);
    if (!open) return { exportId };
    await job.progress(5, 'Lecture du dossier');
    const sections = await this.subjects.of('student', open.studentId);
    await job.progress(50, 'Mise en page');
    const today = this.clock.today();
    const pdf = await this.typst.render(assetPath('students', 'student-export.typ'), {
      school: await this.school.letterhead(),
      date: today,
      sections: sections.map(printed),
    });
    const json = Buffer.from(JSON.stringify({ day: today, sections }, null, 2));
    await this.exports.finish(exportId, { pdf, json });
    return { exportId };
  }
}

/** A section as the template prints it: every value in words. */
function printed({ title, rows }: SubjectSection): { title: string; columns: string[]; rows: string[][] } {
  const columns = Object.keys(rows[0] ?? {});
  return { title, columns, rows: rows.map((row) => columns.map((column) => inWords(row[column] ?? null))) };
}

function inWords(value: string | number | boolean | null): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDay(String(value));
  return String(value);
}
