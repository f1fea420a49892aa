import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Customer, CustomerService } from '@etabli/customers';
import { Clock, currentActor, Outbox, Work } from '@etabli/platform';
import { lockedInvoices } from '../payment/open-invoices.js';
import { DunningHold, Reminder, ReminderInvoice } from './dunning.entity.js';
import { dunningErrors } from './dunning.errors.js';
import { DunningProposals, sumsOf } from './dunning-proposals.js';
import { type Channel, holds, sendRefusals } from './dunning.rules.js';
import { ReminderDocument } from './reminder.document.js';
import { ReminderLetter } from './reminder-letter.js';

/** Reminders go out one by one, by the director's hand; or are held back with a reason. */
@Injectable()
export class Dunning {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly customers: CustomerService,
    private readonly proposals: DunningProposals,
    private readonly letter: ReminderLetter,
    private readonly document: ReminderDocument,
  ) {}

  /**
   * Sends the reminder about those of `invoiceIds` that are still late under lock: what was paid, contested or reminded since the list
   * was read leaves the letter, and may lower its level. The id of the reminder. Throws `dunning.nothing_left`, `dunning.held`, `dunning.no_email`.
   */
  send(
    customerId: string,
    { invoiceIds, channel }: { invoiceIds: readonly string[]; channel: Channel },
  ): Promise<string> {
    return this.work.run('dunning.send', async (tx) => {
      const customer = await this.lockedCustomer(tx, customerId);
      await lockedInvoices(tx, invoiceIds);
      const [found] = await this.proposals.cases({ customerIds: [customerId], invoiceIds });
      const letter = found?.letter ?? null;
      const { email } = customer;
      const held = holds(await openHold(tx, customerId), this.clock.today());
      dunningErrors.throwIfAny(sendRefusals({ channel, email, held, letter }));
      const id = newId();
      const { rank, title, formalNotice } = letter!.level;
      await tx.insert(Reminder, {
        id,
        customerId,
        rank,
        title,
        formalNotice,
        channel,
        ...sumsOf(letter!),
        sentOn: this.clock.today(),
        recipient: channel === 'mail' ? email : null,
        letter: await this.letter.write(customer, letter!),
        sentAt: this.clock.now(),
        sentByName: currentActor().name,
      });
      await tx.insert(
        ReminderInvoice,
        letter!.invoices.map((one) => ({
          reminderId: id,
          invoiceId: one.invoice.id,
          rank: one.rank,
          openCents: one.invoice.openCents,
        })),
      );
      await this.outbox.publish('billing.reminder.sent.v1', { reminderId: id });
      return id;
    });
  }

  /** The letter that `send` would write now. Throws `dunning.nothing_left`. */
  async preview(customerId: string): Promise<StreamableFile> {
    const customer = await this.customers.find(customerId);
    const [found] = await this.proposals.cases({ customerIds: [customerId] });
    if (!found?.letter) throw dunningErrors.refused('dunning.nothing_left');
    return this.document.preview(await this.letter.write(customer, found.letter));
  }

  /** Holds the customer's reminders back, until a day or until `release`; another hold takes the place of the one before. Throws `dunning.hold_past`. */
  hold(customerId: string, { reason, until = null }: { reason: string; until?: CivilDate | null }): Promise<void> {
    return this.work.run('dunning.hold', async (tx) => {
      const today = this.clock.today();
      await this.lockedCustomer(tx, customerId);
      if (until !== null && until < today) throw dunningErrors.refused('dunning.hold_past');
      await this.close(tx, customerId, today);
      const heldByName = currentActor().name;
      await tx.insert(DunningHold, {
        id: newId(),
        customerId,
        reason,
        until,
        heldOn: today,
        heldByName,
        releasedOn: null,
      });
    });
  }

  /** Throws `dunning.not_held`. */
  release(customerId: string): Promise<void> {
    return this.work.run('dunning.hold', async (tx) => {
      await this.lockedCustomer(tx, customerId);
      if (!(await openHold(tx, customerId))) throw dunningErrors.refused('dunning.not_held');
      await this.close(tx, customerId, this.clock.today());
    });
  }

  private async close(tx: EntityManager, customerId: string, today: CivilDate): Promise<void> {
    const open = await openHold(tx, customerId);
    if (open) await tx.update(DunningHold, { id: open.id }, { releasedOn: today });
  }

  /** Payments of the customer may still be recorded meanwhile: they refer to the row and do not change it. */
  private async lockedCustomer(tx: EntityManager, id: string): Promise<Customer> {
    const customer = await this.customers.find(id);
    await tx.findOne(Customer, { where: { id }, lock: { mode: 'for_no_key_update' } });
    return customer;
  }
}

const openHold = (tx: EntityManager, customerId: string): Promise<DunningHold | null> =>
  tx
    .createQueryBuilder(DunningHold, 'h')
    .where('h.customer_id = :customerId AND h.released_on IS NULL', { customerId })
    .getOne();
