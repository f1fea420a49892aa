import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { civilDateAt, formatDay } from '@etabli/kernel';
import { currentActor, Files, type JobState, mayActor, Readings, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { archive } from './archive.js';
import type { DossierChoicesView, DossierPartView, DossierView } from './dossier.dto.js';
import { Dossier } from './dossier.entity.js';
import { dossierErrors } from './dossier.errors.js';
import { Dossiers } from './dossiers.js';
import { dossierFileName, namesApart, takingRefusals } from './dossier.rules.js';

const LATEST = 50;
type Row = Omit<Dossier, 'requestedAt' | 'snapshotAt'> & {
  requestedAt: Date;
  snapshotAt: Date | null;
  state: JobState | null;
};
type Part = DossierPartView & { batchId: string; fileId: string; groupId: string | null };

/** What was printed, for those who may see the youth today: who asked for it does not matter, who looks does. */
@Injectable()
export class DossierQueries {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly visibility: Visibility,
    private readonly readings: Readings,
    private readonly dossiers: Dossiers,
  ) {}

  /** Throws 404 for a foreign youth. */
  async ofStudent(studentId: string): Promise<DossierView[]> {
    await this.visibility.assertStudent(studentId);
    return this.views(await this.rows('d.student_id = $1', studentId));
  }

  /** Throws 404 for a foreign group. */
  async ofGroup(groupId: string): Promise<DossierView[]> {
    await this.visibility.assertGroup(groupId);
    return this.views(await this.rows('d.group_id = $1', groupId));
  }

  /** Throws 404. */
  async one(id: string): Promise<DossierView> {
    await this.visible(id);
    const [view] = await this.views(await this.rows('d.id = $1', id));
    return view!;
  }

  /** Units and orders to choose from. Throws 404 for a foreign youth. */
  async choices(studentId: string): Promise<DossierChoicesView> {
    await this.visibility.assertStudent(studentId);
    return this.choicesOf([studentId]);
  }

  /** The same of a group of today. Throws 404 for a foreign group. */
  async groupChoices(groupId: string): Promise<DossierChoicesView> {
    await this.visibility.assertGroup(groupId);
    return this.choicesOf((await this.dossiers.members(groupId)).map(({ id }) => id));
  }

  private async choicesOf(studentIds: readonly string[]): Promise<DossierChoicesView> {
    const of = <T>(sql: string): Promise<T[]> => this.work.manager.query(sql, [studentIds]);
    return {
      units: await of(
        `SELECT u.id, u.code, u.title, count(*)::int AS youths FROM students s JOIN exam_units u ON u.framework_id = s.framework_id
          WHERE s.id = ANY($1::uuid[]) GROUP BY u.id ORDER BY u.framework_id, u.position, u.id`,
      ),
      orders: await of(
        `SELECT o.id, o.number, o.title, sum(t.minutes)::int AS minutes, count(DISTINCT t.student_id)::int AS youths
           FROM time_entries t JOIN operations p ON p.id = t.operation_id JOIN production_orders o ON o.id = p.order_id
          WHERE t.student_id = ANY($1::uuid[]) AND t.voided_at IS NULL GROUP BY o.id ORDER BY max(t.day) DESC, o.id DESC LIMIT 100`,
      ),
    };
  }

  /** The PDF. Throws 404, `dossier.not_ready`, `dossier.files_forgotten`. */
  async pdf(id: string): Promise<StreamableFile> {
    const { fileId, studentId, filesForgottenOn } = await this.takable(id);
    if (filesForgottenOn) throw dossierErrors.refused('dossier.files_forgotten', { on: formatDay(filesForgottenOn) });
    if (!fileId) throw dossierErrors.refused('dossier.not_ready');
    if (studentId) await this.readings.note('student', studentId, 'dossiers/:id/pdf');
    return this.files.download(fileId);
  }

  /**
   * The files of a batch in one ZIP, written while it is downloaded: of those youths whom one may see now, and whose files are still
   * kept. Throws 404, `dossier.not_ready`.
   */
  async zip(id: string): Promise<StreamableFile> {
    const batch = await this.takable(id);
    const parts = await this.parts([id]);
    if (!batch.snapshotAt || parts.length === 0) throw dossierErrors.refused('dossier.not_ready');
    const found = [];
    for (const { fileId, studentId } of parts) {
      await this.readings.note('student', studentId, 'dossiers/:id/zip');
      found.push(await this.files.find(fileId));
    }
    const names = namesApart(found.map(({ name }) => name));
    const entries = found.map(({ path }, index) => ({ name: names[index]!, path }));
    const name = dossierFileName(batch.kind, await this.groupName(batch.groupId), civilDateAt(batch.snapshotAt), 'zip');
    return new StreamableFile(Readable.from(archive(entries)), {
      type: 'application/zip',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }

  /** As `visible`, and what is inside may be read by who takes it now. Throws 404, `dossier.results_inside`. */
  private async takable(id: string): Promise<Dossier> {
    const dossier = await this.visible(id);
    dossierErrors.throwIfAny(takingRefusals(dossier, mayActor(currentActor(), 'exam.read')));
    return dossier;
  }

  private async visible(id: string): Promise<Dossier> {
    const dossier = await this.work.manager.findOneBy(Dossier, { id });
    if (!dossier) throw dossierErrors.notFound('dossier.not_found');
    if (dossier.studentId) await this.visibility.assertStudent(dossier.studentId);
    if (dossier.groupId) await this.visibility.assertGroup(dossier.groupId);
    return dossier;
  }

  private rows(where: string, id: string): Promise<Row[]> {
    return this.work.manager.query(
      `SELECT d.id, d.kind, d.title, d.student_id AS "studentId", d.group_id AS "groupId", d.run_id AS "runId", j.state,
              d.file_id AS "fileId", d.with_results AS "withResults", d.pages, d.files_forgotten_on AS "filesForgottenOn", d.requested_by_name AS "requestedByName",
              d.requested_at AS "requestedAt", d.snapshot_at AS "snapshotAt"
         FROM dossiers d LEFT JOIN job_runs j ON j.id = d.run_id WHERE ${where} ORDER BY d.requested_at DESC, d.id DESC LIMIT ${LATEST}`,
      [id],
    );
  }

  /** By name, of youths whom one may see. */
  private async parts(batchIds: readonly string[]): Promise<Part[]> {
    const parts: Part[] = await this.work.manager.query(
      `SELECT d.id, d.batch_id AS "batchId", d.file_id AS "fileId", d.pages, s.id AS "studentId", s.group_id AS "groupId",
              s.first_name || ' ' || s.last_name AS "studentName"
         FROM dossiers d JOIN students s ON s.id = d.student_id
        WHERE d.batch_id = ANY($1::uuid[]) AND d.file_id IS NOT NULL ORDER BY s.last_name, s.first_name, d.id`,
      [batchIds],
    );
    const mine = await this.visibility.groupIds();
    return mine === 'all' ? parts : parts.filter(({ groupId }) => groupId !== null && mine.includes(groupId));
  }

  private async views(rows: readonly Row[]): Promise<DossierView[]> {
    const batches = rows.filter(({ groupId, kind }) => groupId !== null && kind !== 'council').map(({ id }) => id);
    const parts = batches.length === 0 ? [] : await this.parts(batches);
    return rows.map(({ studentId: _s, groupId: _g, fileId, requestedAt, snapshotAt, ...row }) => {
      const mine = parts.filter(({ batchId }) => batchId === row.id);
      return {
        ...row,
        batch: batches.includes(row.id),
        ready: fileId !== null || mine.length > 0,
        requestedAt: requestedAt.toISOString(),
        snapshotAt: snapshotAt?.toISOString() ?? null,
        parts: mine.map(({ id, studentId, studentName, pages }) => ({ id, studentId, studentName, pages })),
      };
    }) as DossierView[];
  }

  private async groupName(groupId: string | null): Promise<string> {
    const [row]: { name: string }[] = await this.work.manager.query('SELECT name FROM groups WHERE id = $1', [groupId]);
    return row?.name ?? '';
  }
}
