import { Injectable } from '@nestjs/common';
import { minDay } from '@etabli/kernel';
import type { Customer } from '@etabli/customers';
import { Clock } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { buyerOf } from '../invoice/buyer.js';
import type { ReminderFacts } from '../paper/reminder.rules.js';
import type { DunningLevel } from './dunning.entity.js';
import { DunningLaw } from './dunning-law.js';
import { type Counted, sumsOf } from './dunning-proposals.js';
import { type Letter, paragraphs } from './dunning.rules.js';
import { penaltyWords } from './interest.rules.js';

/** Writes a letter as it is today. A private person is told of no interest and of no indemnity. */
@Injectable()
export class ReminderLetter {
  constructor(
    private readonly clock: Clock,
    private readonly school: SchoolFacts,
    private readonly law: DunningLaw,
  ) {}

  async write(customer: Customer, letter: Letter<DunningLevel, Counted>): Promise<ReminderFacts> {
    const seller = await this.school.seller();
    const today = this.clock.today();
    const { interestCents, recoveryCents } = sumsOf(letter);
    const invoices = letter.invoices.map(({ invoice }) => invoice);
    const person = customer.kind === 'person';
    const dueOn = minDay(...invoices.map((invoice) => invoice.dueOn));
    return {
      seller,
      buyer: buyerOf(customer),
      writtenOn: today,
      title: letter.level.title,
      opening: paragraphs(letter.level.opening),
      closing: paragraphs(letter.level.closing),
      invoices: invoices.map(({ number, issuedOn, dueOn: due, payableCents, openCents }) => ({
        number,
        issuedOn,
        dueOn: due,
        grossCents: payableCents,
        openCents,
      })),
      interestCents: person ? 0 : (interestCents ?? 0),
      recoveryCents: person ? 0 : recoveryCents,
      signature: ['La direction', seller.name],
      mentions: penaltyWords(await this.law.penalties(), customer.kind, {
        dueOn,
        today,
        computed: interestCents !== null,
      }),
    };
  }
}
