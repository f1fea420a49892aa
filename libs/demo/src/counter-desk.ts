import { Injectable } from '@nestjs/common';
import { addDays, monthOf, monthStart } from '@etabli/kernel';
import { CounterSales } from '@etabli/billing';
import type { Cast, Season } from './cast.js';
import { COUNTER_GOODS } from './data/counter-goods.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

/** The private persons stand at the end of DEMO_CUSTOMERS. */
const FIRST_PERSON = 21;
const DAYS_OF_MONTH = [9, 20];

/** Small things sold over the counter to private persons, paid by cheque or by card. */
@Injectable()
export class CounterDesk {
  private sold = 0;

  constructor(
    private readonly stage: Stage,
    private readonly counter: CounterSales,
  ) {}

  announce({ days, today, agenda }: Season, cast: Cast): void {
    this.sold = 0;
    const months = [...new Set(days.map(monthOf))];
    const on = months.flatMap((month) => DAYS_OF_MONTH.map((day) => onWorkDay(addDays(monthStart(month), day - 1))));
    const last = days.at(-1) ?? today;
    for (const day of new Set([...on, last]))
      if (day >= days[0]! && day < today) agenda.on(day, '15:45', () => this.sell(cast));
  }

  private async sell({ actors: { compta }, customers }: Cast): Promise<void> {
    const rank = this.sold++;
    const persons = customers.slice(FIRST_PERSON);
    const { title, label, unitPrice } = COUNTER_GOODS[rank % COUNTER_GOODS.length]!;
    const line = { nature: 'goods', label, quantity: '1', unit: 'pièce', unitPrice, vatRateBp: 2000 } as const;
    const byCheque = rank % 3 !== 2;
    await this.stage.act(compta, 'invoice.sell', () =>
      this.counter.sell(
        { customerId: persons[rank % persons.length]!, title, lines: [line] },
        {
          receivedOn: this.stage.today(),
          method: byCheque ? 'cheque' : 'card',
          reference: byCheque ? `CHQ ${4_710_300 + rank * 37}` : null,
        },
      ),
    );
  }
}
