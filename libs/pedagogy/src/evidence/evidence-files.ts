import { Injectable, type StreamableFile } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Files, PICTURE_LIMIT, plainPicture, plainScan, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import type { EvidenceFileView } from './evidence.dto.js';
import { EvidenceFile, type EvidenceFileKind } from './evidence-file.entity.js';
import { Evidence } from './evidence.entity.js';
import { evidenceErrors } from './evidence.errors.js';

/** Of one proof. */
const MOST = 10;

/** Photos of the piece and sheets of measures beside a proof, written anew without EXIF. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly visibility: Visibility,
  ) {}

  /** By proof, the first first. Asks nobody’s leave. */
  async ofEvidence(ids: readonly string[]): Promise<Map<string, EvidenceFileView[]>> {
    const found = new Map<string, EvidenceFileView[]>();
    if (ids.length === 0) return found;
    const rows: (EvidenceFileView & { evidenceId: string })[] = await this.work.manager.query(
      `SELECT f.evidence_id AS "evidenceId", f.id, f.kind, f.caption, s.name, s.media_type AS "mediaType"
         FROM evidence_files f JOIN stored_files s ON s.id = f.file_id WHERE f.evidence_id = ANY($1::uuid[]) ORDER BY f.added_at, f.id`,
      [ids],
    );
    for (const { evidenceId, ...row } of rows) found.set(evidenceId, [...(found.get(evidenceId) ?? []), row]);
    return found;
  }

  /** A photo is JPEG or PNG, a sheet may be PDF too. Its id. Throws 404, 422 on `file`, `evidence_file.too_many`, `file.too_large`. */
  add(
    evidenceId: string,
    kind: EvidenceFileKind,
    sent: Buffer | undefined,
    caption: string | null = null,
  ): Promise<string> {
    return this.work.run('evidence_file.add', async (tx) => {
      const evidence = await tx.findOne(Evidence, { where: { id: evidenceId }, lock: { mode: 'for_no_key_update' } });
      if (!evidence) throw evidenceErrors.notFound('evidence.not_found');
      await this.visibility.assertStudent(evidence.studentId);
      if (!sent?.length) throw evidenceErrors.invalid('evidence_file.missing', 'file');
      const plain = kind === 'photo' ? plainPicture(sent) : plainScan(sent);
      if (!plain) throw evidenceErrors.invalid('evidence_file.wrong', 'file');
      if ((await tx.countBy(EvidenceFile, { evidenceId })) >= MOST)
        throw evidenceErrors.refused('evidence_file.too_many', { most: MOST });
      const id = newId();
      const name = `${kind === 'photo' ? 'photo' : 'releve'}-${this.clock.today()}-${id.slice(-6)}.${plain.ending}`;
      const fileId = await this.files.keep(plain.bytes, { name, mediaType: plain.mediaType, limit: PICTURE_LIMIT });
      await tx.insert(EvidenceFile, {
        id,
        evidenceId,
        kind,
        fileId,
        caption,
        addedBy: currentActor().userId,
        addedAt: this.clock.now(),
      });
      return id;
    });
  }

  /** Row and bytes go: somebody's face may be on it. Throws 404. */
  remove(id: string): Promise<void> {
    return this.work.run('evidence_file.remove', async (tx) => {
      const { fileId } = await this.find(id);
      await tx.delete(EvidenceFile, { id });
      await this.files.forget([fileId]);
    });
  }

  /** Throws 404. */
  async content(id: string): Promise<StreamableFile> {
    return this.files.download((await this.find(id)).fileId);
  }

  private async find(id: string): Promise<EvidenceFile> {
    const { manager } = this.work;
    const file = await manager.findOneBy(EvidenceFile, { id });
    if (!file) throw evidenceErrors.notFound('evidence_file.not_found');
    const { studentId } = await manager.findOneByOrFail(Evidence, { id: file.evidenceId });
    await this.visibility.assertStudent(studentId);
    return file;
  }
}
