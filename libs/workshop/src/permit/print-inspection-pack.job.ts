import { Injectable } from '@nestjs/common';
import { Files, type JobContext, type JobHandler, RunsJob } from '@etabli/platform';
import { PACK_JOB } from './inspection-pack.js';
import { InspectionSheets, sheetsName } from './inspection-sheet.js';

/** Safe to run again: until the file is kept, nothing of it remains. */
@RunsJob(PACK_JOB)
@Injectable()
export class PrintInspectionPack implements JobHandler {
  constructor(
    private readonly sheets: InspectionSheets,
    private readonly files: Files,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const { params } = job;
    const day = String(params['day']);
    await job.progress(10, 'Mise en page des fiches');
    const pdf = await this.sheets.pack(params['groupId'] ? String(params['groupId']) : null, day);
    await job.progress(90, 'Rangement');
    return { fileId: await this.files.keep(pdf, { name: sheetsName(day), mediaType: 'application/pdf' }) };
  }
}
