import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, DomainError, fold, newId } from '@etabli/kernel';
import { type Reading, readTogether, rowsWith, taking, Work } from '@etabli/platform';
import type { CreateCustomerRequest, EditCustomerRequest } from './customer.dto.js';
import { Customer } from './customer.entity.js';
import { customerErrors } from './customer.errors.js';
import { type Identity, identityRefusals, proposedVatNumber } from './customer.rules.js';

const EMPTY = {
  firstName: null,
  siren: null,
  siret: null,
  addressLine2: null,
  country: 'FR',
  email: null,
  phone: null,
  contactName: null,
  paymentDays: null,
  electronicScheme: null,
  electronicAddress: null,
  serviceCode: null,
  requiresServiceCode: false,
  requiresEngagement: false,
  notes: null,
};

/** The name that is left of an erased customer. */
export const ERASED = 'Client effacé';
/** Columns that say who a customer is. */
const PERSONAL = [
  'name',
  'first_name',
  'address_line1',
  'address_line2',
  'postal_code',
  'city',
  'email',
  'phone',
  'contact_name',
  'electronic_scheme',
  'electronic_address',
  'notes',
];

/** `undefined` means "as it was", null "emptied". */
const given = <T extends object>(request: T): T =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as T;

const searchText = (
  customer: Pick<Customer, 'code' | 'name' | 'firstName' | 'city' | 'postalCode' | 'siren' | 'contactName'>,
): string =>
  fold(
    [
      customer.code,
      customer.firstName,
      customer.name,
      customer.contactName,
      customer.postalCode,
      customer.city,
      customer.siren,
    ]
      .filter(Boolean)
      .join(' '),
  );

@Injectable()
export class CustomerService {
  constructor(private readonly work: Work) {}

  /** Throws `customer.not_found`. */
  async find(id: string): Promise<Customer> {
    const customer = await this.work.manager.findOneBy(Customer, { id });
    if (!customer) throw customerErrors.notFound('customer.not_found');
    return customer;
  }

  /** Somebody named in a request: 422 `customer.not_found` on `field` when unknown. */
  async findNamed(id: string, field = 'customerId'): Promise<Customer> {
    const [customer] = await readTogether(this.work.manager, this.readNamed(id, field));
    return customer;
  }

  /** As `findNamed`, asked in one statement with what else the command reads. */
  readNamed(id: string, field = 'customerId'): Reading<Customer> {
    return taking(rowsWith(Customer, { id }), ([customer]) => {
      if (!customer) throw customerErrors.invalid('customer.not_found', field);
      return customer;
    });
  }

  /** The customer of a new document. As `findNamed`; throws 409 `customer.archived`. */
  async findForDocument(id: string, field = 'customerId'): Promise<Customer> {
    const [customer] = await readTogether(this.work.manager, this.readForDocument(id, field));
    return customer;
  }

  /** As `findForDocument`, asked in one statement with what else the command reads. */
  readForDocument(id: string, field = 'customerId'): Reading<Customer> {
    return taking(this.readNamed(id, field), (customer) => {
      if (customer.archived) throw customerErrors.refused('customer.archived');
      return customer;
    });
  }

  /**
   * The id of the new customer. A French business without VAT number gets the one that follows from its SIREN. `trialCode`: of one that is
   * taken back afterwards; a drawn number would not be.
   */
  create(request: CreateCustomerRequest, trialCode?: string): Promise<string> {
    return this.work.run('customer.create', async (tx) => {
      const values = { ...EMPTY, vatNumber: null as string | null, ...given(request) };
      if (request.vatNumber === undefined) values.vatNumber = proposedVatNumber(values);
      assertIdentity(values);
      const customer = {
        ...values,
        id: newId(),
        code: trialCode ?? (await nextCode(tx)),
        archived: false,
        erasedOn: null,
      };
      await tx.insert(Customer, { ...customer, searchText: searchText(customer) });
      return customer.id;
    });
  }

  async edit(id: string, request: EditCustomerRequest): Promise<void> {
    await this.work.run('customer.edit', async (tx) => {
      const before = await tx.findOne(Customer, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw customerErrors.notFound('customer.not_found');
      if (before.erasedOn !== null) throw customerErrors.refused('customer.erased');
      const after = { ...before, ...given(request) };
      if (request.siren !== undefined && request.vatNumber === undefined) after.vatNumber = proposedVatNumber(after);
      assertIdentity(after);
      await tx.update(Customer, { id }, { ...after, searchText: searchText(after) });
    });
  }

  /**
   * Writes a private person's name and addresses away for ever, in the record and in its history; the code stays, which the books name.
   * Whether the law allows it by then is billing's to say, which calls this in its own transaction.
   */
  erase(id: string, erasedOn: CivilDate): Promise<void> {
    return this.work.run('customer.erase', async (tx) => {
      const { code, kind, country } = await this.find(id);
      const erased = { ...EMPTY, kind, code, country, vatNumber: null, name: ERASED, addressLine1: '-', city: '-' };
      const postalCode = '00000';
      await tx.update(
        Customer,
        { id },
        { ...erased, postalCode, archived: true, erasedOn, searchText: searchText({ ...erased, postalCode }) },
      );
      await tx.query(
        `UPDATE audit_changes SET before = before - $2::text[], after = after - $2::text[] WHERE table_name = 'customers' AND row_id = $1`,
        [id, PERSONAL],
      );
      await this.eraseNamings(tx, id);
    });
  }

  /** Who agreed for him goes with him. */
  private async eraseNamings(tx: EntityManager, customerId: string): Promise<void> {
    const gone: { id: string }[] = await tx.query(
      'WITH gone AS (DELETE FROM customer_namings WHERE customer_id = $1 RETURNING id) SELECT id FROM gone',
      [customerId],
    );
    await tx.query(
      `UPDATE audit_changes SET before = before - 'agreed_by', after = after - 'agreed_by'
        WHERE table_name = 'customer_namings' AND row_id = ANY($1::uuid[])`,
      [gone.map(({ id }) => id)],
    );
  }

  archive(id: string): Promise<void> {
    return this.edit(id, { archived: true });
  }
}

function assertIdentity(identity: Identity): void {
  const refusals = identityRefusals(identity);
  const [first] = refusals.map((refusal) => customerErrors.say(refusal));
  if (!first) return;
  const fields = refusals.map((refusal) => ({ field: refusal.field, message: customerErrors.say(refusal).detail }));
  throw new DomainError('invalid', first.code, first.detail, { fields });
}

async function nextCode(tx: EntityManager): Promise<string> {
  const [row] = (await tx.query(`SELECT nextval('customers_code_seq') AS number`)) as { number: number }[];
  return `C${String(row?.number).padStart(4, '0')}`;
}
