import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface OutgoingSms {
  /** stays the same when a message is sent again */
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** The way a short message leaves the house. */
export abstract class SmsSender {
  /** Throws when nobody took the message: it is tried again. */
  abstract send(message: OutgoingSms): Promise<void>;
}

/** Each message becomes `<id>.txt` in a folder, which a gateway's program empties: the number, an empty line, the text. */
export class FolderSmsSender extends SmsSender {
  constructor(private readonly folder: string) {
    super();
  }

  async send({ id, to, text }: OutgoingSms): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = path.join(this.folder, `${id.replaceAll(/[^\w-]/gu, '_')}.txt`);
    // whoever reads the folder never sees half a message
    await writeFile(`${file}.part`, `${to}\n\n${text}\n`);
    await rename(`${file}.part`, file);
  }
}
