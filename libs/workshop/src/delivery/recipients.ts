import { Injectable } from '@nestjs/common';
import { Customer } from '@etabli/customers';
import { Work } from '@etabli/platform';

/** To whom the papers that go with goods are addressed. */
@Injectable()
export class Recipients {
  constructor(private readonly work: Work) {}

  /** Nobody outside for the school's own exercises. */
  async of(customerId: string | null): Promise<string[]> {
    const customer = customerId ? await this.work.manager.findOneBy(Customer, { id: customerId }) : null;
    if (!customer) return [];
    const { firstName, name, contactName, addressLine1, addressLine2, postalCode, city } = customer;
    return [
      [firstName, name].filter(Boolean).join(' '),
      contactName,
      addressLine1,
      addressLine2,
      `${postalCode} ${city}`,
    ].filter((line): line is string => Boolean(line));
  }
}
