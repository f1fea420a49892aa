import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '@etabli/platform';

/** Where printed files wait until all of them are there: on the disk of the files, so that memory does not grow with their number. */
@Injectable()
export class Spool {
  constructor(private readonly config: Config) {}

  /** An empty folder of the run's own: what an attempt that died left in it is gone. */
  async begin(runId: string): Promise<string> {
    const place = path.join(this.config.FILES_DIR, 'incoming', runId);
    await this.clear(place);
    await fs.mkdir(place, { recursive: true, mode: 0o700 });
    return place;
  }

  /** Absolute path of the file. */
  async put(place: string, index: number, content: Buffer): Promise<string> {
    const file = path.join(place, `${index}.pdf`);
    await fs.writeFile(file, content, { mode: 0o600 });
    return file;
  }

  clear(place: string): Promise<void> {
    return fs.rm(place, { recursive: true, force: true });
  }
}
