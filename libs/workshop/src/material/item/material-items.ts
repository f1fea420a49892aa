import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { decimalIsZero, newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { StockMovement } from '../stock/stock-movement.entity.js';
import { MaterialItem, StockLocation } from './material-item.entity.js';
import { materialItemErrors } from './material-item.errors.js';
import type { MaterialUnit } from './material-item.rules.js';

export interface ItemInput {
  code: string;
  name: string;
  family: string;
  unit: MaterialUnit;
  dimension?: string | null;
  /** '0' when left out: never told as low */
  minimumStock?: string | null;
  supplier?: string | null;
}

/** The catalogue of what is kept in stock, and the places where it lies. */
@Injectable()
export class MaterialItems {
  constructor(private readonly work: Work) {}

  /** Answers its id. Throws 422 `material_item.code_taken`. */
  create(input: ItemInput): Promise<string> {
    return this.work.run('material_item.edit', async (tx) => {
      const id = newId();
      await this.assertCodeFree(id, input.code);
      await tx.insert(MaterialItem, {
        id,
        ...facts(input),
        active: true,
        lastUnitCost: null,
        onHand: '0',
        valueCents: 0,
      });
      return id;
    });
  }

  /** Fields left out stay. Throws `material_item.not_found`, `material_item.unit_fixed`, `material_item.still_there`, and as `create`. */
  edit(id: string, input: Partial<ItemInput> & { active?: boolean }): Promise<void> {
    return this.work.run('material_item.edit', async (tx) => {
      const item = await tx.findOne(MaterialItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!item) throw materialItemErrors.notFound('material_item.not_found');
      const { active = item.active, ...change } = input;
      const after = facts({ ...item, ...given(change) });
      await this.assertCodeFree(id, after.code);
      if (after.unit !== item.unit && (await tx.existsBy(StockMovement, { itemId: id })))
        throw materialItemErrors.invalid('material_item.unit_fixed', 'unit');
      if (!active && !decimalIsZero(item.onHand)) throw materialItemErrors.refused('material_item.still_there');
      await tx.update(MaterialItem, { id }, { ...after, active });
    });
  }

  /** Answers its id. Throws 422 `stock_location.name_taken`. */
  addLocation(name: string): Promise<string> {
    return this.work.run('stock_location.edit', async (tx) => {
      if (await tx.existsBy(StockLocation, { name }))
        throw materialItemErrors.invalid('stock_location.name_taken', 'name');
      const id = newId();
      await tx.insert(StockLocation, { id, name, active: true });
      return id;
    });
  }

  /** By name. */
  locations(): Promise<(StockLocation & { counting: boolean })[]> {
    return this.work.manager.query(
      `SELECT l.id, l.name, l.active, EXISTS (SELECT FROM stock_counts c WHERE c.location_id = l.id AND c.state = 'open') AS counting
         FROM stock_locations l ORDER BY l.name, l.id`,
    );
  }

  private async assertCodeFree(id: string, code: string): Promise<void> {
    if (await this.work.manager.existsBy(MaterialItem, { code, id: Not(id) }))
      throw materialItemErrors.invalid('material_item.code_taken', 'code');
  }
}

const given = (input: Partial<ItemInput>): Partial<ItemInput> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const facts = (input: ItemInput): Pick<MaterialItem, keyof ItemInput> => ({
  code: input.code,
  name: input.name,
  family: input.family,
  unit: input.unit,
  dimension: input.dimension ?? null,
  minimumStock: input.minimumStock ?? '0',
  supplier: input.supplier ?? null,
});
