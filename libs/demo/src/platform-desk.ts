import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, maxDay } from '@etabli/kernel';
import { EinvoiceLog, EinvoiceSetup, Ereporting } from '@etabli/billing';
import { SYSTEM, Work } from '@etabli/platform';
import type { Cast, Season } from './cast.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

/** The platforms opened on that day; the demo school began to use its own a good month ago, or then. */
const OPENED = '2026-09-01';
const USED_DAYS = 45;
/** of the invoices that go through the platform, counted from the first: one was refused, one waits for a paper */
const REFUSED = 2;
const SUSPENDED = 4;

/** What the approved platform says of each invoice, and what the school reports of its sales to private persons. */
@Injectable()
export class PlatformDesk {
  private seen = 0;

  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly setup: EinvoiceSetup,
    private readonly log: EinvoiceLog,
    private readonly reporting: Ereporting,
  ) {}

  announce({ days, today, agenda }: Season, cast: Cast): void {
    this.seen = 0;
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
    for (const day of days.filter((one) => one > from)) {
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
    for (const { id: invoiceId } of sent) {
      await this.say(invoiceId, { code: '200' });
      await this.say(invoiceId, { code: '203' });
      const rank = this.seen++;
      if (rank === REFUSED) await this.say(invoiceId, { code: '210', reasonCode: 'CMD_ERR' });
      else if (rank === SUSPENDED) await this.say(invoiceId, { code: '208', reasonCode: 'JUSTIF_ABS' });
      else if (rank % 2 === 0) await this.say(invoiceId, { code: '205' });
    }
  }

  private say(invoiceId: string, status: { code: string; reasonCode?: string }): Promise<void> {
    return this.stage.act(SYSTEM, 'einvoice.status', async () => {
      await this.log.add({ invoiceId, ...status, at: this.stage.now(), source: 'platform' });
    });
  }
}
