import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, type DueDates, DueDateSource, type DueItem, Work } from '@etabli/platform';
import { Machines } from '../machine/machine.service.js';
import type { MachineUpkeepView } from './machine-upkeep.dto.js';
import { MachineUpkeep, MachineUpkeepDone } from './machine-upkeep.entity.js';
import { machineUpkeepErrors } from './machine-upkeep.errors.js';

export interface NewUpkeep {
  readonly title: string;
  readonly tasks: string;
  readonly intervalDays: number;
  /** left out: an interval from today */
  readonly firstDueOn?: CivilDate | null;
}

/** Preventive maintenance by days. Locks go machine first, then its upkeep. */
@Injectable()
export class MachineUpkeeps {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly machines: Machines,
  ) {}

  /** Answers its id. Throws `machine.not_found`. */
  plan(machineId: string, { firstDueOn, ...upkeep }: NewUpkeep): Promise<string> {
    return this.work.run('machine_upkeep.plan', async (tx) => {
      await this.machines.locked(tx, machineId);
      const id = newId();
      const first = firstDueOn ?? addDays(this.clock.today(), upkeep.intervalDays);
      await tx.insert(MachineUpkeep, { id, machineId, ...upkeep, firstDueOn: first, endedOn: null });
      return id;
    });
  }

  /** Throws `machine_upkeep.not_found`, `machine_upkeep.ended`. */
  end(id: string): Promise<void> {
    return this.work.run('machine_upkeep.end', async (tx) => {
      await this.planned(tx, id);
      await tx.update(MachineUpkeep, { id }, { endedOn: this.clock.today() });
    });
  }

  /** Done today unless said. Throws `machine_upkeep.not_found`, `machine_upkeep.ended`, 422 `machine_upkeep.in_future`. */
  done(
    upkeepId: string,
    { doneOn, notes = null }: { doneOn?: CivilDate | null; notes?: string | null },
  ): Promise<void> {
    return this.work.run('machine_upkeep.do', async (tx) => {
      await this.planned(tx, upkeepId);
      const day = doneOn ?? this.clock.today();
      if (day > this.clock.today()) throw machineUpkeepErrors.invalid('machine_upkeep.in_future', 'doneOn');
      const by = { recordedBy: currentActor().userId, recordedAt: this.clock.now() };
      await tx.insert(MachineUpkeepDone, { id: newId(), upkeepId, doneOn: day, notes, ...by });
    });
  }

  /** Those planned first; the last done first. */
  ofMachine(machineId: string): Promise<MachineUpkeepView[]> {
    return this.work.manager.query(
      `SELECT k.id, k.title, k.tasks, k.interval_days AS "intervalDays", k.ended_on IS NOT NULL AS ended, ${DUE} AS "dueOn", ${DUE} < $2::date AS overdue,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'doneOn', d.done_on, 'notes', d.notes, 'byName', u.name) ORDER BY d.done_on DESC, d.id DESC), '[]')
                 FROM machine_upkeeps_done d LEFT JOIN users u ON u.id = d.recorded_by WHERE d.upkeep_id = k.id) AS done
         FROM machine_upkeeps k WHERE k.machine_id = $1 ORDER BY ended, "dueOn", k.id`,
      [machineId, this.clock.today()],
    );
  }

  private async planned(tx: EntityManager, id: string): Promise<MachineUpkeep> {
    const upkeep = await tx.findOne(MachineUpkeep, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!upkeep) throw machineUpkeepErrors.notFound('machine_upkeep.not_found');
    if (upkeep.endedOn) throw machineUpkeepErrors.refused('machine_upkeep.ended');
    return upkeep;
  }
}

/** An interval after it was last done. */
const DUE = `coalesce((SELECT d.done_on + k.interval_days FROM machine_upkeeps_done d WHERE d.upkeep_id = k.id ORDER BY d.done_on DESC, d.id DESC LIMIT 1), k.first_due_on)`;

@DueDateSource('machine.read')
@Injectable()
export class MachineUpkeepsDue implements DueDates {
  constructor(private readonly work: Work) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const rows: { machineId: string; name: string; title: string; tasks: string; dueOn: CivilDate }[] =
      await this.work.manager.query(
        `SELECT * FROM (SELECT m.id AS "machineId", m.name, k.title, k.tasks, ${DUE} AS "dueOn"
           FROM machine_upkeeps k JOIN machines m ON m.id = k.machine_id WHERE k.ended_on IS NULL) AS c
          WHERE "dueOn" <= $1 ORDER BY "dueOn", name LIMIT $2`,
        [until, limit],
      );
    return rows.map(({ machineId, name, title, tasks, dueOn }) => ({
      kind: 'machine.upkeep',
      dueOn,
      title: `${name}\u202f: ${title}`,
      detail: tasks.length > DETAIL ? `${tasks.slice(0, DETAIL - 1)}…` : tasks,
      path: `/machines/${machineId}?onglet=entretien`,
    }));
  }
}

const DETAIL = 300;

/** Machines that stand still: the director reads it where he reads everything else, since the day it stopped. */
@DueDateSource('machine.read')
@Injectable()
export class StoppedMachinesDue implements DueDates {
  constructor(private readonly work: Work) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const rows: { id: string; name: string; reason: string; state: string; dueOn: CivilDate }[] =
      await this.work.manager.query(
        `SELECT m.id, m.name, m.stop_reason AS reason, m.state, (SELECT (c.since AT TIME ZONE 'Europe/Paris')::date FROM machine_state_changes c
             WHERE c.machine_id = m.id ORDER BY c.since DESC, c.id DESC LIMIT 1) AS "dueOn"
           FROM machines m WHERE m.state <> 'in_use' ORDER BY m.name, m.id LIMIT $1`,
        [limit],
      );
    return rows
      .filter(({ dueOn }) => dueOn <= until)
      .map(({ id, name, reason, state, dueOn }) => ({
        kind: 'machine.stopped',
        dueOn,
        title: `${name}\u202f: ${state === 'stopped' ? 'à l’arrêt' : 'en entretien'}`,
        detail: reason,
        path: `/machines/${id}`,
      }));
  }
}
