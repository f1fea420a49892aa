import { Injectable } from '@nestjs/common';
import { assetPath, type ChildAnswer, ChildHost } from '@etabli/platform';
import { unreadable } from './supplier-invoice.errors.js';
import type { Tree } from './xml-tree.js';

interface Opened extends ChildAnswer {
  /** null: a PDF without an invoice in XML */
  readonly tree?: Tree | null;
  readonly problem?: string;
}

const HOSTILE =
  'Ce fichier demande trop de temps ou de mémoire pour être lu\u202f: il est refusé par sécurité. Demandez un autre fichier au fournisseur.';

/**
 * Opens suppliers' files, which come from strangers, in a child process: ten seconds, 128 MB of objects, 384 MB in all, and 64 MB of
 * unpacked streams. What such a file does to the child, the API does not notice.
 */
@Injectable()
export class SupplierFileHost extends ChildHost<Opened> {
  protected override readonly timeoutMs: number = 10_000;
  protected override readonly recycleAfter: number = 200;
  protected override readonly recycleAboveBytes: number = 256 * 1024 * 1024;
  protected override readonly heapMegabytes: number = 128;
  protected override readonly mostBytes: number = 384 * 1024 * 1024;
  protected readonly script = [assetPath('billing', 'supplier-file-child.mjs')] as const;

  /** The invoice inside a PDF or an XML file; null for a plain PDF. Throws 422 `supplier_invoice.unreadable`. */
  async open(bytes: Buffer): Promise<Tree | null> {
    const { tree = null, problem } = await this.ask({ bytes });
    if (problem !== undefined) throw unreadable(problem);
    return tree;
  }

  protected lost(): Error {
    return unreadable(HOSTILE);
  }
}
