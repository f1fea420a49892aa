import { Injectable } from '@nestjs/common';
import { type CivilDate, formatDay, newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Customer } from '../customer/customer.entity.js';
import { customerErrors } from '../customer/customer.errors.js';
import type { AddCustomerRoleRequest, CustomerRoleView } from './role.dto.js';
import { CustomerRole } from './role.entity.js';
import { roleErrors } from './role.errors.js';
import { CUSTOMER_ROLES, type CustomerRoleKind, holdsOn, overlapping } from './role.rules.js';

/** Who among the customers also hosts, gives or pays: a client and a sponsor are one organisation. */
@Injectable()
export class CustomerRoles {
  constructor(private readonly work: Work) {}

  /** Throws 404 `customer.not_found`. */
  async of(customerId: string): Promise<CustomerRoleView[]> {
    if (!(await this.work.manager.existsBy(Customer, { id: customerId })))
      throw customerErrors.notFound('customer.not_found');
    const rows = await this.work.manager.find(CustomerRole, {
      where: { customerId },
      order: { validFrom: 'DESC', id: 'DESC' },
    });
    return rows.map(({ customerId: _customerId, ...view }) => view);
  }

  /** Of each customer, what it is that day, in the order of `CUSTOMER_ROLES`. */
  async on(customerIds: readonly string[], day: CivilDate): Promise<(customerId: string) => CustomerRoleKind[]> {
    const rows = await this.work.manager
      .createQueryBuilder(CustomerRole, 'r')
      .where('r.customer_id = ANY (:customerIds)', { customerIds })
      .getMany();
    const held = rows.filter((row) => holdsOn(row, day));
    return (customerId) =>
      CUSTOMER_ROLES.filter((role) => held.some((row) => row.customerId === customerId && row.role === role));
  }

  /** The id of the row. Throws 404 `customer.not_found`, 422 `customer_role.days`, 409 `customer_role.twice`. */
  add(customerId: string, { role, validFrom, validTo = null, note = null }: AddCustomerRoleRequest): Promise<string> {
    return this.work.run('customer.roles', async (tx) => {
      const customer = await tx.findOne(Customer, { where: { id: customerId }, lock: { mode: 'pessimistic_write' } });
      if (!customer) throw customerErrors.notFound('customer.not_found');
      if (validTo !== null && validTo < validFrom) throw roleErrors.invalid('customer_role.days', 'validTo');
      const twice = overlapping(await tx.findBy(CustomerRole, { customerId }), { role, validFrom, validTo });
      if (twice) throw roleErrors.refused('customer_role.twice', { day: formatDay(twice.validFrom) });
      const id = newId();
      await tx.insert(CustomerRole, { id, customerId, role, validFrom, validTo, note });
      return id;
    });
  }

  /** Throws 404 `customer_role.not_found`, 422 `customer_role.days`. */
  async end(customerId: string, id: string, validTo: CivilDate): Promise<void> {
    await this.work.run('customer.roles', async (tx) => {
      const row = await tx.findOne(CustomerRole, { where: { id, customerId }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw roleErrors.notFound('customer_role.not_found');
      if (validTo < row.validFrom) throw roleErrors.invalid('customer_role.days', 'validTo');
      const others = (await tx.findBy(CustomerRole, { customerId })).filter((one) => one.id !== id);
      const twice = overlapping(others, { ...row, validTo });
      if (twice) throw roleErrors.refused('customer_role.twice', { day: formatDay(twice.validFrom) });
      await tx.update(CustomerRole, { id }, { validTo });
    });
  }
}
