import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@etabli/kernel';
import { Clock, type DueDates, DueDateSource, type DueItem, Work } from '@etabli/platform';
import type { MachineCheckView } from './machine-check.dto.js';
import { type CheckState, SOON_DAYS } from './machine-check.rules.js';

@Injectable()
export class MachineCheckQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Those asked first, then those that were; the last result first. */
  async ofMachine(machineId: string): Promise<MachineCheckView[]> {
    const today = this.clock.today();
    const rows: Omit<MachineCheckView, 'state'>[] = await this.work.manager.query(
      `SELECT k.id, k.kind, k.period_months AS "periodMonths", k.legal_basis AS "legalBasis", k.ended_on IS NOT NULL AS ended, ${DUE} AS "dueOn",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'doneOn', r.done_on, 'doneBy', r.done_by, 'nextDueOn', r.next_due_on, 'notes', r.notes,
                 'hasCertificate', r.file_id IS NOT NULL, 'byName', u.name) ORDER BY r.done_on DESC, r.id DESC), '[]')
                 FROM machine_check_results r LEFT JOIN users u ON u.id = r.recorded_by WHERE r.check_id = k.id) AS results
         FROM machine_checks k WHERE k.machine_id = $1 ORDER BY ended, "dueOn", k.id`,
      [machineId],
    );
    return rows.map((row) => ({ ...row, state: stateOn(row.dueOn, today) }));
  }
}

const DUE = `coalesce((SELECT r.next_due_on FROM machine_check_results r WHERE r.check_id = k.id ORDER BY r.done_on DESC, r.id DESC LIMIT 1), k.first_due_on)`;

const stateOn = (dueOn: CivilDate, today: CivilDate): CheckState =>
  dueOn < today ? 'overdue' : dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'done';

/** Periodic checks that end: from the day after nobody may work at the machine. */
@DueDateSource('machine.read')
@Injectable()
export class MachineChecksDue implements DueDates {
  constructor(private readonly work: Work) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const rows: { machineId: string; name: string; kind: string; dueOn: CivilDate; legalBasis: string | null }[] =
      await this.work.manager.query(
        `SELECT * FROM (SELECT m.id AS "machineId", m.name, k.kind, k.legal_basis AS "legalBasis", ${DUE} AS "dueOn"
           FROM machine_checks k JOIN machines m ON m.id = k.machine_id WHERE k.ended_on IS NULL) AS c
          WHERE "dueOn" <= $1 ORDER BY "dueOn", name LIMIT $2`,
        [until, limit],
      );
    return rows.map(({ machineId, name, kind, dueOn, legalBasis }) => ({
      kind: 'machine.check',
      dueOn,
      title: `${name}\u202f: ${kind}`,
      detail: legalBasis,
      path: `/machines/${machineId}?onglet=controles`,
    }));
  }
}
