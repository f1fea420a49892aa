import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { containing, type CountView, Lists, Work } from '@etabli/platform';
import {
  type CustomerRow,
  type CustomerSort,
  type CustomersRequest,
  type CustomersView,
  type CustomerView,
  toCustomerView,
} from './customer.dto.js';
import { Customer } from './customer.entity.js';
import { CustomerService } from './customer.service.js';

const LIST = {
  id: 'c.id',
  by: 'name',
  sorts: {
    name: { sql: 'c.name', type: 'text' },
    code: { sql: 'c.code', type: 'text' },
    city: { sql: 'c.city', type: 'text' },
  },
} as const;

@Injectable()
export class CustomerQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly customers: CustomerService,
  ) {}

  async one(id: string): Promise<CustomerView> {
    return toCustomerView(await this.customers.find(id));
  }

  list(request: CustomersRequest): Promise<CustomersView> {
    return this.lists.page<CustomerRow, CustomerSort>(this.query(request), LIST, request);
  }

  count(request: CustomersRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  private query(request: CustomersRequest): SelectQueryBuilder<Customer> {
    const query = this.work.manager
      .createQueryBuilder(Customer, 'c')
      .select([
        'c.id AS id',
        'c.code AS code',
        'c.kind AS kind',
        'c.siren AS siren',
        'c.postal_code AS "postalCode"',
        'c.city AS city',
      ])
      .addSelect(['c.email AS email', 'c.phone AS phone', 'c.archived AS archived'])
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'label');
    if (request.shown !== 'all') query.andWhere('c.archived = :archived', { archived: request.shown === 'archived' });
    if (request.kind) query.andWhere('c.kind = :kind', { kind: request.kind });
    if (request.q) query.andWhere('c.search_text LIKE :q', { q: containing(fold(request.q)) });
    return query;
  }
}
