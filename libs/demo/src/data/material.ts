import type { MaterialUnit } from '@etabli/workshop';

export interface DemoItem {
  readonly code: string;
  readonly name: string;
  readonly family: string;
  readonly unit: MaterialUnit;
  readonly dimension: string | null;
  readonly minimumStock: string;
  readonly supplier: string;
  /** on the first day: how much, and what it cost in cents */
  readonly first: readonly [quantity: string, costCents: number];
}

const STEEL = 'Aciers du Rhône';
const SCREWS = 'Visserie lyonnaise';

/** What a metalwork shop keeps; prices of wholesale, invented. */
export const DEMO_ITEMS: readonly DemoItem[] = [
  item('TUB-40', 'Tube carré acier', 'Tubes', 'metre', '40 × 40 × 2', '24', STEEL, ['72', 28_080]),
  item('TUB-30', 'Tube rectangulaire acier', 'Tubes', 'metre', '50 × 30 × 2', '18', STEEL, ['48', 20_640]),
  item('PLA-30', 'Plat acier', 'Profilés', 'metre', '30 × 5', '12', STEEL, ['30', 7_200]),
  item('COR-40', 'Cornière acier', 'Profilés', 'metre', '40 × 40 × 4', '12', STEEL, ['36', 15_120]),
  item('TOL-02', 'Tôle acier', 'Tôles', 'square_metre', '2 mm', '6', STEEL, ['18', 41_400]),
  item('TOL-04', 'Tôle acier', 'Tôles', 'square_metre', '4 mm', '3', STEEL, ['7.5', 33_750]),
  item('INO-15', 'Tôle inox 304', 'Tôles', 'square_metre', '1,5 mm', '2', STEEL, ['4.5', 32_400]),
  item('VIS-M8', 'Vis TH M8 × 30 zinguée', 'Visserie', 'box', 'boîte de 100', '3', SCREWS, ['6', 7_140]),
  item('FIL-10', 'Fil MIG acier 1 mm', 'Soudage', 'kilogram', 'bobine de 15 kg', '15', 'Soudage Service', [
    '45',
    15_300,
  ]),
  item('DIS-125', 'Disque à tronçonner', 'Consommables', 'piece', '125 mm', '20', SCREWS, ['50', 6_500]),
];

function item(
  code: string,
  name: string,
  family: string,
  unit: MaterialUnit,
  dimension: string,
  minimumStock: string,
  supplier: string,
  first: readonly [string, number],
): DemoItem {
  return { code, name, family, unit, dimension, minimumStock, supplier, first };
}
