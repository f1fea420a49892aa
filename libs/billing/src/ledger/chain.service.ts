import { Injectable } from '@nestjs/common';
import { Clock, Work } from '@etabli/platform';
import { ChainHead } from './chain.entity.js';
import { type BrokenChain, brokenWords } from './chain.rules.js';
import { INVOICE_DIGESTS, PAYMENT_DIGESTS, SETTLEMENT_DIGESTS } from './chain.sql.js';
import { type FilesProgress, KeptFiles } from './kept-files.js';
import { type BrokenLink, Ledger } from './ledger.service.js';

export interface ChainReport {
  readonly checkedAt: Date;
  readonly intact: boolean;
  /** links, and the hash of the last one: who notes it down can prove later that nothing before it was changed */
  readonly linkCount: number;
  readonly headHash: string;
  /** originals whose file was read again on disk; null: files were left aside */
  readonly fileCount: number | null;
  /** breaks found, and the first ones in the order of the chain, each with its sentence */
  readonly brokenCount: number;
  readonly broken: readonly (BrokenChain & { readonly words: string })[];
  /** journals whose entries are not what was booked */
  readonly brokenEntries: readonly BrokenLink[];
  /** invoices whose buyer was erased: their salt is forgotten, so that the name cannot be checked any more */
  readonly erasedCount: number;
}

export interface VerifyOptions {
  readonly files?: boolean;
  /** told once links and entries are read, before the files */
  readonly onEntries?: () => Promise<void>;
  readonly onProgress?: FilesProgress;
}

/** What a report names; more would not be read. */
const SHOWN = 20;

/** That no byte of a document, payment, settlement or closing was changed since it was linked. Reads everything anew. */
@Injectable()
export class Chain {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly keptFiles: KeptFiles,
  ) {}

  /** `files`: reads the file of every original on disk too, which takes as long as the disk needs. */
  async verify({ files = true, onEntries, onProgress }: VerifyOptions = {}): Promise<ChainReport> {
    const head = await this.work.manager.findOneByOrFail(ChainHead, { id: true });
    const found: (BrokenChain & { found: number })[] = await this.work.manager.query(BROKEN, [SHOWN]);
    const [erased] = (await this.work.manager.query(
      `SELECT count(*) AS count FROM invoices WHERE buyer_salt = ''`,
    )) as { count: number }[];
    const brokenEntries = await this.ledger.verify();
    await onEntries?.();
    const kept = files ? await this.keptFiles.check(onProgress) : null;
    const brokenFiles = kept?.broken ?? [];
    const broken = [...found.map(({ found: _found, ...one }) => one), ...brokenFiles]
      .sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity))
      .slice(0, SHOWN);
    return {
      checkedAt: this.clock.now(),
      intact: broken.length === 0 && brokenEntries.length === 0,
      linkCount: head.position,
      headHash: head.hash,
      fileCount: kept?.fileCount ?? null,
      brokenCount: (found[0]?.found ?? 0) + brokenFiles.length,
      broken: broken.map((one) => ({ ...one, words: brokenWords(one) })),
      brokenEntries,
      erasedCount: erased!.count,
    };
  }
}

/**
 * Each digest is computed once over its own table and joined to the links, so that a hundred thousand links are one pass. Every
 * kind of subject that is linked must stand here: a subject of no link is a break too.
 */
const BROKEN = `
  WITH known AS (
    SELECT 'invoice' AS kind, id, digest, number AS name FROM (${INVOICE_DIGESTS}) AS one
    UNION ALL SELECT 'payment', * FROM (${PAYMENT_DIGESTS}) AS one
    UNION ALL SELECT 'settlement', * FROM (${SETTLEMENT_DIGESTS}) AS one
    UNION ALL SELECT 'document', d.id, document_digest(d.id), coalesce(i.number, q.number, d.kind)
      FROM issued_documents d LEFT JOIN invoices i ON i.id = d.subject_id LEFT JOIN quotes q ON q.id = d.subject_id
    UNION ALL SELECT 'closing', id, closing_digest(id), to_char(starts_on, 'DD/MM/YYYY') || ' – ' || to_char(ends_on, 'DD/MM/YYYY') FROM period_closings),
  linked AS (
    SELECT l.*, lag(l.position, 1, 0::bigint) OVER chain AS position_before, lag(l.hash, 1, repeat('0', 64)) OVER chain AS hash_before
      FROM chain_links l WINDOW chain AS (ORDER BY l.position)),
  last AS (SELECT position, hash FROM chain_links ORDER BY position DESC LIMIT 1),
  broken AS (
    SELECT CASE WHEN l.position <> l.position_before + 1 THEN 'gap'
                WHEN l.hash IS DISTINCT FROM encode(sha256(convert_to(concat_ws('|', l.hash_before, l.position, l.kind, l.subject_id, l.digest), 'UTF8')), 'hex') THEN 'link'
                WHEN k.id IS NULL THEN 'gone' ELSE 'changed' END AS fault,
           l.position, l.kind, l.subject_id, k.name
      FROM linked l LEFT JOIN known k ON k.kind = l.kind AND k.id = l.subject_id
     WHERE l.position <> l.position_before + 1 OR k.digest IS DISTINCT FROM l.digest
        OR l.hash IS DISTINCT FROM encode(sha256(convert_to(concat_ws('|', l.hash_before, l.position, l.kind, l.subject_id, l.digest), 'UTF8')), 'hex')
    UNION ALL
    SELECT 'head', h.position, 'chain', NULL, NULL FROM chain_heads h LEFT JOIN last ON true
     WHERE h.position <> coalesce(last.position, 0) OR h.hash IS DISTINCT FROM coalesce(last.hash, repeat('0', 64))
    UNION ALL
    SELECT 'unlinked', NULL, k.kind, k.id, k.name FROM known k WHERE NOT EXISTS (SELECT FROM chain_links l WHERE l.kind = k.kind AND l.subject_id = k.id)
    UNION ALL
    SELECT 'buyer', NULL, 'invoice', i.id, i.number FROM invoices i
     WHERE i.number IS NOT NULL AND i.buyer_salt <> ''
       AND i.buyer_digest IS DISTINCT FROM encode(sha256(convert_to(i.buyer_salt || i.buyer::text, 'UTF8')), 'hex'))
  SELECT fault, position, kind, subject_id AS "subjectId", name, count(*) OVER () AS found FROM broken ORDER BY position NULLS LAST, fault, name LIMIT $1`;
