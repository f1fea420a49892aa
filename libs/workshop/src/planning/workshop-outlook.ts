import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, eachDay } from '@etabli/kernel';
import { Clock } from '@etabli/platform';
import { Timetable } from '@etabli/school';
import { Coefficients } from '../coefficient/coefficients.js';
import { openMinutes } from './capacity.rules.js';
import {
  demandOf,
  finishes,
  type Finish,
  type Horizon,
  type Job,
  remainingMinutes,
  type Resource,
} from './load.rules.js';
import { type MachineRow, type OpenOperationRow, OutlookQueries, type SchoolRow } from './outlook.queries.js';
import { type CountedGroup, groupOutlook, resourcesOf } from './outlook-resources.js';
import { type Closure, reasonsOf, takesWorkdays, type Risk, riskOf } from './reason.rules.js';
import { type WeekLoad, weeksOf } from './weeks.rules.js';

/** How far a day is promised, and how far back roll calls say who comes. */
const HORIZON_DAYS = 7 * 40;
const ATTENDANCE_DAYS = 7 * 8;

/** What holds until the school says something else. */
export const USUAL_SETTINGS = { marginDays: 3, crew: 4 } as const;

export interface OutlookOperation extends OpenOperationRow {
  readonly operationId: string;
  readonly ratioBp: number;
  readonly remainingMinutes: number;
}

export interface OutlookOrder extends Job {
  readonly title: string;
  readonly state: OpenOperationRow['state'];
  readonly customerName: string | null;
  readonly operations: readonly OutlookOperation[];
  readonly allottedMinutes: number;
  readonly spentMinutes: number;
  readonly remainingMinutes: number;
  /** the work is done then; null: not in the horizon */
  readonly doneOn: CivilDate | null;
  readonly risk: Risk;
  /** why it is late or at risk; empty otherwise */
  readonly reasons: readonly string[];
}

export interface Outlook {
  readonly today: CivilDate;
  readonly horizon: Horizon;
  readonly orders: readonly OutlookOrder[];
  readonly groups: readonly CountedGroup[];
  readonly machines: readonly MachineRow[];
  readonly closures: readonly Closure[];
  readonly settings: { readonly marginDays: number; readonly crew: number };
  weeks(resource: Resource): WeekLoad[];
  resource(key: string): Resource | null;
}

/** The open work of the workshop against the hours to come: six queries, whatever the number of orders and groups. */
@Injectable()
export class WorkshopOutlook {
  constructor(
    private readonly clock: Clock,
    private readonly queries: OutlookQueries,
    private readonly timetable: Timetable,
    private readonly coefficients: Coefficients,
  ) {}

  async read(): Promise<Outlook> {
    const today = this.clock.today();
    const until = addDays(today, HORIZON_DAYS - 1);
    const days = eachDay(today, until);
    const groupRows = await this.queries.groups(today, until, addDays(today, -ATTENDANCE_DAYS));
    const plans = await this.timetable.plans(
      groupRows.map(({ id }) => id),
      today,
      until,
    );
    const machines = await this.queries.machines(today);
    const rows = await this.queries.operations();
    const school = await this.queries.school(today, until);
    const operations = await this.withRemaining(rows);
    const groups = groupRows.map((group) => groupOutlook(group, plans.get(group.id)!, groupRows));
    return outlookOf({ today, days, groups, machines, rows, operations, school });
  }

  private async withRemaining(rows: readonly OpenOperationRow[]): Promise<OutlookOperation[]> {
    const known = rows.filter((row): row is OpenOperationRow & { operationId: string } => row.operationId !== null);
    const coefficients = await this.coefficients.forOperations(known);
    return known.map((row, index) => ({
      ...row,
      ratioBp: coefficients[index]!.ratioBp,
      remainingMinutes: remainingMinutes(
        { ...row, done: row.operationState === 'done' || row.state === 'checked' },
        coefficients[index]!,
      ),
    }));
  }
}

interface OutlookFacts {
  today: CivilDate;
  days: readonly CivilDate[];
  groups: Outlook['groups'];
  machines: readonly MachineRow[];
  rows: readonly OpenOperationRow[];
  operations: readonly OutlookOperation[];
  school: SchoolRow;
}

function outlookOf({ today, days, groups, machines, rows, operations, school }: OutlookFacts): Outlook {
  const settings = school.settings ?? USUAL_SETTINGS;
  const open = openMinutes(groups);
  const horizon: Horizon = {
    days,
    resources: resourcesOf({ today, days, groups, machines, open }),
    pace: days.map((_, index) => (open[index] ?? 0) * settings.crew),
  };
  const familyOf = new Map(machines.map(({ id, familyId }) => [id, familyId]));
  const jobs = jobsOf(rows, operations, (id) => familyOf.get(id) ?? null);
  const found = finishes(jobs, horizon);
  const byKey = new Map(horizon.resources.map((one) => [one.key, one]));
  const weeksByKey = new Map<string, WeekLoad[]>();
  const weeks = (resource: Resource): WeekLoad[] => {
    const known = weeksByKey.get(resource.key) ?? weeksOf(resource, jobs, days);
    weeksByKey.set(resource.key, known);
    return known;
  };
  const closures = school.closures.filter(takesWorkdays);
  const said = new Map<string, string[]>();
  /** many orders wait for the same thing until the same day */
  const reasons = (finish: Finish, minutes: number): string[] => {
    const key = `${finish.heldBy}|${finish.at}|${finish.heldBy === 'pace' ? minutes : ''}`;
    const known = said.get(key) ?? reasonsNow(finish, minutes);
    said.set(key, known);
    return known;
  };
  const reasonsNow = ({ at, heldBy }: Finish, minutes: number): string[] => {
    const resource = heldBy && heldBy !== 'pace' ? (byKey.get(heldBy) ?? null) : null;
    const until = days[at ?? days.length - 1]!;
    const facts = { today, until, minutes, crew: settings.crew, closures };
    return heldBy === null ? [DONE] : reasonsOf({ ...facts, resource, weeks: resource ? weeks(resource) : [] });
  };
  return {
    today,
    horizon,
    groups,
    machines,
    closures,
    settings,
    weeks,
    resource: (key) => byKey.get(key) ?? null,
    orders: jobs.map((job) => {
      const finish = found.get(job.id)!;
      const doneOn = finish.at === null ? null : days[finish.at]!;
      const risk = riskOf(job, doneOn, today);
      return { ...job, doneOn, risk, reasons: risk === 'none' ? [] : reasons(finish, job.remainingMinutes) };
    }),
  };
}

/** Late, and nothing left to make. */
const DONE = 'le travail est fini, il reste à livrer';

type Bare = Omit<OutlookOrder, 'doneOn' | 'risk' | 'reasons'>;

function jobsOf(
  rows: readonly OpenOperationRow[],
  operations: readonly OutlookOperation[],
  familyOf: (machineId: string) => string | null,
): Bare[] {
  const mine = new Map<string, OutlookOperation[]>();
  for (const one of operations) {
    const list = mine.get(one.orderId);
    if (list) list.push(one);
    else mine.set(one.orderId, [one]);
  }
  const orders = new Map(rows.map((row) => [row.orderId, row]));
  return [...orders.values()].map(({ orderId, number, title, state, customerId, customerName, dueOn }) => {
    const own = mine.get(orderId) ?? [];
    const sum = (of: (one: OutlookOperation) => number): number => own.reduce((total, one) => total + of(one), 0);
    return {
      id: orderId,
      number,
      title,
      state,
      customerName,
      dueOn,
      yields: customerId === null,
      operations: own,
      allottedMinutes: sum((one) => one.allottedMinutes),
      spentMinutes: sum((one) => one.spentMinutes),
      remainingMinutes: sum((one) => one.remainingMinutes),
      demand: demandOf(
        own.map(({ machineId, familyId, groupId, remainingMinutes: minutes }) => ({
          machineId,
          familyId,
          groupId,
          minutes,
        })),
        familyOf,
      ),
    };
  });
}
