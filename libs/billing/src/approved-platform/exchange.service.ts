import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError, fold, instantAt, newId } from '@etabli/kernel';
import { Clock, Files, Work } from '@etabli/platform';
import { InvoiceDocument } from '../invoice/invoice.document.js';
import { supplierKey } from '../supplier-invoice/read-invoice.rules.js';
import { SupplierInvoice } from '../supplier-invoice/supplier-invoice.entity.js';
import { numberKey, SupplierInvoices } from '../supplier-invoice/supplier-invoice.service.js';
import { ApprovedPlatform, type Received } from './approved-platform.js';
import type { ReceivedContent } from './message.rules.js';
import { BillingFacts } from './billing-facts.queries.js';
import { cashings } from './cashed.rules.js';
import { EinvoiceMessage, EinvoiceReceipt, EinvoiceStatus } from './einvoice.entity.js';
import { einvoiceErrors } from './einvoice.errors.js';
import { EinvoiceLog } from './einvoice-log.js';
import { EreportingBatch } from './ereporting.entity.js';
import { Ereporting } from './ereporting.service.js';

/** How many things went and came. */
export interface Exchanged {
  sent: number;
  received: number;
  rejected: number;
  /** another exchange was running: this one did nothing */
  busy: boolean;
}

const LOCK = "hashtextextended('einvoice.exchange', 0)";
type StatusContent = Extract<ReceivedContent, { kind: 'status' }>['status'];

/** Everything that is to go to the platform goes, everything that waits there is taken. One exchange at a time. */
@Injectable()
export class Exchange {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly platform: ApprovedPlatform,
    private readonly files: Files,
    private readonly facts: BillingFacts,
    private readonly log: EinvoiceLog,
    private readonly ereporting: Ereporting,
    private readonly documents: InvoiceDocument,
    private readonly suppliers: SupplierInvoices,
  ) {}

  async run(): Promise<Exchanged> {
    const lock = this.work.manager.connection.createQueryRunner();
    try {
      await lock.connect();
      const [held] = (await lock.query(`SELECT pg_try_advisory_lock(${LOCK}) AS held`)) as { held: boolean }[];
      if (!held?.held) return { sent: 0, received: 0, rejected: 0, busy: true };
      try {
        await this.tellCashings();
        await this.ereporting.write();
        const { sent, failure } = await this.send();
        const received = await this.receive();
        if (failure) throw failure;
        return { sent, ...received, busy: false };
      } finally {
        await lock.query(`SELECT pg_advisory_unlock(${LOCK})`);
      }
    } finally {
      await lock.release();
    }
  }

  /** 212 for each settlement the platform does not know of: found by looking, so that none is missed. */
  private async tellCashings(): Promise<void> {
    for (const { settlementId, invoiceId, cashedOn, amounts } of cashings(await this.facts.untold())) {
      await this.log.add({
        invoiceId,
        settlementId,
        code: '212',
        at: instantAt(cashedOn, '12:00'),
        source: 'school',
        amounts,
      });
    }
  }

  /**
   * A message is marked after it went: a crash between sends the same again, under the same name. One that cannot go holds up no
   * other; its failure is said at the end.
   */
  private async send(): Promise<{ sent: number; failure: Error | null }> {
    const waiting = await this.work.manager.find(EinvoiceMessage, {
      where: { sentAt: IsNull() },
      order: { id: 'ASC' },
    });
    let sent = 0;
    let failure: Error | null = null;
    for (const message of waiting) {
      try {
        await this.hand(message);
        await this.work.run('einvoice.sent', (tx) =>
          tx.update(EinvoiceMessage, { id: message.id }, { sentAt: this.clock.now(), failedAt: null, failure: null }),
        );
        sent += 1;
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
        await this.work.run('einvoice.failed', (tx) =>
          tx.update(EinvoiceMessage, { id: message.id }, { failedAt: this.clock.now(), failure: whyNot(error) }),
        );
      }
    }
    return { sent, failure };
  }

  private async hand({ kind, subjectId }: EinvoiceMessage): Promise<void> {
    if (kind === 'invoice') {
      const file = await this.files.find(await this.documents.original(subjectId));
      await this.platform.submit({
        number: (await this.facts.numberOf(subjectId)) ?? '',
        pdf: await fs.readFile(file.path),
      });
    } else if (kind === 'ereporting') {
      const batch = await this.work.manager.findOneByOrFail(EreportingBatch, { id: subjectId });
      const file = await this.files.find(batch.fileId);
      await this.platform.report({ name: batch.name, content: await fs.readFile(file.path) });
    } else {
      const status = await this.work.manager.findOneByOrFail(EinvoiceStatus, { id: subjectId });
      await this.platform.tell({ ...status, ...(await this.subjectOf(status)) });
    }
  }

  private async subjectOf(status: EinvoiceStatus): Promise<{ invoiceNumber: string; supplierSiren: string | null }> {
    if (status.invoiceId !== null)
      return { invoiceNumber: (await this.facts.numberOf(status.invoiceId)) ?? '', supplierSiren: null };
    const supplier = await this.work.manager.findOneByOrFail(SupplierInvoice, { id: status.supplierInvoiceId! });
    return { invoiceNumber: supplier.number ?? '', supplierSiren: supplier.supplierKey };
  }

  private async receive(): Promise<Pick<Exchanged, 'received' | 'rejected'>> {
    const counts = { received: 0, rejected: 0 };
    for await (const received of this.platform.incoming()) {
      try {
        await this.take(received);
        await this.platform.accept(received);
        counts.received += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.refuse(received, said(error));
        counts.rejected += 1;
      }
    }
    return counts;
  }

  /** Content and receipt in one transaction: bytes already taken, before a crash or by another name, change nothing. */
  private take({ name, sha256, content }: Received): Promise<void> {
    return this.work.run('einvoice.receive', async (tx) => {
      if (await tx.existsBy(EinvoiceReceipt, { sha256, outcome: 'done' })) return;
      if (content.kind === 'malformed') throw new DomainError('invalid', 'einvoice.malformed', content.reason);
      if (content.kind === 'invoice') await this.suppliers.file(content.bytes, name, { source: 'platform' });
      else await this.note(content.status);
      await tx.insert(EinvoiceReceipt, {
        id: newId(),
        name,
        sha256,
        outcome: 'done',
        reason: null,
        readAt: this.clock.now(),
      });
    });
  }

  private async note({ invoiceNumber, supplierSiren, ...status }: StatusContent): Promise<void> {
    if (supplierSiren === null) {
      const invoiceId = await this.facts.invoiceOf(invoiceNumber);
      if (invoiceId === null) throw einvoiceErrors.notFound('einvoice.invoice_unknown', { number: invoiceNumber });
      await this.log.add({ ...status, invoiceId, source: 'platform' });
      return;
    }
    const supplier = await this.work.manager.findOneBy(SupplierInvoice, {
      supplierKey: supplierKey({ supplierSiren, supplierVatNumber: null }, fold(supplierSiren)),
      numberKey: numberKey(invoiceNumber),
    });
    if (!supplier) throw einvoiceErrors.notFound('einvoice.supplier_invoice_unknown', { number: invoiceNumber });
    await this.log.add({ ...status, supplierInvoiceId: supplier.id, source: 'platform' });
  }

  private async refuse(received: Received, reason: string): Promise<void> {
    await this.work.run('einvoice.reject', (tx) =>
      tx.insert(EinvoiceReceipt, {
        id: newId(),
        name: received.name,
        sha256: received.sha256,
        outcome: 'rejected',
        reason,
        readAt: this.clock.now(),
      }),
    );
    await this.platform.reject(received, reason);
  }
}

/** A refusal in its own words; whatever the machine said is for the log of the jobs. */
const whyNot = (error: unknown): string =>
  error instanceof DomainError
    ? error.detail
    : 'La remise à la plateforme a échoué\u202f: le dossier d’échange ne répond pas. Établi réessaie toutes les dix minutes.';

/** The sentence, and what is wrong where. */
const said = ({ detail, options }: DomainError): string =>
  [detail, ...(options.fields ?? []).map(({ field, message }) => `${field}\u202f: ${message}`)]
    .filter((line, index, lines) => index === 0 || !line.endsWith(lines[0] ?? ''))
    .join('\n');
