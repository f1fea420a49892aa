import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Config, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import type { EinvoiceSettingsRequest, EinvoiceSettingsView } from './einvoice.dto.js';
import {
  EINVOICE_DUTIES,
  EinvoiceDuty,
  EinvoiceMessage,
  EinvoiceReceipt,
  EinvoiceSettings,
} from './einvoice.entity.js';
import { einvoiceErrors } from './einvoice.errors.js';
import { settingsRefusals } from './einvoice-settings.rules.js';
import type { ReportingPeriod } from './ereporting.rules.js';

/** The school's platform, and from when e-invoicing applies to it: the day of the law, or an earlier one of its own. */
@Injectable()
export class EinvoiceSetup {
  constructor(
    private readonly work: Work,
    private readonly config: Config,
    private readonly school: SchoolService,
  ) {}

  async view(): Promise<EinvoiceSettingsView> {
    const tx = this.work.manager;
    const { single: _single, ...settings } = await tx.findOneByOrFail(EinvoiceSettings, { single: true });
    const [last] = await tx.find(EinvoiceReceipt, { order: { readAt: 'DESC', id: 'DESC' }, take: 1 });
    const [sent] = await tx.query<{ at: Date | null }[]>('SELECT max(sent_at) AS at FROM einvoice_messages');
    return {
      ...settings,
      siren: (await this.school.find()).siren,
      duties: await this.duties(),
      adapter: 'folder',
      directory: this.config.exchangeDir,
      waitingCount: await tx.countBy(EinvoiceMessage, { sentAt: IsNull() }),
      lastSentAt: sent?.at?.toISOString() ?? null,
      lastReceivedAt: last?.readAt.toISOString() ?? null,
    };
  }

  /** What is left out stays; null means the day of the law. Throws 409 `einvoice.later_than_law`, `einvoice.before_opening`. */
  async set(request: EinvoiceSettingsRequest): Promise<void> {
    await this.work.run('einvoice.settings', async (tx) => {
      const change = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
      einvoiceErrors.throwIfAny(settingsRefusals(request, await this.duties()));
      await tx.update(EinvoiceSettings, { single: true }, change);
    });
  }

  /** From which day sales are told, and by which periods. */
  async reporting(): Promise<{ period: ReportingPeriod; from: CivilDate }> {
    const { reportingPeriod, reportedFrom } = await this.work.manager.findOneByOrFail(EinvoiceSettings, {
      single: true,
    });
    const duty = await this.work.manager.findOneByOrFail(EinvoiceDuty, { duty: 'ereporting' });
    return { period: reportingPeriod, from: reportedFrom ?? duty.appliesFrom };
  }

  private async duties(): Promise<EinvoiceDuty[]> {
    const rows = await this.work.manager.find(EinvoiceDuty);
    return EINVOICE_DUTIES.flatMap((name) => rows.filter(({ duty }) => duty === name));
  }
}
