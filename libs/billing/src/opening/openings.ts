import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, newId, type Refusal, yearOf } from '@etabli/kernel';
import { Customer, customerLabel } from '@etabli/customers';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Months, rateWords, SchoolFacts, type VatRate, VatRates } from '@etabli/school';
import { ProductionOrder } from '@etabli/workshop';
import { Invoice } from '../invoice/invoice.entity.js';
import { Ledger } from '../ledger/ledger.service.js';
import { orderMoney } from '../progress/order-money.js';
import { Series } from '../series/series.service.js';
import { Opening } from './opening.entity.js';
import { openingErrors } from './opening.errors.js';
import {
  documentRefusals,
  type ExpectedList,
  listRefusals,
  type OpeningDocument,
  openingMovements,
  type OpeningSeries,
  type OpeningTotals,
  openingTotals,
} from './opening.rules.js';
import { labelOf, sealOpening, type Taken, writeOpening } from './opening-documents.js';

export interface OpeningList {
  readonly takenOn: CivilDate;
  readonly expected: ExpectedList;
  readonly documents: readonly OpeningDocument[];
  readonly series: readonly OpeningSeries[];
}

export interface OpeningResult {
  written: boolean;
  totals: OpeningTotals;
  problems: string[];
}

/** A school that begins in the middle of its life takes over its open documents, once. */
@Injectable()
export class Openings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
    private readonly series: Series,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Writes the whole list or nothing. A dry run does the very same, then takes it back; what speaks against it stands in `problems`.
   * Throws 409 `month.locked`, `opening.done`, `series.used`, and without dry run all that a dry run would name.
   */
  take(list: OpeningList, { dryRun }: { dryRun: boolean }): Promise<OpeningResult> {
    return this.work.run('opening.take', async (tx) => {
      await this.months.assertOpen('sales', list.takenOn);
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('openings', 0))");
      const done = await tx.findOneBy(Opening, { single: true });
      if (done) throw openingErrors.refused('opening.done', { day: done.takenOn });
      await tx.query('SAVEPOINT opening');
      const totals = openingTotals(list.documents);
      const { customers, orders } = await this.named(tx, list.documents);
      for (const one of list.series) await this.series.start(one.kind, yearOf(list.takenOn), one);
      const rates = await this.rates(list.documents);
      const refusals = await this.refusals(tx, list, totals, { customers, orders, rates });
      if (refusals.length === 0) await this.write(tx, list, { customers, orders, rates });
      if (dryRun) await tx.query('ROLLBACK TO SAVEPOINT opening');
      else openingErrors.throwIfAny(refusals);
      return { written: !dryRun, totals, problems: refusals.map((one) => openingErrors.say(one).detail) };
    });
  }

  done(): Promise<Opening | null> {
    return this.work.manager.findOneBy(Opening, { single: true });
  }

  private async named(tx: EntityManager, documents: readonly OpeningDocument[]): Promise<Named> {
    const codes = documents.map(({ customerCode }) => customerCode);
    const numbers = documents.flatMap(({ orderNumber }) => orderNumber ?? []);
    return {
      customers: await tx.findBy(Customer, { code: In(codes) }),
      orders: await tx.find(ProductionOrder, {
        where: { number: In(numbers) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      }),
    };
  }

  private async rates(documents: readonly OpeningDocument[]): Promise<Map<CivilDate, VatRate[]>> {
    const rates = new Map<CivilDate, VatRate[]>();
    for (const { issuedOn } of documents)
      if (!rates.has(issuedOn)) rates.set(issuedOn, await this.vatRates.inForce(issuedOn));
    return rates;
  }

  private async refusals(
    tx: EntityManager,
    list: OpeningList,
    totals: OpeningTotals,
    known: Facts,
  ): Promise<Refusal[]> {
    const { documents, takenOn, expected } = list;
    const { customers, orders, rates } = known;
    const taken = await tx.findBy(Invoice, { number: In(documents.map(({ number }) => number)) });
    const drawn = await this.series.list();
    const codeOf = (order: ProductionOrder): string | null =>
      customers.find(({ id }) => id === order.customerId)?.code ?? null;
    const facts = {
      customerCodes: new Set(customers.map(({ code }) => code)),
      orders: new Map(orders.map((order) => [order.number, { customerCode: codeOf(order) }])),
      takenNumbers: new Set(taken.flatMap(({ number }) => number ?? [])),
      drawable: (number: string): boolean => {
        const [, prefix, year, count] = /^([A-Z][A-Z0-9]*)-(\d{4})-(\d{1,9})$/.exec(number) ?? [];
        return drawn.some(
          (one) => one.prefix === prefix && String(one.year) === year && Number(count) >= one.nextNumber,
        );
      },
    };
    return [
      ...(documents.length === 0 && list.series.length === 0 ? [{ code: 'opening.nothing' }] : []),
      ...(takenOn > this.clock.today() ? [{ code: 'opening.in_future' }] : []),
      ...listRefusals(totals, expected),
      ...documents.flatMap((document) => [
        ...documentRefusals(document, documents, takenOn, facts),
        ...rateRefusals(document, rates.get(document.issuedOn) ?? []),
      ]),
    ];
  }

  private async write(tx: EntityManager, list: OpeningList, { customers, orders, rates }: Facts): Promise<void> {
    const seller = await this.school.seller();
    const written: { taken: Taken; id: string; entryId: string | null }[] = [];
    const ranks = new Map<string, number>();
    for (const document of list.documents) {
      const customer = customers.find(({ code }) => code === document.customerCode)!;
      const order =
        document.kind === 'invoice' ? null : (orders.find(({ number }) => number === document.orderNumber) ?? null);
      const rank = order && document.kind === 'situation' ? (ranks.get(order.id) ?? 0) + 1 : null;
      if (order && rank) ranks.set(order.id, rank);
      const orderNetCents = order ? (await orderMoney(tx, order)).netCents : 0;
      const taken = { document, customer, order, rank, orderNetCents };
      const { id, pending } = await writeOpening(tx, taken, seller, rates.get(document.issuedOn)!);
      written.push({ taken, id, entryId: await this.book(tx, taken, id, { takenOn: list.takenOn, pending }) });
    }
    await this.record(tx, list);
    for (const { taken, ...ids } of written) await sealOpening(tx, taken, seller, ids);
  }

  /** The entry in the journal of opening balances, still without number; null when all was paid and declared before. */
  private async book(
    tx: EntityManager,
    taken: Taken,
    sourceId: string,
    { takenOn, pending }: { takenOn: CivilDate; pending: readonly { vatRateBp: number; pendingCents: number }[] },
  ): Promise<string | null> {
    const { document, customer } = taken;
    const { netCents, restCents } = openingTotals([document]);
    const movements = openingMovements({ kind: document.kind, netCents, restCents, pending });
    if (movements.length === 0) return null;
    return this.ledger.write(tx, {
      journal: 'AN',
      entryDate: takenOn,
      pieceDate: document.issuedOn,
      pieceRef: document.number,
      label: labelOf(taken),
      sourceKind: 'opening',
      sourceId,
      aux: customer.code,
      auxLabel: customerLabel(customer),
      movements,
    });
  }

  private async record(tx: EntityManager, { takenOn, documents }: OpeningList): Promise<void> {
    const { documentCount, grossCents, restCents } = openingTotals(documents);
    const actor = currentActor();
    const by = { writtenAt: this.clock.now(), writtenBy: actor.userId, writtenByName: actor.name };
    await tx.insert(Opening, { id: newId(), single: true, takenOn, documentCount, grossCents, restCents, ...by });
  }
}

interface Named {
  readonly customers: readonly Customer[];
  readonly orders: readonly ProductionOrder[];
}
interface Facts extends Named {
  readonly rates: ReadonlyMap<CivilDate, VatRate[]>;
}

const rateRefusals = ({ number, issuedOn, groups }: OpeningDocument, rates: readonly VatRate[]): Refusal[] =>
  groups
    .filter(({ vatRateBp, vatReason }) => !rates.some((one) => one.rateBp === vatRateBp && one.reason === vatReason))
    .map(({ vatRateBp }) => ({
      code: 'opening.rate_unknown',
      params: { number, rate: rateWords(vatRateBp), day: issuedOn },
    }));
