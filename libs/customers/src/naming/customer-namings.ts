import { Injectable } from '@nestjs/common';
import { type CivilDate, formatDay, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { Customer } from '../customer/customer.entity.js';
import { customerErrors } from '../customer/customer.errors.js';
import { customerLabel } from '../customer/customer.rules.js';
import type { GiveNamingRequest, NamingsView } from './naming.dto.js';
import { CustomerNaming } from './naming.entity.js';
import { namingErrorsOf } from './naming.errors.js';
import { mayBeNamed, namingErrors } from './naming.rules.js';

/** Which customers may be named where youths show their work. Without an answer: none. */
@Injectable()
export class CustomerNamings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 `customer.not_found`. */
  async of(customerId: string): Promise<NamingsView> {
    if (!(await this.work.manager.existsBy(Customer, { id: customerId })))
      throw customerErrors.notFound('customer.not_found');
    const rows = await this.work.manager.find(CustomerNaming, {
      where: { customerId },
      order: { givenOn: 'DESC', id: 'DESC' },
    });
    const today = this.clock.today();
    return {
      allowed: rows.some((row) => mayBeNamed(row, today)),
      items: rows.map(({ customerId: _customerId, ...view }) => view),
    };
  }

  /** Names of those of these customers who may be named that day, by id; the others are absent. */
  async names(customerIds: readonly string[], day: CivilDate): Promise<Map<string, string>> {
    if (customerIds.length === 0) return new Map();
    const rows: (CustomerNaming & { name: string; firstName: string | null })[] = await this.work.manager.query(
      `SELECT n.customer_id AS "customerId", n.given_on AS "givenOn", n.withdrawn_on AS "withdrawnOn", c.name, c.first_name AS "firstName"
         FROM customer_namings n JOIN customers c ON c.id = n.customer_id WHERE n.customer_id = ANY($1::uuid[]) AND c.erased_on IS NULL`,
      [customerIds],
    );
    return new Map(rows.filter((row) => mayBeNamed(row, day)).map((row) => [row.customerId, customerLabel(row)]));
  }

  /** The id of the agreement. Throws 404, 422 on `givenOn`, 409 `customer.erased`, `customer_naming.open`. */
  give(customerId: string, { agreedBy, givenOn }: GiveNamingRequest): Promise<string> {
    return this.work.run('customer.naming', async (tx) => {
      const customer = await tx.findOne(Customer, { where: { id: customerId }, lock: { mode: 'pessimistic_write' } });
      if (!customer) throw customerErrors.notFound('customer.not_found');
      if (customer.erasedOn !== null) throw customerErrors.refused('customer.erased');
      const wrong = namingErrors(givenOn, this.clock.today());
      if (wrong.length > 0) throw invalidFields(wrong);
      const open = (await tx.findBy(CustomerNaming, { customerId })).find(({ withdrawnOn }) => withdrawnOn === null);
      if (open) throw namingErrorsOf.refused('customer_naming.open', { day: formatDay(open.givenOn) });
      const id = newId();
      const writtenByName = currentActor().name;
      await tx.insert(CustomerNaming, { id, customerId, agreedBy, givenOn, withdrawnOn: null, writtenByName });
      return id;
    });
  }

  /** Documents printed from now on leave the name out from `on`. Throws 404, 409 `customer_naming.withdrawn`, `…before_given`. */
  withdraw(customerId: string, id: string, on: CivilDate): Promise<void> {
    return this.work.run('customer.naming', async (tx) => {
      const row = await tx.findOne(CustomerNaming, { where: { id, customerId }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw namingErrorsOf.notFound('customer_naming.not_found');
      if (row.withdrawnOn !== null)
        throw namingErrorsOf.refused('customer_naming.withdrawn', { day: formatDay(row.withdrawnOn) });
      if (on < row.givenOn)
        throw namingErrorsOf.refused('customer_naming.before_given', { day: formatDay(row.givenOn) });
      await tx.update(CustomerNaming, { id }, { withdrawnOn: on });
    });
  }
}
