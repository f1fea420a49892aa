import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, fold, newId } from '@etabli/kernel';
import { type CreateCustomerRequest, CustomerService, customerLabel } from '@etabli/customers';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Inquiry } from './inquiry.entity.js';
import { inquiryErrors } from './inquiry.errors.js';
import {
  type Channel,
  clientRefusals,
  customerRefusals,
  editRefusals,
  type Ending,
  endRefusals,
  estimateRefusals,
  quoteRefusals,
  resumeRefusals,
} from './inquiry.rules.js';

export interface InquiryInput {
  /** of a client; else `contactName` says who asks */
  readonly customerId?: string | null;
  readonly contactName?: string | null;
  readonly contactDetails?: string | null;
  readonly subject: string;
  readonly details?: string | null;
  readonly quantity?: string | null;
  readonly wantedOn?: CivilDate | null;
  /** today when left out */
  readonly receivedOn?: CivilDate | null;
  readonly channel: Channel;
}

/** The life of an inquiry: received, estimated, quoted, ordered — or said no to, by one side or the other. */
@Injectable()
export class Inquiries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
  ) {}

  /** Answers its id. Throws 422 `inquiry.nobody`, `inquiry.in_future`, `customer.not_found`, `customer.archived`. */
  receive(input: InquiryInput): Promise<string> {
    return this.work.run('inquiry.receive', async (tx) => {
      const today = this.clock.today();
      const id = newId();
      const values = await this.checked({ ...EMPTY, ...input, receivedOn: input.receivedOn ?? today });
      await tx.insert(Inquiry, {
        ...values,
        id,
        state: 'new',
        stateOn: today,
        endReason: null,
        productionOrderId: null,
        recordedBy: currentActor().userId,
      });
      return id;
    });
  }

  /** What is left out stays. Throws `inquiry.not_found`, `inquiry.over` and as `receive`. */
  edit(id: string, change: Partial<InquiryInput>): Promise<void> {
    return this.work.run('inquiry.edit', async (tx) => {
      const now = await lockedInquiry(tx, id);
      inquiryErrors.throwIfAny(editRefusals(now));
      const kept = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const { receivedOn, ...merged } = { ...now, ...(kept as Partial<InquiryInput>) };
      await tx.update(Inquiry, { id }, await this.checked({ ...merged, receivedOn: receivedOn ?? now.receivedOn }));
    });
  }

  /** Whoever asks becomes a client, and the inquiry his. Answers the client's id. Throws `inquiry.over`, `inquiry.has_customer`, 422 `customer.*`. */
  makeCustomer(id: string, customer: CreateCustomerRequest): Promise<string> {
    return this.work.run('inquiry.make_customer', async (tx) => {
      const now = await lockedInquiry(tx, id);
      inquiryErrors.throwIfAny(customerRefusals(now));
      const customerId = await this.customers.create(customer);
      await tx.update(Inquiry, { id }, await this.checked({ ...now, customerId }));
      return customerId;
    });
  }

  /** Said no, by the school or by the client, and why. Throws `inquiry.over`. */
  end(id: string, { ending, reason }: { ending: Ending; reason: string }): Promise<void> {
    return this.work.run('inquiry.end', async (tx) => {
      inquiryErrors.throwIfAny(endRefusals(await lockedInquiry(tx, id)));
      await tx.update(Inquiry, { id }, { state: ending, endReason: reason, stateOn: this.clock.today() });
    });
  }

  /** It comes back after all. Throws `inquiry.not_over`. */
  resume(id: string): Promise<void> {
    return this.work.run('inquiry.resume', async (tx) => {
      inquiryErrors.throwIfAny(resumeRefusals(await lockedInquiry(tx, id)));
      await tx.update(Inquiry, { id }, { state: 'new', endReason: null, stateOn: this.clock.today() });
    });
  }

  /** An estimate was written for it. Throws `inquiry.not_found`, `inquiry.over`. */
  estimated(id: string): Promise<void> {
    return this.work.run('inquiry.estimated', async (tx) => {
      const inquiry = await lockedInquiry(tx, id);
      inquiryErrors.throwIfAny(estimateRefusals(inquiry));
      if (inquiry.state === 'new')
        await tx.update(Inquiry, { id }, { state: 'estimated', stateOn: this.clock.today() });
    });
  }

  /** A quote is made of an estimate of it; answers the client it goes to. Throws `inquiry.over`, `inquiry.no_customer`. */
  quoted(id: string): Promise<string> {
    return this.work.run('inquiry.quoted', async (tx) => {
      const inquiry = await lockedInquiry(tx, id);
      inquiryErrors.throwIfAny(quoteRefusals(inquiry));
      if (inquiry.state !== 'quoted')
        await tx.update(Inquiry, { id }, { state: 'quoted', stateOn: this.clock.today() });
      return inquiry.customerId!;
    });
  }

  /** The quote was accepted: an inquiry that had been given up counts as well, and another order of it changes nothing. */
  ordered(tx: EntityManager, id: string, productionOrderId: string): Promise<unknown> {
    return tx.query(
      `UPDATE inquiries SET state = 'ordered', end_reason = NULL, state_on = $3, production_order_id = $2
        WHERE id = $1 AND production_order_id IS NULL`,
      [id, productionOrderId, this.clock.today()],
    );
  }

  private async checked(
    input: Omit<Required<InquiryInput>, 'receivedOn'> & { receivedOn: CivilDate },
  ): Promise<Omit<Inquiry, 'id' | 'state' | 'stateOn' | 'endReason' | 'productionOrderId' | 'recordedBy'>> {
    const { customerId, contactName, contactDetails, subject, details, quantity, wantedOn, receivedOn, channel } =
      input;
    const [nobody] = clientRefusals({ customerId, contactName });
    if (nobody) throw inquiryErrors.invalid('inquiry.nobody', 'contactName');
    if (receivedOn > this.clock.today()) throw inquiryErrors.invalid('inquiry.in_future', 'receivedOn');
    const customer = customerId ? await this.customers.findForDocument(customerId) : null;
    const searchText = fold(
      [subject, contactName, customer && customerLabel(customer), customer?.code].filter(Boolean).join(' '),
    );
    return {
      customerId,
      contactName,
      contactDetails,
      subject,
      details,
      quantity,
      wantedOn,
      receivedOn,
      channel,
      searchText,
    };
  }
}

const EMPTY = {
  customerId: null,
  contactName: null,
  contactDetails: null,
  details: null,
  quantity: null,
  wantedOn: null,
} as const;

/** Throws `inquiry.not_found`. */
export async function lockedInquiry(tx: EntityManager, id: string): Promise<Inquiry> {
  const inquiry = await tx.findOne(Inquiry, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!inquiry) throw inquiryErrors.notFound('inquiry.not_found');
  return inquiry;
}
