import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, maxDay } from '@etabli/kernel';
import { EinvoiceLog, EinvoiceSetup, Ereporting } from '@etabli/billing';
import { SYSTEM, Work } from '@etabli/platform';
import type { Cast, Season } from './cast.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

/** The platforms opened on that day; the demo school began to use its own some weeks ago, or then. */
const OPENED = '2026-09-01';
const USED_DAYS = 80;

/** What the approved platform says of each invoice, and what the school reports of its sales to private persons. */
@Injectable()
export class PlatformDesk {
  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly setup: EinvoiceSetup,
    private readonly log: EinvoiceLog,
    private readonly reporting: Ereporting,
  ) {}

  announce({ days, today, agenda }: Season, cast: Cast): void {
    const from = maxDay(OPENED, addDays(today, -USED_DAYS));
    agenda.on(onWorkDay(from), '07:50', () =>
      this.stage.act(cast.actors.direction, 'einvoice.settings', () =>
        this.setup.set({
          platformName: 'Plateforme de démonstration',
          reportingPeriod: 'ten_days',
          submittedFrom: from,
          reportedFrom: from,
        }),
      ),
    );
    agenda.on(days.at(-1) ?? today, '17:22', () => this.objections(from));
    for (const day of days.filter((one) => one >= from)) {
      agenda.on(day, '17:20', () => this.answers(day));
      agenda.on(day, '17:25', () =>
        this.stage.act(SYSTEM, 'einvoice.report', async () => void (await this.reporting.write())),
      );
    }
  }

  private async answers(day: CivilDate): Promise<void> {
    const sent: { id: string }[] = await this.work.manager.query(
      `SELECT i.id FROM invoices i JOIN customers c ON c.id = i.customer_id WHERE i.issued_on = $1 AND c.kind = 'business' ORDER BY i.number`,
      [day],
    );
    for (const [rank, { id: invoiceId }] of sent.entries()) {
      await this.say(invoiceId, { code: '200' });
      await this.say(invoiceId, { code: '203' });
      if (rank % 2 === 0) await this.say(invoiceId, { code: '205' });
    }
  }

  /** Of those still unpaid the newest is refused, the one before waits for a paper. */
  private async objections(from: CivilDate): Promise<void> {
    const unpaid: { id: string }[] = await this.work.manager.query(
      `SELECT i.id FROM invoices i JOIN customers c ON c.id = i.customer_id
        WHERE i.issued_on >= $1 AND c.kind = 'business' AND NOT EXISTS (SELECT FROM settlements s WHERE s.invoice_id = i.id)
        ORDER BY i.issued_on DESC, i.number DESC LIMIT 2`,
      [from],
    );
    const [refused, suspended] = unpaid;
    if (refused) await this.say(refused.id, { code: '210', reasonCode: 'CMD_ERR' });
    if (suspended) await this.say(suspended.id, { code: '208', reasonCode: 'JUSTIF_ABS' });
  }

  private say(invoiceId: string, status: { code: string; reasonCode?: string }): Promise<void> {
    return this.stage.act(SYSTEM, 'einvoice.status', async () => {
      await this.log.add({ invoiceId, ...status, at: this.stage.now(), source: 'platform' });
    });
  }
}
