import { Injectable, type StreamableFile } from '@nestjs/common';
import { type CivilDate, formatDay } from '@etabli/kernel';
import { Clock, Files, Jobs } from '@etabli/platform';
import { studentErrors, Visibility } from '@etabli/students';

export const PACK_JOB = 'workshop.inspection_pack';

/** The sheets of a whole group or school, printed as a long work. */
@Injectable()
export class InspectionPacks {
  constructor(
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Answers the id of the run. Throws 404 for a foreign group. */
  async request(groupId: string | null, day: CivilDate = this.clock.today()): Promise<string> {
    if (groupId) await this.visibility.assertGroup(groupId);
    return this.jobs.enqueue({
      kind: PACK_JOB,
      title: `Fiches R4153-45 au ${formatDay(day)}`,
      params: { groupId, day },
      tells: {},
    });
  }

  /** Throws 404 until it is printed. */
  async download(runId: string): Promise<StreamableFile> {
    const { kind, result } = await this.jobs.find(runId);
    if (kind !== PACK_JOB || typeof result?.fileId !== 'string') throw studentErrors.notFound('student.not_found');
    return this.files.download(result.fileId);
  }
}
