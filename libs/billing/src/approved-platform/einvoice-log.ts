import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { EinvoiceMessage, EinvoiceStatus, type MessageKind } from './einvoice.entity.js';
import type { CashedAmount } from './cashed.rules.js';
import { einvoiceErrors } from './einvoice.errors.js';
import { reasonText, statusOf } from './status.rules.js';

export interface NewStatus {
  readonly invoiceId?: string;
  readonly supplierInvoiceId?: string;
  readonly code: string;
  readonly reasonCode?: string | null;
  readonly reasonText?: string | null;
  readonly at?: Date;
  readonly source: 'platform' | 'school';
  readonly settlementId?: string;
  readonly amounts?: readonly CashedAmount[];
}

/** The life-cycle log, and what waits to go to the platform. */
@Injectable()
export class EinvoiceLog {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Adds a status; one of ours is queued for the platform. Throws 422 `einvoice.code_unknown`, `einvoice.reason_missing`. */
  add(status: NewStatus): Promise<string> {
    const known = statusOf(status.code);
    if (!known) throw einvoiceErrors.invalid('einvoice.code_unknown', 'code', { code: status.code });
    if (known.reasons && !status.reasonCode)
      throw einvoiceErrors.invalid('einvoice.reason_missing', 'reason', { code: known.code, label: known.label });
    return this.work.run('einvoice.status', async (tx) => {
      const id = newId();
      const reason = status.reasonCode ?? null;
      await tx.insert(EinvoiceStatus, {
        id,
        invoiceId: status.invoiceId ?? null,
        supplierInvoiceId: status.supplierInvoiceId ?? null,
        code: known.code,
        label: known.label,
        reasonCode: reason,
        reasonText: status.reasonText ?? (reason === null ? null : reasonText(known.code, reason)),
        at: status.at ?? this.clock.now(),
        source: status.source,
        settlementId: status.settlementId ?? null,
        amounts: status.amounts ? [...status.amounts] : null,
      });
      if (status.source === 'school') await this.queue('status', id);
      return id;
    });
  }

  /** To be sent once; asked again, nothing happens. */
  async queue(kind: MessageKind, subjectId: string): Promise<void> {
    await this.work.run('einvoice.queue', (tx) =>
      tx
        .createQueryBuilder()
        .insert()
        .into(EinvoiceMessage)
        .values({ id: newId(), kind, subjectId, queuedAt: this.clock.now() })
        .orIgnore()
        .execute(),
    );
  }
}
