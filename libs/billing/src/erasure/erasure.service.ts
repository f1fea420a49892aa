import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Customer, CustomerService, customerLabel, ERASED } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { FiscalYears } from '../closing/fiscal-years.js';
import { buyerOf } from '../invoice/buyer.js';
import { erasureErrors } from './erasure.errors.js';
import { type ErasableCustomer, eraseRefusals } from './erasure.rules.js';
import { erasing, FACTS_SQL } from './erasure.sql.js';

/**
 * Forgets who a private person was once no law asks for it any more: his record, the names on documents, entries, deliveries, reminders
 * and messages, and their traces in the log. Amounts, numbers and the chain stay, which knows names by a salted hash only. The files
 * that were handed out stay as they are: the chain proves their bytes.
 */
@Injectable()
export class CustomerErasure {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
    private readonly years: FiscalYears,
  ) {}

  /** Throws `customer.not_found` and 409 those of `eraseRefusals`. */
  erase(customerId: string): Promise<void> {
    return this.work.run('customer.erase', async (tx) => {
      const today = this.clock.today();
      await tx.findOne(Customer, { where: { id: customerId }, lock: { mode: 'pessimistic_write' } });
      const customer = await this.customers.find(customerId);
      erasureErrors.throwIfAny(eraseRefusals(await this.facts(tx, customer), today));
      await this.customers.erase(customerId, today);
      const erased = await this.customers.find(customerId);
      await tx.query(`SELECT set_config('etabli.erasing', 'on', true)`);
      const names = { buyer: buyerOf(erased), before: customerLabel(customer), left: ERASED };
      for (const [sql, parameters] of erasing(customerId, names)) await tx.query(sql, [...parameters]);
      await tx.query(`SELECT set_config('etabli.erasing', '', true)`);
    });
  }

  private async facts(tx: EntityManager, { id, kind, erasedOn }: Customer): Promise<ErasableCustomer> {
    type Row = Pick<ErasableCustomer, 'openCount' | 'restCount' | 'lastContactOn'> & {
      lastDocumentOn: CivilDate | null;
    };
    const [row] = (await tx.query(FACTS_SQL, [id])) as Row[];
    const { lastDocumentOn, ...facts } = row!;
    const year = lastDocumentOn === null ? null : await this.years.around(lastDocumentOn);
    return { kind, erasedOn, ...facts, lastYearEndsOn: year?.endsOn ?? null };
  }
}
