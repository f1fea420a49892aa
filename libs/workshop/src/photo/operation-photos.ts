import { Injectable, type StreamableFile } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Files, PICTURE_LIMIT, plainPicture, Work } from '@etabli/platform';
import { Operation } from '../operation/operation.entity.js';
import type { OperationPhotoView } from './operation-photo.dto.js';
import { OperationPhoto } from './operation-photo.entity.js';
import { operationPhotoErrors } from './operation-photo.errors.js';

/** A tablet in a pocket must not fill the disk. */
const MOST = 60;

/** Pictures of the work, written anew without EXIF. */
@Injectable()
export class OperationPhotos {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** The last first. Throws 404 for no operation. */
  async ofOperation(operationId: string): Promise<OperationPhotoView[]> {
    if (!(await this.work.manager.existsBy(Operation, { id: operationId })))
      throw operationPhotoErrors.notFound('operation_photo.operation_unknown');
    const rows: (Omit<OperationPhotoView, 'takenAt'> & { takenAt: Date })[] = await this.work.manager.query(
      `SELECT f.id, f.operation_id AS "operationId", f.caption, f.taken_at AS "takenAt", u.name AS "takenByName"
         FROM operation_photos f LEFT JOIN users u ON u.id = f.taken_by WHERE f.operation_id = $1 ORDER BY f.taken_at DESC, f.id DESC`,
      [operationId],
    );
    return rows.map(({ takenAt, ...row }) => ({ ...row, takenAt: takenAt.toISOString() }));
  }

  /** Its id. Throws 404, 422 on `file`, `operation_photo.too_many`, `file.too_large`. */
  take(operationId: string, sent: Buffer | undefined, caption: string | null): Promise<string> {
    return this.work.run('operation_photo.take', async (tx) => {
      const operation = await tx.findOne(Operation, {
        where: { id: operationId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!operation) throw operationPhotoErrors.notFound('operation_photo.operation_unknown');
      if (!sent?.length) throw operationPhotoErrors.invalid('operation_photo.missing', 'file');
      const picture = plainPicture(sent);
      if (!picture) throw operationPhotoErrors.invalid('operation_photo.wrong', 'file');
      if ((await tx.countBy(OperationPhoto, { operationId })) >= MOST)
        throw operationPhotoErrors.refused('operation_photo.too_many', { most: MOST });
      const id = newId();
      const { bytes, mediaType, ending } = picture;
      const name = `photo-${this.clock.today()}-${id.slice(-6)}.${ending}`;
      const fileId = await this.files.keep(bytes, { name, mediaType, limit: PICTURE_LIMIT });
      await tx.insert(OperationPhoto, {
        id,
        operationId,
        fileId,
        caption,
        takenBy: currentActor().userId,
        takenAt: this.clock.now(),
      });
      return id;
    });
  }

  /** Row and bytes go: somebody's face may be on it. Throws 404. */
  remove(id: string): Promise<void> {
    return this.work.run('operation_photo.remove', async (tx) => {
      const { fileId } = await this.find(id);
      await tx.delete(OperationPhoto, { id });
      await this.files.forget([fileId]);
    });
  }

  /** Throws 404. */
  async picture(id: string): Promise<StreamableFile> {
    return this.files.download((await this.find(id)).fileId);
  }

  private async find(id: string): Promise<OperationPhoto> {
    const photo = await this.work.manager.findOneBy(OperationPhoto, { id });
    if (!photo) throw operationPhotoErrors.notFound('operation_photo.not_found');
    return photo;
  }
}
