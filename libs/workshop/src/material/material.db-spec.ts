import { openSchool, type World, world } from '@etabli/testing';
import { Orders } from '../order/order.service.js';
import { StockCountQueries } from './count/stock-count.queries.js';
import { StockCounts } from './count/stock-counts.js';
import { MaterialItem } from './item/material-item.entity.js';
import { MaterialItemQueries } from './item/material-item.queries.js';
import { MaterialItems } from './item/material-items.js';
import { OrderMaterials } from './order-material/order-materials.js';
import { PurchaseQueries } from './purchase/purchase.queries.js';
import { Purchases } from './purchase/purchases.js';
import { Receipts } from './receipt/receipts.js';
import { Stock } from './stock/stock.js';

describe('la matière', () => {
  let w: World;
  let store: string;
  let orderId: string;
  let otherId: string;
  let code = 0;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    store = await w.as('director', () => w.get(MaterialItems).addLocation('Magasin'));
    orderId = await exercise('Portail');
    otherId = await exercise('Rampe');
  });
  afterAll(() => w.end());

  const exercise = (title: string): Promise<string> =>
    w.as('director', () => w.get(Orders).openExercise({ title, allottedMinutes: 600 }));
  const item = (change: object = {}): Promise<string> =>
    w.as('director', () =>
      w
        .get(MaterialItems)
        .create({ code: `A-${++code}`, name: `Tube ${code}`, family: 'Tubes', unit: 'metre', ...change }),
    );
  const receive = (id: string, quantity: string, costCents: number): Promise<string> =>
    w.as('director', () => w.get(Receipts).intoStock(id, { quantity, costCents }));
  const line = (of: string, itemId: string, wanted = '10'): Promise<string> =>
    w.as('director', () => w.get(OrderMaterials).add(of, { itemId, wanted }));
  const held = async (id: string): Promise<{ onHand: string; valueCents: number }> => {
    const { onHand, valueCents } = await w.db.manager.findOneByOrFail(MaterialItem, { id });
    return { onHand, valueCents };
  };
  /** Stock = sum of the movements = sum of the places. */
  const agrees = async (id: string): Promise<boolean> => {
    const [row] = await w.db.query(
      `SELECT i.on_hand = coalesce((SELECT sum(quantity) FROM stock_movements WHERE item_id = i.id), 0)
          AND i.value_cents = coalesce((SELECT sum(value_cents) FROM stock_movements WHERE item_id = i.id), 0)
          AND i.on_hand = coalesce((SELECT sum(quantity) FROM stock_levels WHERE item_id = i.id), 0) AS agrees
         FROM material_items i WHERE id = $1`,
      [id],
    );
    return row.agrees;
  };
  const code_ = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? String(error),
    );

  it('entre à son coût, sort au coût moyen, revient au prix où elle est sortie', async () => {
    const id = await item();
    await receive(id, '3', 1000);
    await receive(id, '1', 600);
    expect(await held(id)).toEqual({ onHand: '4.000', valueCents: 1600 });
    const of = await line(orderId, id);
    await w.as('master_trainer', () => w.get(OrderMaterials).consume(of, { quantity: '1.5' }));
    expect(await held(id)).toEqual({ onHand: '2.500', valueCents: 1000 });
    await w.as('master_trainer', () => w.get(OrderMaterials).giveBack(of, { quantity: '0.5' }));
    expect(await held(id)).toEqual({ onHand: '3.000', valueCents: 1200 });
    expect((await w.get(OrderMaterials).costOf([orderId, otherId])).get(orderId)).toEqual({
      consumedCents: 400,
      boughtCents: 0,
    });
    expect(await code_(w.as('director', () => w.get(OrderMaterials).giveBack(of, { quantity: '2' })))).toBe(
      'order_material.too_much_back',
    );
    expect(await agrees(id)).toBe(true);
    await expect(w.db.query('UPDATE stock_movements SET quantity = 9 WHERE item_id = $1', [id])).rejects.toThrow();
  });

  it('la dernière pièce ne sort qu’une fois', async () => {
    const id = await item({ unit: 'piece' });
    await receive(id, '1', 500);
    const [one, other] = [await line(orderId, id), await line(otherId, id)];
    const both = await Promise.all(
      [one, other].map((of) =>
        code_(w.as('master_trainer', () => w.get(OrderMaterials).consume(of, { quantity: '1' }))),
      ),
    );
    expect(both.toSorted()).toEqual(['done', 'stock.not_enough']);
    expect(await held(id)).toEqual({ onHand: '0.000', valueCents: 0 });
    expect(await agrees(id)).toBe(true);
  });

  it('vingt sorties à la fois ne perdent rien', async () => {
    const id = await item();
    await receive(id, '10', 999);
    const of = [await line(orderId, id), await line(otherId, id)];
    const all = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        code_(w.as('master_trainer', () => w.get(OrderMaterials).consume(of[index % 2]!, { quantity: '0.7' }))),
      ),
    );
    expect(all.filter((one) => one === 'done')).toHaveLength(14);
    expect(await held(id)).toMatchObject({ onHand: '0.200' });
    expect(await agrees(id)).toBe(true);
  });

  it('ce qui est réservé n’est pas pris par un autre, et redevient libre avec l’ordre annulé', async () => {
    const id = await item({ minimumStock: '3' });
    await receive(id, '5', 500);
    const gone = await exercise('Annulé');
    const [mine, theirs] = [await line(gone, id), await line(otherId, id)];
    const reserve = (of: string, reserved: string): Promise<string> =>
      code_(w.as('director', () => w.get(OrderMaterials).edit(of, { reserved })));
    expect(await reserve(mine, '4')).toBe('done');
    expect(await reserve(theirs, '2')).toBe('order_material.not_free');
    const take = (of: string, quantity: string): Promise<string> =>
      code_(w.as('master_trainer', () => w.get(OrderMaterials).consume(of, { quantity })));
    expect(await take(theirs, '2')).toBe('stock.reserved');
    const found = await w.get(MaterialItemQueries).find(id);
    expect(found).toMatchObject({ onHand: '5', reserved: '4', available: '1', low: true });
    expect(await take(mine, '1')).toBe('done');
    expect(await w.get(MaterialItemQueries).find(id)).toMatchObject({ reserved: '3', available: '1' });
    await w.as('director', () => w.get(Orders).cancel(gone));
    expect(await w.get(MaterialItemQueries).find(id)).toMatchObject({ reserved: '0', low: false });
    expect(await take(mine, '1')).toBe('order_material.cancelled');
  });

  it('un comptage corrige tout ou rien, sans compter ce qui sort pendant', async () => {
    const [one, other] = [await item(), await item()];
    await receive(one, '10', 1000);
    await receive(other, '2', 100);
    const id = await w.as('director', () => w.get(StockCounts).open(store));
    expect(await code_(w.as('director', () => w.get(StockCounts).open(store)))).toBe('stock_count.already_open');
    const type = (lines: { itemId: string; counted: string | null }[]): Promise<void> =>
      w.as('director', () => w.get(StockCounts).type(id, lines));
    expect(await code_(w.as('director', () => w.get(StockCounts).validate(id)))).toBe('stock_count.empty');
    await type([
      { itemId: one, counted: '12' },
      { itemId: other, counted: '0' },
    ]);
    await w.as('director', () => w.get(Stock).scrap(other, { quantity: '1', note: 'Tordu' }));
    expect(await code_(w.as('director', () => w.get(StockCounts).validate(id)))).toBe('stock_count.moved');
    expect(await held(one)).toEqual({ onHand: '10.000', valueCents: 1000 });
    await type([{ itemId: other, counted: '1' }]);
    await w.as('director', () => w.get(Stock).scrap(one, { quantity: '5', note: 'Rouillé' }));
    await w.as('director', () => w.get(StockCounts).validate(id));
    // ten counted as twelve, five thrown away meanwhile: seven are left, at the average cost
    expect(await held(one)).toEqual({ onHand: '7.000', valueCents: 700 });
    expect(await held(other)).toMatchObject({ onHand: '1.000' });
    expect([await agrees(one), await agrees(other)]).toEqual([true, true]);
    expect(await code_(w.as('director', () => w.get(StockCounts).drop(id)))).toBe('stock_count.closed');
  });

  it('un comptage ouvert laisse ranger : ce qui est déjà compté reste juste, des deux côtés', async () => {
    const rack = await w.as('director', () => w.get(MaterialItems).addLocation('Rack compté'));
    const id = await item();
    await receive(id, '10', 1000);
    const counts = w.get(StockCounts);
    const move = (quantity: string, fromId: string, toId: string): Promise<string> =>
      code_(w.as('director', () => w.get(Stock).transfer(id, { quantity, fromId, toId })));
    const at = async (locationId: string): Promise<string | undefined> =>
      (
        await w.db.query(
          'SELECT trim_scale(quantity)::text AS quantity FROM stock_levels WHERE item_id = $1 AND location_id = $2',
          [id, locationId],
        )
      )[0]?.quantity;
    const line = async (count: string) =>
      (await w.get(StockCountQueries).find(count)).lines.find(({ itemId }) => itemId === id);
    const [here, there] = [
      await w.as('director', () => counts.open(store)),
      await w.as('director', () => counts.open(rack)),
    ];
    const found = (count: string, counted: string): Promise<void> =>
      w.as('director', () => counts.type(count, [{ itemId: id, counted }]));
    await found(here, '9');
    await found(there, '1');
    expect(await move('4', store, rack)).toBe('done');
    expect(await line(here)).toMatchObject({ expected: '10', counted: '9', difference: '-1', moved: '-4' });
    expect(await line(there)).toMatchObject({ expected: '0', counted: '1', difference: '1', moved: '4' });
    // counted after the move, it is the move that is in the expected quantity
    await found(there, '5');
    expect(await line(there)).toMatchObject({ expected: '4', difference: '1', moved: '0' });
    await w.as('director', () => counts.validate(here));
    await w.as('director', () => counts.validate(there));
    expect([await at(store), await at(rack)]).toEqual(['5', '5']);
    expect(await held(id)).toEqual({ onHand: '10.000', valueCents: 1000 });
    expect(await agrees(id)).toBe(true);
  });

  it('mais ne range pas ce que le comptage n’a pas trouvé : il faut recompter', async () => {
    const rack = await w.as('director', () => w.get(MaterialItems).addLocation('Rack vidé'));
    const id = await item();
    await receive(id, '10', 1000);
    const count = await w.as('director', () => w.get(StockCounts).open(store));
    const found = (counted: string): Promise<void> =>
      w.as('director', () => w.get(StockCounts).type(count, [{ itemId: id, counted }]));
    await found('2');
    await w.as('director', () => w.get(Stock).transfer(id, { quantity: '9', fromId: store, toId: rack }));
    expect(await code_(w.as('director', () => w.get(StockCounts).validate(count)))).toBe('stock_count.moved');
    await found('0');
    await w.as('director', () => w.get(StockCounts).validate(count));
    expect(await held(id)).toEqual({ onHand: '9.000', valueCents: 900 });
    expect(await agrees(id)).toBe(true);
  });

  it('un achat part des besoins et se reçoit en plusieurs fois', async () => {
    const id = await item({ minimumStock: '8', supplier: 'Aciers du Rhône' });
    await receive(id, '2', 400);
    const bought = await w.as('director', () =>
      w.get(OrderMaterials).add(orderId, { label: 'Serrure', unit: 'piece', wanted: '2' }),
    );
    const needs = await w.get(PurchaseQueries).needs();
    expect(needs.find(({ itemId }) => itemId === id)).toMatchObject({ quantity: '6' });
    expect(needs.find(({ orderMaterialId }) => orderMaterialId === bought)).toMatchObject({ quantity: '2' });
    const purchases = w.get(Purchases);
    const list = await w.as('director', () =>
      purchases.create({
        title: 'Semaine 48',
        lines: [
          { itemId: id, quantity: '6' },
          { orderMaterialId: bought, quantity: '2' },
        ],
      }),
    );
    expect((await w.get(PurchaseQueries).needs()).some((one) => one.itemId === id)).toBe(false);
    const lines = (await w.get(PurchaseQueries).find(list)).lines;
    const arrive = (quantity: string): Promise<void> =>
      w.as('director', () =>
        purchases.receive(list, {
          lines: [
            { lineId: lines[0]!.id, quantity, costCents: 900 },
            { lineId: lines[1]!.id, quantity: '1', costCents: 4550 },
          ],
        }),
      );
    expect(await code_(arrive('1'))).toBe('purchase.not_ordered');
    await w.as('director', () => purchases.order(list));
    await arrive('2');
    expect((await w.get(PurchaseQueries).find(list)).state).toBe('ordered');
    expect(await code_(w.as('director', () => purchases.cancel(list)))).toBe('purchase.partly_received');
    await arrive('4');
    expect(await w.get(PurchaseQueries).find(list)).toMatchObject({ state: 'received', receivedCount: 2 });
    expect(await held(id)).toEqual({ onHand: '8.000', valueCents: 2200 });
    expect((await w.get(OrderMaterials).costOf([orderId])).get(orderId)).toMatchObject({ boughtCents: 9100 });
    expect(await agrees(id)).toBe(true);
  });

  it('va d’un emplacement à un autre sans changer ni quantité ni valeur, et jamais plus qu’il n’y en a là', async () => {
    const rack = await w.as('director', () => w.get(MaterialItems).addLocation('Rack à tubes'));
    const id = await item();
    await receive(id, '3', 1000);
    const transfer = (quantity: string, fromId = store, toId = rack): Promise<string> =>
      code_(w.as('director', () => w.get(Stock).transfer(id, { quantity, fromId, toId })));
    expect(await transfer('1')).toBe('done');
    expect(await held(id)).toEqual({ onHand: '3.000', valueCents: 1000 });
    expect(await agrees(id)).toBe(true);
    expect(
      await w.db.query(
        'SELECT quantity, value_cents AS cents, kind FROM stock_movements WHERE item_id = $1 ORDER BY id',
        [id],
      ),
    ).toEqual([
      { quantity: '3.000', cents: 1000, kind: 'receipt' },
      { quantity: '-1.000', cents: -333, kind: 'transfer' },
      { quantity: '1.000', cents: 333, kind: 'transfer' },
    ]);
    expect(await transfer('2.001')).toBe('stock.not_there');
    expect(await transfer('1', rack, rack)).toBe('stock.same_place');
    expect(await transfer('1', store, id)).toBe('stock_location.not_found');
    expect(await transfer('1', rack, store)).toBe('done');
    expect(await agrees(id)).toBe(true);
  });
});
