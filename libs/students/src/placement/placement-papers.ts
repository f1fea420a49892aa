import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Files, plainScan, Work } from '@etabli/platform';
import { SCAN_LIMIT } from '../document/student-documents.js';
import { Visibility } from '../student/visibility.js';
import type { PlacementPaper } from './placement.dto.js';
import { Placement } from './placement.entity.js';
import { placementErrors } from './placement.errors.js';

const NAMES: Readonly<Record<PlacementPaper, string>> = {
  agreement: 'convention-de-stage',
  attestation: 'attestation-de-stage',
};
const COLUMNS = { agreement: 'agreementFileId', attestation: 'attestationFileId' } as const;

/** The scans of the agreement and of the attestation. */
@Injectable()
export class PlacementPapers {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly visibility: Visibility,
  ) {}

  /** The last one counts: a better scan takes the place of the first. Throws 404, `placement.cancelled`, 422 `placement.file_*`, `file.*`. */
  attach(id: string, paper: PlacementPaper, content: Buffer | undefined): Promise<void> {
    return this.work.run('placement.attach', async (tx) => {
      const placement = await this.locked(tx, id);
      if (placement.cancelledOn) throw placementErrors.refused('placement.cancelled');
      if (!content?.length) throw placementErrors.invalid('placement.file_missing', 'file');
      const scan = plainScan(content);
      if (!scan) throw placementErrors.invalid('placement.file_kind', 'file');
      const name = `${NAMES[paper]}-${placement.fromOn}.${scan.ending}`;
      const fileId = await this.files.keep(scan.bytes, { name, mediaType: scan.mediaType, limit: SCAN_LIMIT });
      const before = placement[COLUMNS[paper]];
      await tx.update(Placement, { id }, { [COLUMNS[paper]]: fileId });
      if (before) await this.files.forget([before]);
    });
  }

  /** Throws 404 `placement.not_found`, `placement.no_file`. */
  async download(id: string, paper: PlacementPaper): Promise<StreamableFile> {
    const placement = await this.seen(await this.work.manager.findOneBy(Placement, { id }));
    const fileId = placement[COLUMNS[paper]];
    if (!fileId) throw placementErrors.notFound('placement.no_file');
    return this.files.download(fileId);
  }

  private async locked(tx: EntityManager, id: string): Promise<Placement> {
    return this.seen(await tx.findOne(Placement, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  private async seen(placement: Placement | null): Promise<Placement> {
    if (!placement) throw placementErrors.notFound('placement.not_found');
    await this.visibility.assertStudent(placement.studentId);
    return placement;
  }
}
