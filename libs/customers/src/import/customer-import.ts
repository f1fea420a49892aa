import { Injectable } from '@nestjs/common';
import { type Sheet, type TableImport, TableImportSource, type TableRow, validated, Work } from '@etabli/platform';
import { CreateCustomerRequest } from '../customer/customer.dto.js';
import { Customer } from '../customer/customer.entity.js';
import { CustomerService } from '../customer/customer.service.js';
import {
  CUSTOMER_COLUMNS,
  type CustomerColumn,
  customerOf,
  KIND_LABELS,
  SeenCustomers,
} from './customer-import.row.js';

const FIELDS = Object.keys(CUSTOMER_COLUMNS) as CustomerColumn[];

/** Customers from a table, by the command that creates one. */
@TableImportSource('customer.edit')
@Injectable()
export class CustomerImport implements TableImport<CustomerColumn> {
  readonly kind = 'customers';
  readonly title = 'Clients';
  readonly command = 'customer.import';
  readonly columns = CUSTOMER_COLUMNS;

  constructor(
    private readonly work: Work,
    private readonly customers: CustomerService,
  ) {}

  async write(rows: readonly TableRow<CustomerColumn>[], trial: boolean): Promise<number> {
    const seen = await this.seen();
    let made = 0;
    for (const row of rows) {
      const values = customerOf(row);
      row.name = [values['firstName'], values['name']].filter(Boolean).join(' ');
      if (!row.right) continue;
      await row.attempt(FIELDS, async () => {
        const request = await validated(CreateCustomerRequest, values);
        const same = seen.same(request);
        if (same) return row.wrong(same.column, doubleText(same.column, same.mark));
        await this.customers.create(request, trial ? `essai-${row.line}` : undefined);
        seen.add(request, row.line);
        return made++;
      });
    }
    return made;
  }

  /** Those in service, by code. */
  async sheet(): Promise<Sheet> {
    const customers = await this.work.manager.find(Customer, { where: { archived: false }, order: { code: 'ASC' } });
    const columns = FIELDS.map((field) => ({ header: CUSTOMER_COLUMNS[field].label, kind: 'text' as const }));
    const cell = (customer: Customer, field: CustomerColumn): string => {
      const value = field === 'kind' ? KIND_LABELS[customer.kind] : customer[field];
      return typeof value === 'boolean' ? (value ? 'oui' : 'non') : String(value ?? '');
    };
    return {
      name: this.title,
      columns: [{ header: 'Code', kind: 'text' }, ...columns],
      rows: customers.map((customer) => [customer.code, ...FIELDS.map((field) => cell(customer, field))]),
    };
  }

  /** The code of those there already; the line of those above in the table. */
  private async seen(): Promise<SeenCustomers<string | number>> {
    const seen = new SeenCustomers<string | number>();
    for (const customer of await this.work.manager.find(Customer)) seen.add(customer, customer.code);
    return seen;
  }
}

function doubleText(column: 'siren' | 'name', mark: string | number): string {
  const what = column === 'siren' ? 'Ce SIREN' : 'Ce nom, avec ce code postal,';
  return typeof mark === 'number'
    ? `${what} figure déjà à la ligne ${mark}. Retirez une des deux.`
    : `${what} est déjà celui du client ${mark}. Retirez la ligne.`;
}
