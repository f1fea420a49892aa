import { Injectable } from '@nestjs/common';
import { addDays } from '@etabli/kernel';
import {
  MachineChecks,
  Machines,
  MachineUpkeeps,
  MaterialItems,
  OrderMaterials,
  Purchases,
  PurchaseQueries,
  Receipts,
  StockCounts,
} from '@etabli/workshop';
import type { Cast, Season } from './cast.js';
import type { MachineKey } from './data/machines.js';
import { DEMO_ITEMS } from './data/material.js';
import type { LiveOrder } from './live-order.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

const CHECK = 'Vérification générale périodique';
/** Which machine is checked, and in how many days the running check ends. */
const CHECKED: readonly (readonly [MachineKey, number])[] = [
  ['plieuse', 40],
  ['cisaille', 12],
  ['poinconneuse', 130],
];
const CENTS_PER_HOUR: Readonly<Partial<Record<MachineKey, number>>> = {
  laser: 6_500,
  plieuse: 3_200,
  plasma: 2_800,
  cisaille: 1_900,
  mig1: 1_200,
  tig: 1_300,
};
/** Of every order in work: how much of the first items. */
const NEEDED = ['6', '2.5', '4'] as const;

/** Keeps the machines checked and the store filled. */
@Injectable()
export class Storekeeper {
  /** item ids in the order of DEMO_ITEMS */
  private items: string[] = [];
  private place = '';

  constructor(
    private readonly stage: Stage,
    private readonly machines: Machines,
    private readonly checks: MachineChecks,
    private readonly upkeeps: MachineUpkeeps,
    private readonly catalogue: MaterialItems,
    private readonly receipts: Receipts,
    private readonly materials: OrderMaterials,
    private readonly counts: StockCounts,
    private readonly purchases: Purchases,
    private readonly wanted: PurchaseQueries,
  ) {}

  /** The first day: what the machines cost and ask, and the store as it is. */
  async open(season: Season, cast: Cast): Promise<void> {
    await this.keepMachines(season, cast);
    const trainer = cast.groups.A.trainer;
    await this.stage.act(trainer, 'stock_location.edit', async () => {
      this.place = await this.catalogue.addLocation('Magasin');
      await this.catalogue.addLocation('Rack à tubes');
    });
    this.items = [];
    for (const { first, ...item } of DEMO_ITEMS) {
      const [quantity, costCents] = first;
      const id = await this.stage.act(trainer, 'material_item.edit', () => this.catalogue.create(item));
      await this.stage.act(trainer, 'material.receive', () =>
        this.receipts.intoStock(id, {
          quantity,
          costCents,
          supplier: item.supplier,
          note: 'Stock de rentrée',
          locationId: this.place,
        }),
      );
      this.items.push(id);
    }
  }

  /** Material of the orders in work, a count, a purchase under way and one to come. `orders` fills as orders are opened. */
  announce({ agenda, days, today }: Season, cast: Cast, orders: readonly LiveOrder[]): void {
    const trainer = cast.groups.B.trainer;
    const inWork = (): LiveOrder[] => orders.filter(({ over }) => !over).slice(-6);
    agenda.on(days.at(-8) ?? today, '10:10', async () => {
      for (const [rank, order] of inWork().entries()) await this.need(cast, order, rank);
    });
    agenda.on(days.at(-5) ?? today, '11:20', () =>
      this.stage.act(trainer, 'stock_count.validate', async () => {
        const id = await this.counts.open(this.place);
        await this.counts.type(id, [
          { itemId: this.items[7]!, counted: '5' },
          { itemId: this.items[9]!, counted: '46' },
        ]);
        await this.counts.validate(id);
      }),
    );
    agenda.on(days.at(-3) ?? today, '09:40', () =>
      this.stage.act(trainer, 'purchase.order', async () => {
        const needs = await this.wanted.needs();
        if (needs.length === 0) return;
        const lines = needs
          .slice(0, 3)
          .map(({ itemId, orderMaterialId, quantity }) => ({ itemId, orderMaterialId, quantity }));
        await this.purchases.order(
          await this.purchases.create({ title: 'Réassort', supplier: 'Aciers du Rhône', lines }),
        );
      }),
    );
  }

  private async need({ groups }: Cast, order: LiveOrder, rank: number): Promise<void> {
    const { trainer } = groups.A;
    for (const [index, quantity] of NEEDED.entries()) {
      const itemId = this.items[(rank + index * 2) % 7]!;
      const id = await this.stage.act(trainer, 'order_material.edit', () =>
        this.materials.add(order.id, { itemId, wanted: quantity }),
      );
      if (index === 0)
        await this.stage.act(trainer, 'material.consume', () => this.materials.consume(id, { quantity: '1.5' }));
      if (index === 1)
        await this.stage.act(trainer, 'order_material.edit', () => this.materials.edit(id, { reserved: '0.5' }));
    }
    if (rank % 2 === 0)
      await this.stage.act(trainer, 'order_material.edit', () =>
        this.materials.add(order.id, { label: 'Serrure à larder', unit: 'piece', wanted: '1' }),
      );
  }

  private async keepMachines({ opening, today }: Season, { actors, machines }: Cast): Promise<void> {
    const director = actors.direction;
    for (const [key, days] of CHECKED) {
      const firstDueOn = addDays(today, days);
      await this.stage.act(director, 'machine_check.ask', () =>
        this.checks.ask(machines[key], {
          kind: CHECK,
          periodMonths: 12,
          legalBasis: 'Selon la notice et le registre de l’école',
          firstDueOn,
        }),
      );
    }
    for (const [key, centsPerHour] of Object.entries(CENTS_PER_HOUR) as [MachineKey, number][])
      await this.stage.act(director, 'machine.cost', () =>
        this.machines.cost(machines[key], { fromOn: opening, centsPerHour }),
      );
    await this.stage.act(director, 'machine_upkeep.plan', async () => {
      await this.upkeeps.plan(machines.scie, {
        title: 'Graissage et tension de la lame',
        tasks: 'Graisser les guides.\nContrôler la tension et la denture de la lame.',
        intervalDays: 30,
        firstDueOn: onWorkDay(addDays(today, 6)),
      });
      await this.upkeeps.plan(machines.plasma, {
        title: 'Filtres et bac à eau',
        tasks: 'Changer les filtres.\nVider et nettoyer le bac.',
        intervalDays: 60,
        firstDueOn: onWorkDay(addDays(today, 20)),
      });
    });
  }
}
