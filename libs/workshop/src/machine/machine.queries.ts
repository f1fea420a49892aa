import { addToMonth, fold, monthOf } from '@etabli/kernel';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  Clock,
  containing,
  type CountView,
  Lists,
  type ListSpec,
  type Searches,
  type SearchHit,
  SearchSource,
  Work,
} from '@etabli/platform';
import type {
  MachineCostView,
  MachineDetailView,
  MachineMonthView,
  MachineSort,
  MachinesRequest,
  MachineStateView,
  MachinesView,
  MachineView,
} from './machine.dto.js';
import { Machine } from './machine.entity.js';
import { machineErrors } from './machine.errors.js';
import { costOn } from './machine.rules.js';
import { checkDueOn } from './standing.js';

const LIST: ListSpec<MachineSort> = {
  id: 'm.id',
  sorts: { name: { sql: 'm.name', type: 'text' }, code: { sql: 'm.code', type: 'text' } },
  by: 'name',
};

const MONTHS = 12;

/** A school has tens of machines: the search needs no index. */
const MATCHES = "unaccent(lower(m.code || ' ' || m.name || ' ' || m.family)) LIKE :like";

@Injectable()
export class MachineQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  page(request: MachinesRequest): Promise<MachinesView> {
    const query = this.query(request)
      .select([
        'm.id AS id',
        'm.code AS code',
        'm.name AS name',
        'm.family AS family',
        'm.location AS location',
        'm.state AS state',
        'm.stop_reason AS "stopReason"',
      ])
      .addSelect(checkDueOn(':today::date'), 'checkDueOn')
      .setParameter('today', this.clock.today());
    return this.lists.page<MachineView, MachineSort>(query, LIST, request);
  }

  count(request: MachinesRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws `machine.not_found`. */
  async find(id: string): Promise<MachineDetailView> {
    const machine = await this.work.manager.findOneBy(Machine, { id });
    if (!machine) throw machineErrors.notFound('machine.not_found');
    const today = this.clock.today();
    const [due]: { until: string | null }[] = await this.work.manager.query(
      `SELECT ${checkDueOn('$2::date')} AS until FROM machines m WHERE m.id = $1`,
      [id, today],
    );
    return { ...machine, checkDueOn: due?.until ?? null, centsPerHour: costOn(await this.costs(id), today) };
  }

  /** The last first. */
  async states(machineId: string): Promise<MachineStateView[]> {
    const rows: (Omit<MachineStateView, 'since'> & { since: Date })[] = await this.work.manager.query(
      `SELECT c.id, c.state, c.reason, c.since, u.name AS "byName" FROM machine_state_changes c LEFT JOIN users u ON u.id = c.recorded_by
        WHERE c.machine_id = $1 ORDER BY c.since DESC, c.id DESC LIMIT 200`,
      [machineId],
    );
    return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
  }

  /** The last first. */
  costs(machineId: string): Promise<MachineCostView[]> {
    return this.work.manager.query(
      `SELECT c.id, c.from_on AS "fromOn", c.cents_per_hour AS "centsPerHour", u.name AS "byName" FROM machine_costs c
         LEFT JOIN users u ON u.id = c.recorded_by WHERE c.machine_id = $1 ORDER BY c.from_on DESC`,
      [machineId],
    );
  }

  /** The hours worked on it in each of the last twelve months, the oldest first; months without hours included. */
  async months(machineId: string): Promise<MachineMonthView[]> {
    const last = monthOf(this.clock.today());
    const first = addToMonth(last, 1 - MONTHS);
    const rows: MachineMonthView[] = await this.work.manager.query(
      `SELECT to_char(day, 'YYYY-MM') AS month, sum(minutes)::int AS minutes FROM time_entries
        WHERE machine_id = $1 AND voided_at IS NULL AND day >= $2 GROUP BY 1`,
      [machineId, `${first}-01`],
    );
    return Array.from({ length: MONTHS }, (_none, index) => {
      const month = addToMonth(first, index);
      return { month, minutes: rows.find((row) => row.month === month)?.minutes ?? 0 };
    });
  }

  private query({ q, state }: MachinesRequest): SelectQueryBuilder<Machine> {
    const query = this.work.manager.createQueryBuilder(Machine, 'm');
    if (state === 'unavailable') query.andWhere("m.state <> 'in_use'");
    else if (state) query.andWhere('m.state = :state', { state });
    if (q) query.andWhere(MATCHES, { like: containing(fold(q)) });
    return query;
  }
}

@SearchSource('machine.read')
@Injectable()
export class MachineSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const machines = await this.work.manager
      .createQueryBuilder(Machine, 'm')
      .where(MATCHES, { like: containing(fold(text)) })
      .orderBy('m.name')
      .addOrderBy('m.id')
      .limit(limit)
      .getMany();
    return machines.map(({ id, code, name, family }) => ({
      kind: 'machine',
      title: name,
      detail: `${code} · ${family}`,
      path: `/machines/${id}`,
    }));
  }
}
