import { Injectable, StreamableFile } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { addYears, type CivilDate, formatDay, formatMinutes, wallTimeAt } from '@etabli/kernel';
import { assetPath, Clock, type CountView, Lists, type ListSpec, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { Visibility } from '@etabli/students';
import { TimeEntry } from '../hours/time-entry.entity.js';
import { Machine } from '../machine/machine.entity.js';
import { Machines } from '../machine/machine.service.js';
import { machineErrors } from '../machine/machine.errors.js';
import type { LogbookRequest, LogbookRowView, LogbookSort, LogbookView } from './machine-logbook.dto.js';

const LIST: ListSpec<LogbookSort> = {
  id: 'e.id',
  by: 'startsAt',
  sorts: { startsAt: { sql: 'e.starts_at', type: 'timestamptz', direction: 'desc' } },
};
/** Rows of a printed logbook: some thirty pages. */
const MOST_PRINTED = 1500;

/** Whoever wrote it when he is a master-trainer, else the trainer of the group. */
const SUPERVISOR = `coalesce((SELECT concat_ws(' ', w.first_name, w.last_name) FROM staff_members w WHERE w.user_id = e.recorded_by AND w.kind = 'master_trainer' LIMIT 1),
  (SELECT concat_ws(' ', w.first_name, w.last_name) FROM time_batches b JOIN groups g ON g.id = b.group_id JOIN staff_members w ON w.id = g.trainer_id WHERE b.id = e.batch_id))`;

interface Row extends Omit<LogbookRowView, 'startsAt'> {
  startsAt: Date;
}

/** Who used a machine, when and under whom: read from the hours, never written. */
@Injectable()
export class MachineLogbook {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly machines: Machines,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** The last first; of the youths that the actor may see. */
  async page(machineId: string, request: LogbookRequest): Promise<LogbookView> {
    const page = await this.lists.page<Row, LogbookSort>(select(await this.query(machineId, request)), LIST, request);
    return { ...page, items: page.items.map(toView) };
  }

  async count(machineId: string, request: LogbookRequest): Promise<CountView> {
    return this.lists.count(await this.query(machineId, request));
  }

  /** The whole of a period on paper, the oldest first. Throws `machine.not_found`. */
  async print(machineId: string, from: CivilDate | undefined, to = this.clock.today()): Promise<StreamableFile> {
    const machine = await this.work.manager.findOneBy(Machine, { id: machineId });
    if (!machine) throw machineErrors.notFound('machine.not_found');
    const since = from ?? addYears(to, -1);
    const rows = await select(await this.query(machineId, { from: since, to }))
      .orderBy('e.starts_at')
      .addOrderBy('e.id')
      .limit(MOST_PRINTED)
      .getRawMany<Row>();
    const pdf = await this.typst.render(assetPath('workshop', 'machine-logbook.typ'), {
      school: await this.school.letterhead(),
      date: this.clock.today(),
      machine: `${machine.code} – ${machine.name}`,
      period: `Du ${formatDay(since)} au ${formatDay(to)}`,
      cut:
        rows.length === MOST_PRINTED ? `Les ${MOST_PRINTED} premières lignes ; demandez une période plus courte.` : '',
      rows: rows.map((row) => [
        formatDay(row.day),
        wallTimeAt(row.startsAt),
        formatMinutes(row.minutes),
        row.studentName,
        row.operationTitle,
        row.supervisorName ?? '–',
      ]),
    });
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`carnet-${machine.code}-${to}.pdf`)}`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  private async query(
    machineId: string,
    { from, to }: Pick<LogbookRequest, 'from' | 'to'>,
  ): Promise<SelectQueryBuilder<TimeEntry>> {
    await this.machines.assertKnown(machineId);
    const mine = await this.visibility.groupIds();
    const query = this.work.manager
      .createQueryBuilder(TimeEntry, 'e')
      .innerJoin('students', 's', 's.id = e.student_id')
      .innerJoin('operations', 'o', 'o.id = e.operation_id')
      .innerJoin('production_orders', 'p', 'p.id = o.order_id')
      .where('e.machine_id = :machineId AND e.voided_at IS NULL', { machineId });
    if (mine !== 'all') query.andWhere('s.group_id = ANY(:mine)', { mine });
    if (from) query.andWhere('e.day >= :from', { from });
    if (to) query.andWhere('e.day <= :to', { to });
    return query;
  }
}

const select = (query: SelectQueryBuilder<TimeEntry>): SelectQueryBuilder<TimeEntry> =>
  query
    .select([
      'e.id AS id',
      'e.day AS day',
      'e.starts_at AS "startsAt"',
      'e.minutes AS minutes',
      's.id AS "studentId"',
      'o.title AS "operationTitle"',
      'p.number AS "orderNumber"',
    ])
    .addSelect("concat_ws(' ', s.first_name, s.last_name)", 'studentName')
    .addSelect(SUPERVISOR, 'supervisorName');

const toView = ({ startsAt, ...row }: Row): LogbookRowView => ({ ...row, startsAt: startsAt.toISOString() });
