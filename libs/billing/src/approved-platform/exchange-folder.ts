import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, SystemClock } from '@etabli/platform';
import { ApprovedPlatform, type OutgoingReport, type Received } from './approved-platform.js';
import {
  invoiceFile,
  type OutgoingInvoice,
  readStatus,
  type ReceivedContent,
  statusFile,
  type StatusMessage,
  writeStatus,
} from './message.rules.js';

const MOST_BYTES = 10 * 1024 * 1024;
/** A file that still grows is left for the next round. */
const SETTLED_MS = 1_000;

/**
 * The platform behind a folder, which its own program empties and fills: `out` what goes to it, `in` what comes from it, `done` and
 * `rejected` what was read. A rejected file has its reason beside it, in `<file>.motif.txt`.
 */
@Injectable()
export class ExchangeFolder extends ApprovedPlatform {
  constructor(
    private readonly config: Config,
    private readonly clock: SystemClock,
  ) {
    super();
  }

  submit(invoice: OutgoingInvoice): Promise<void> {
    return this.write('out', invoiceFile(invoice), invoice.pdf);
  }

  tell(status: StatusMessage): Promise<void> {
    return this.write('out', statusFile(status), writeStatus(status));
  }

  report(batch: OutgoingReport): Promise<void> {
    return this.write('out', batch.name, batch.content);
  }

  async *incoming(): AsyncIterable<Received> {
    for (const name of await this.waiting()) {
      const place = this.place('in', name);
      const { size } = await fs.stat(place);
      if (size > MOST_BYTES) {
        const sha256 = createHash('sha256').update(`${name}:${size}`).digest('hex');
        yield { name, sha256, content: { kind: 'malformed', reason: 'Ce fichier dépasse 10 Mo.' } };
        continue;
      }
      const bytes = await fs.readFile(place);
      yield { name, sha256: createHash('sha256').update(bytes).digest('hex'), content: contentOf(bytes) };
    }
  }

  accept(received: Received): Promise<void> {
    return this.move(received, 'done');
  }

  async reject(received: Received, reason: string): Promise<void> {
    await this.write('rejected', `${kept(received)}.motif.txt`, `${received.name}\n${reason}\n`);
    await this.move(received, 'rejected');
  }

  /** The oldest first, by day of the file and name. */
  private async waiting(): Promise<string[]> {
    const folder = this.place('in');
    await fs.mkdir(folder, { recursive: true });
    const now = this.clock.now().getTime();
    const found: { name: string; at: number }[] = [];
    for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || /^\.|\.(part|tmp|crdownload)$/i.test(entry.name)) continue;
      const { mtimeMs } = await fs.stat(path.join(folder, entry.name));
      if (now - mtimeMs >= SETTLED_MS) found.push({ name: entry.name, at: mtimeMs });
    }
    return found.toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
  }

  /** Whoever reads the folder never sees half a file; the same name again is the same file again. */
  private async write(box: Box, name: string, content: Buffer | string): Promise<void> {
    await fs.mkdir(this.place(box), { recursive: true });
    const target = this.place(box, name);
    await fs.writeFile(`${target}.part`, content, { flush: true, mode: 0o640 });
    await fs.rename(`${target}.part`, target);
  }

  private async move(received: Received, box: 'done' | 'rejected'): Promise<void> {
    await fs.mkdir(this.place(box), { recursive: true });
    await fs.rename(this.place('in', received.name), this.place(box, kept(received)));
  }

  private place(box: Box, name = ''): string {
    return path.join(this.config.exchangeDir, box, name);
  }
}

type Box = 'in' | 'out' | 'done' | 'rejected';

/** Two files of one name do not replace each other. */
const kept = ({ name, sha256 }: Received): string => `${sha256.slice(0, 8)}-${name}`;

const contentOf = (bytes: Buffer): ReceivedContent => {
  if (bytes.length === 0) return { kind: 'malformed', reason: 'Ce fichier est vide.' };
  const start = bytes
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('{') ? readStatus(bytes.toString('utf8').replace(/^\uFEFF/, '')) : { kind: 'invoice', bytes };
};
