import { type ChildProcess, fork } from 'node:child_process';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { declaredFacturX, facturXAttachment, type TypstAttachment } from './factur-x.js';
import { assetPath, packageRoot } from './letterhead.js';
import { TypstCrashed, typstError } from './typst.errors.js';

export interface RenderOptions {
  /** default `a-3b` with attachments, `a-2b` without */
  standard?: 'a-2b' | 'a-3b';
  attachments?: readonly TypstAttachment[];
}
interface Request {
  template: string;
  standard: string;
  /** files that the template reads, by name */
  job: { readonly 'data.json': string; readonly 'attachments.json': string };
}
interface Work {
  id: number;
  request: Request;
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}
interface Answer {
  id: number;
  rss: number;
  pdf?: Uint8Array;
  error?: string;
}

/**
 * Prints Typst templates to PDF/A in a child process, one document at a time: the compiler is synchronous native code
 * whose memory grows (about 70 KB a document), so it must be possible to kill it and to start it anew.
 */
@Injectable()
export class TypstHost implements OnApplicationShutdown {
  protected readonly timeoutMs: number = 20_000;
  protected readonly recycleAfter: number = 2_000;
  protected readonly recycleAboveBytes: number = 600 * 1024 * 1024;
  private child?: ChildProcess;
  private current?: Work;
  private timer?: NodeJS.Timeout;
  private served = 0;
  private lastId = 0;
  private stopped = false;
  private readonly queue: Work[] = [];

  /**
   * @param template absolute path of a `.typ` file inside the package (see `assetPath`); it may import
   *   `/libs/platform/assets/letterhead.typ`
   * @param data plain JSON, read by the template as `data`; texts are never taken for markup
   * @returns the PDF; the same data give the same bytes
   * @throws {TypstRefused} a sign cannot be shown (message in French, for the user)
   * @throws {TypstFailed} the template is wrong or does not know the data
   * @throws {TypstCrashed} the process died, took longer than 20 s or was shut down
   */
  render(template: string, data: unknown, options: RenderOptions = {}): Promise<Buffer> {
    if (this.stopped) return Promise.reject(new TypstCrashed('typst: the application stops'));
    const attachments = options.attachments ?? [];
    const job = {
      'data.json': JSON.stringify(data).normalize('NFC'),
      'attachments.json': JSON.stringify(attachments),
    };
    const standard = options.standard ?? (attachments.length > 0 ? 'a-3b' : 'a-2b');
    return new Promise((resolve, reject) => {
      this.queue.push({ id: ++this.lastId, request: { template, standard, job }, resolve, reject });
      this.pump();
    });
  }

  /**
   * A Factur-X: the page in PDF/A-3b that carries its XML and says so in its metadata.
   * @param xml the CII invoice, profile EN 16931
   * Throws like `render`.
   */
  async renderFacturX(template: string, data: unknown, xml: string): Promise<Buffer> {
    return declaredFacturX(await this.render(template, data, { attachments: [facturXAttachment(xml)] }));
  }

  /** Process id of the running child, for health checks and tests. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    const waiting = this.queue.splice(0);
    const child = this.child;
    this.lose('the application stops');
    child?.kill('SIGKILL');
    for (const work of waiting) work.reject(new TypstCrashed('typst: the application stops'));
  }

  private pump(): void {
    if (this.current || this.queue.length === 0) return;
    const child = (this.child ??= this.start());
    const work = this.queue.shift()!;
    this.current = work;
    this.timer = setTimeout(() => {
      if (this.child !== child) return;
      this.lose(`no answer after ${this.timeoutMs} ms`);
      child.kill('SIGKILL');
      this.pump();
    }, this.timeoutMs);
    child.send({ id: work.id, ...work.request }, (error) => {
      if (error) this.gone(child, error.message);
    });
  }

  private start(): ChildProcess {
    this.served = 0;
    const child = fork(assetPath('platform', 'typst-child.mjs'), [packageRoot()], {
      serialization: 'advanced',
      // own arguments: the child must not inherit --inspect or --experimental-vm-modules
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // large pages: the compiler asks for much memory at once, and gives it back (read by glibc alone)
      env: { PATH: process.env['PATH'], GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' },
    });
    // An idle child keeps no process alive; while it works, the timer does.
    child.unref();
    child.channel?.unref();
    child.on('message', (answer: Answer) => this.answered(child, answer));
    child.once('exit', (code, signal) => this.gone(child, signal ?? `code ${code}`));
    child.once('error', (error) => this.gone(child, error.message));
    return child;
  }

  private answered(child: ChildProcess, answer: Answer): void {
    const work = this.current;
    if (this.child !== child || work?.id !== answer.id) return;
    clearTimeout(this.timer);
    this.current = undefined;
    this.served++;
    if (answer.pdf) work.resolve(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    else work.reject(typstError(answer.error ?? 'no reason given'));
    if (this.served >= this.recycleAfter || answer.rss > this.recycleAboveBytes) {
      this.child = undefined;
      child.disconnect();
    }
    this.pump();
  }

  private gone(child: ChildProcess, why: string): void {
    if (this.child !== child) return;
    child.kill('SIGKILL');
    this.lose(why);
    this.pump();
  }

  private lose(why: string): void {
    clearTimeout(this.timer);
    const work = this.current;
    this.child = undefined;
    this.current = undefined;
    work?.reject(new TypstCrashed(`typst: ${why}`));
  }
}
