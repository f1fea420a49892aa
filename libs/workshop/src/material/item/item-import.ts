import { Injectable } from '@nestjs/common';
import { decimalIsZero, fold } from '@etabli/kernel';
import { type Sheet, type TableImport, TableImportSource, type TableRow, validated, Work } from '@etabli/platform';
import { StockCounts } from '../count/stock-counts.js';
import { costOfUnit, countOf, ITEM_COLUMNS, type ItemColumn, itemOf, type OpeningCount } from './item-import.row.js';
import { CreateItemRequest, LocationRequest } from './material-item.dto.js';
import { MaterialItem, StockLevel, StockLocation } from './material-item.entity.js';
import { MATERIAL_UNIT_LABELS } from './material-item.rules.js';
import { MaterialItems } from './material-items.js';

const FIELDS = Object.keys(ITEM_COLUMNS) as ItemColumn[];
const DECIMALS: readonly ItemColumn[] = ['minimumStock', 'unitCost', 'counted'];
/** Where a table names no place and the school has none. */
const FIRST_PLACE = 'Magasin';

type Row = TableRow<ItemColumn>;

/** An item of the table with the rows that say where it lies: one row a place. */
interface Item {
  readonly id: string;
  readonly line: number;
  readonly facts: string;
  readonly places: Set<string>;
}

/** Items from a table by the command that creates one; what lies where is the first count of each place. */
@TableImportSource('material.edit')
@Injectable()
export class ItemImport implements TableImport<ItemColumn> {
  readonly kind = 'items';
  readonly title = 'Articles en stock';
  readonly command = 'material_item.import';
  readonly columns = ITEM_COLUMNS;

  constructor(
    private readonly work: Work,
    private readonly items: MaterialItems,
    private readonly counts: StockCounts,
  ) {}

  async write(rows: readonly Row[]): Promise<number> {
    const made = new Map<string, Item>();
    const places = await this.places();
    const counted: { row: Row; locationId: string; itemId: string; counted: string }[] = [];
    for (const row of rows) {
      const values = itemOf(row);
      const [cost, count] = [costOfUnit(row), countOf(row)];
      row.name = [values['code'], values['name']].filter(Boolean).join(' ');
      if (!row.right) continue;
      await row.attempt(FIELDS, async () => {
        const item = await this.item(row, values, cost, made);
        if (!item || !count) return;
        const locationId = await this.placeOf(row, count, item, places);
        if (locationId) counted.push({ row, locationId, itemId: item.id, counted: count.counted });
      });
    }
    await this.count(counted);
    return made.size;
  }

  /** Those that are kept, by code; one row for each place where some lie. */
  async sheet(): Promise<Sheet> {
    const { manager } = this.work;
    const items = await manager.find(MaterialItem, { where: { active: true }, order: { code: 'ASC' } });
    const levels = (await manager.find(StockLevel)).filter(({ quantity }) => !decimalIsZero(quantity));
    const names = new Map((await manager.find(StockLocation)).map(({ id, name }) => [id, name]));
    const shown = (item: MaterialItem, level?: StockLevel): Partial<Record<ItemColumn, string | null>> => ({
      ...item,
      unit: MATERIAL_UNIT_LABELS[item.unit],
      unitCost: item.lastUnitCost,
      location: level ? names.get(level.locationId)! : null,
      counted: level?.quantity ?? null,
    });
    const rows = items.flatMap((item) => {
      const there = levels
        .filter(({ itemId }) => itemId === item.id)
        .toSorted((one, other) => names.get(one.locationId)!.localeCompare(names.get(other.locationId)!, 'fr'));
      return there.length === 0 ? [shown(item)] : there.map((level) => shown(item, level));
    });
    return {
      name: this.title,
      columns: FIELDS.map((field) => ({
        header: ITEM_COLUMNS[field].label,
        kind: DECIMALS.includes(field) ? 'decimal' : 'text',
      })),
      rows: rows.map((row) => FIELDS.map((field) => row[field])),
    };
  }

  /** The item of the row: made by it, or by one above that names another place. null: the row says why. */
  private async item(
    row: Row,
    values: Record<string, unknown>,
    cost: string | null,
    made: Map<string, Item>,
  ): Promise<Item | null> {
    const request = await validated(CreateItemRequest, values);
    const facts = JSON.stringify({ ...values, cost });
    const above = made.get(request.code);
    if (above) {
      if (above.facts === facts && row.text('location') !== null && row.text('counted') !== null) return above;
      return row.wrong(
        'code',
        `Ce code figure déjà à la ligne ${above.line}. Retirez la ligne, ou donnez un autre emplacement, sa quantité et le reste à l’identique.`,
      );
    }
    const id = await this.items.create(request);
    if (cost !== null) await this.work.manager.update(MaterialItem, { id }, { lastUnitCost: cost });
    const item = { id, line: row.line, facts, places: new Set<string>() };
    made.set(request.code, item);
    return item;
  }

  /** The place, made when the school does not know it; null: the row says why. */
  private async placeOf(
    row: Row,
    { location }: OpeningCount,
    { places: taken, line }: Item,
    places: Map<string, string>,
  ): Promise<string | null> {
    const name = location ?? places.keys().next().value ?? FIRST_PLACE;
    const key = fold(name);
    if (taken.has(key))
      return row.wrong(
        'location',
        `Cet emplacement est déjà dit pour cet article, à partir de la ligne ${line}. Retirez une ligne.`,
      );
    taken.add(key);
    const known = places.get(key);
    if (known) return known;
    const request = await validated(LocationRequest, { name });
    const id = await this.items.addLocation(request.name);
    places.set(key, id);
    row.remarks.push(`L’emplacement «\u202f${name}\u202f» sera créé.`);
    return id;
  }

  /** One count a place, as counted by hand: opened, typed, validated. */
  private async count(
    counted: readonly { row: Row; locationId: string; itemId: string; counted: string }[],
  ): Promise<void> {
    for (const locationId of new Set(counted.map((one) => one.locationId))) {
      const lines = counted.filter((one) => one.locationId === locationId);
      await lines[0]!.row.attempt([], async () => {
        const id = await this.counts.open(locationId);
        await this.counts.type(id, lines);
        await this.counts.validate(id);
      });
    }
  }

  /** Folded name → id, by name. */
  private async places(): Promise<Map<string, string>> {
    const places = await this.work.manager.find(StockLocation, { where: { active: true }, order: { name: 'ASC' } });
    return new Map(places.map(({ id, name }) => [fold(name), id]));
  }
}
