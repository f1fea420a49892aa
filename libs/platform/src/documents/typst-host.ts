import fs from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { placeOf } from '../files/file-store.js';
import { type ChildAnswer, ChildHost, type Loss } from './child-host.js';
import { declaredFacturX, facturXAttachment, type TypstAttachment } from './factur-x.js';
import { assetPath, type LetterheadSchool, packageRoot } from './letterhead.js';
import { LogoMissing, TypstCrashed, typstError, TypstTooHeavy } from './typst.errors.js';

export interface RenderOptions {
  /** default `a-3b` with attachments, `a-2b` without */
  standard?: 'a-2b' | 'a-3b';
  attachments?: readonly TypstAttachment[];
  /** JPEG or PNG files that the template shows by `image("/typst-job/<name>")`: name → absolute path */
  pictures?: Readonly<Record<string, string>>;
}
export interface PrintedPages {
  readonly pdf: Buffer;
  readonly pages: number;
}
const LOGO_FILE = /^([0-9a-f]{64})\.(?:jpg|png)$/;
interface Printed extends ChildAnswer {
  readonly pdf?: Uint8Array;
  readonly pages?: number;
  readonly error?: string;
}

/**
 * Prints Typst templates to PDF/A in a child process, one document at a time: the compiler is synchronous native code
 * whose memory grows (about 70 KB a document), so it must be possible to kill it and to start it anew.
 */
@Injectable()
export class TypstHost extends ChildHost<Printed> {
  protected readonly script = [assetPath('platform', 'typst-child.mjs'), packageRoot()] as const;
  protected override readonly mostBytes: number = 1024 * 1024 * 1024;
  /** large pages: the compiler asks for much memory at once, and gives it back (read by glibc alone) */
  protected override readonly environment = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' };

  constructor(private readonly config: Config) {
    super();
  }

  /**
   * @param template absolute path of a `.typ` file inside the package (see `assetPath`); it may import
   *   `/libs/platform/assets/letterhead.typ`
   * @param data plain JSON, read by the template as `data`; texts are never taken for markup. The logo that `data.school` names
   *   is found by its hash, so that the same data print the same logo years later
   * @returns the PDF; the same data give the same bytes
   * @throws {TypstRefused} a sign cannot be shown (message in French, for the user)
   * @throws {TypstFailed} the template is wrong or does not know the data
   * @throws {TypstCrashed} the process died, took longer than 20 s or was shut down
   * @throws {TypstTooHeavy} it took more than 1 GiB (message in French, for the user)
   * @throws {LogoMissing} the logo's bytes are gone (message in French, for the user)
   */
  async render(template: string, data: unknown, options: RenderOptions = {}): Promise<Buffer> {
    return (await this.renderPages(template, data, options)).pdf;
  }

  /** As `render`, and how many pages it has. */
  async renderPages(template: string, data: unknown, options: RenderOptions = {}): Promise<PrintedPages> {
    const attachments = options.attachments ?? [];
    /** files that the template reads, by name */
    const job = {
      'data.json': JSON.stringify(data).normalize('NFC'),
      'attachments.json': JSON.stringify(attachments),
    };
    const standard = options.standard ?? (attachments.length > 0 ? 'a-3b' : 'a-2b');
    const {
      pdf,
      pages = 1,
      error,
    } = await this.ask({
      template,
      standard,
      job,
      pictures: options.pictures ?? {},
      logos: this.logosOf(data),
    });
    if (!pdf) throw typstError(error ?? 'no reason given');
    return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), pages };
  }

  /**
   * A Factur-X: the page in PDF/A-3b that carries its XML and says so in its metadata.
   * @param xml the CII invoice, profile EN 16931
   * Throws like `render`.
   */
  async renderFacturX(template: string, data: unknown, xml: string): Promise<Buffer> {
    return declaredFacturX(await this.render(template, data, { attachments: [facturXAttachment(xml)] }));
  }

  /** The logo of the letterhead, by the name that the template knows: that of its bytes. */
  private logosOf(data: unknown): Record<string, string> {
    const { file } = (data as { school?: Partial<LetterheadSchool> } | null)?.school?.logo ?? {};
    if (!file) return {};
    const [, sha256] = LOGO_FILE.exec(file) ?? [];
    const place = sha256 && placeOf(this.config.FILES_DIR, sha256);
    if (!place || !fs.existsSync(place)) throw new LogoMissing();
    return { [file]: place };
  }

  protected lost(why: string, loss: Loss): Error {
    return loss === 'memory' ? new TypstTooHeavy() : new TypstCrashed(`typst: ${why}`);
  }
}
