import type { Server } from 'node:http';
import { DEMO_PASSWORD } from '@etabli/demo';
import { AuthService, SESSION_COOKIE } from '@etabli/platform';
import type { CockpitFigure, CockpitFigureView, CockpitView } from '@etabli/reports';
import { Client, World } from '@etabli/testing';
import { PlanningQueries } from '@etabli/workshop';

const LONG_MS = 600_000;
let w: World;
let director: Client;
let seen: CockpitView;
const read = async <T>(path: string): Promise<T> => (await director.get(path).expect(200)).body as T;

beforeAll(async () => {
  w = await World.demo();
  const { token } = await w.get(AuthService).login('direction@demo.example', DEMO_PASSWORD, 'histoire');
  director = new Client(w.app.getHttpServer() as Server, `${SESSION_COOKIE}=${token}`);
  seen = await read('/cockpit');
}, LONG_MS);
afterAll(() => w.end());

/** The list behind each screen that a figure opens; filters have the same name in both addresses. */
const LISTS: Readonly<Record<string, string>> = {
  '/securite/incidents': '/permit-incidents',
  '/absences': '/hour-conflicts',
  '/machines': '/machines',
  '/facturation/livraisons': '/unbilled-deliveries',
  '/non-conformites': '/nonconformities',
  '/ordres': '/production-orders',
  '/heures': '/time-entries',
  '/factures': '/invoices',
  '/reglements': '/payments',
  '/devis': '/quotes',
  '/jeunes': '/students',
  '/alertes': '/alerts',
  '/a-faire': '/dues',
};
type Row = Record<string, number | string | null>;

async function rowsBehind(to: string): Promise<Row[]> {
  const { pathname, searchParams } = new URL(to, 'http://etabli.example');
  const rows: Row[] = [];
  for (let cursor: string | null = null; ;) {
    if (cursor) searchParams.set('cursor', cursor);
    const page: { items: Row[]; nextCursor?: string | null } = await read(`${LISTS[pathname]}?${searchParams}`);
    rows.push(...page.items);
    cursor = page.nextCursor ?? null;
    if (!cursor) return rows;
  }
}
const sum = (rows: readonly Row[], of: (row: Row) => unknown): number =>
  rows.reduce((total, row) => total + Number(of(row)), 0);
/** Annulled lines stand on the list, and add nothing. */
const worked = (row: Row): unknown => (row.voidedAt === null ? row.minutes : 0);
const figure = (code: CockpitFigure): CockpitFigureView => seen.figures.find((one) => one.code === code)!;

describe('chaque chiffre du pilotage', () => {
  it(
    'ouvre une liste de la même longueur',
    async () => {
      const elsewhere: readonly CockpitFigure[] = ['absent', 'calls_missing', 'orders_at_risk'];
      for (const { code, count, to } of seen.figures.filter((one) => !elsewhere.includes(one.code))) {
        expect({ code, count: (await rowsBehind(to)).length }).toEqual({ code, count });
      }
      expect(figure('absent').count).toBe(seen.absentToday.length);
      expect(figure('calls_missing').count).toBe(seen.missingCalls.length);
      const risks = await w.as('system', () => w.get(PlanningQueries).risks());
      expect(figure('orders_at_risk').count).toBe(risks.items.filter(({ risk }) => risk === 'at_risk').length);
      expect(figure('unbilled').count).toBe((await read<{ unbilledCount: number }>('/invoices/proof')).unbilledCount);
      // the demo school says something
      expect(seen.figures.filter(({ count }) => count > 0).length).toBeGreaterThan(12);
    },
    LONG_MS,
  );

  it(
    'et ses sommes sont celles de la liste',
    async () => {
      const net = (row: Row): number => (row.kind === 'credit_note' ? -1 : 1) * Number(row.netCents);
      for (const [code, of] of [
        ['unpaid', (row: Row) => row.dueCents],
        ['overdue', (row: Row) => row.dueCents],
        ['cash_month', (row: Row) => row.amountCents],
        ['sales_month', net],
        ['drafts', net],
      ] as const) {
        const { to, cents } = figure(code);
        expect({ code, cents: sum(await rowsBehind(to), of) }).toEqual({ code, cents });
      }
      const { to, minutes } = figure('hours_month');
      expect(sum(await rowsBehind(to), worked)).toBe(minutes);
      for (const { measure, to: now, value, beforeTo, before } of seen.years) {
        const of = { sales: net, cash: (row: Row) => row.amountCents, hours: worked }[measure];
        expect({ measure, value: sum(await rowsBehind(now), of) }).toEqual({ measure, value });
        expect({ measure, before: sum(await rowsBehind(beforeTo), of) }).toEqual({ measure, before });
      }
    },
    LONG_MS,
  );

  it('et les impayés par âge sont ceux de la balance âgée', async () => {
    const totals = await read<Record<string, number>>('/aged-balance/totals');
    expect(seen.ages.map(({ cents }) => cents)).toEqual([
      totals.notDueCents,
      totals.to30Cents,
      totals.to60Cents,
      totals.to90Cents,
      totals.beyondCents,
    ]);
    expect(seen.sales.reduce((total, { cents }) => total + (cents ?? 0), 0)).toBe(seen.years[0]!.value);
  });
});
