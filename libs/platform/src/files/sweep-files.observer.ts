import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '../jobs/job-handlers.js';
import { Files } from './files.js';

/** The bytes go after the commit that took their row away: a command that fails must not have lost a file. */
@Observes('platform.files.forgotten.v1')
@Injectable()
export class SweepFiles implements EventObserver<'platform.files.forgotten.v1'> {
  constructor(private readonly files: Files) {}

  async observe({ hashes }: { hashes: string[] }): Promise<void> {
    for (const sha256 of hashes) await this.files.sweep(sha256);
  }
}
