import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Machine, MachineCost, MachineStateChange } from './machine.entity.js';
import { machineErrors } from './machine.errors.js';
import { changeRefusals, type MachineState } from './machine.rules.js';

export interface MachineInput {
  code: string;
  name: string;
  family: string;
  location?: string | null;
  serialNumber?: string | null;
  builtYear?: number | null;
  boughtOn?: CivilDate | null;
  supplier?: string | null;
}

/** Left out on creation: it runs. */
export interface NewMachine extends MachineInput {
  state?: MachineState;
  /** needed unless it runs */
  stopReason?: string | null;
}

export interface StateChange {
  readonly state: MachineState;
  readonly reason: string;
}

@Injectable()
export class Machines {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Answers its id. Throws 422 `machine.code_taken`, `machine.stop_reason_missing`. */
  create({ state = 'in_use', stopReason, ...input }: NewMachine): Promise<string> {
    return this.work.run('machine.edit', async (tx) => {
      const id = newId();
      await this.assertCodeFree(id, input.code);
      if (state !== 'in_use' && !stopReason) throw machineErrors.invalid('machine.stop_reason_missing', 'stopReason');
      const reason = state === 'in_use' ? null : stopReason!;
      await tx.insert(Machine, { id, ...facts(input), state, stopReason: reason });
      if (reason) await this.write(tx, id, { state, reason });
      return id;
    });
  }

  /** Fields left out stay. Throws `machine.not_found` and as `create`. */
  edit(id: string, input: Partial<MachineInput>): Promise<void> {
    return this.work.run('machine.edit', async (tx) => {
      const machine = await this.locked(tx, id);
      const after = facts({ ...machine, ...given(input) });
      await this.assertCodeFree(id, after.code);
      await tx.update(Machine, { id }, after);
    });
  }

  /** Stops it, puts it into maintenance or back to work: told to everybody. Throws `machine.not_found`, `machine.state_same`, 422 on `reason`. */
  change(id: string, { state, reason }: StateChange): Promise<void> {
    return this.work.run('machine.change_state', async (tx) => {
      const machine = await this.locked(tx, id);
      machineErrors.throwIfAny(changeRefusals({ state: machine.state, reason: machine.stopReason }, { state, reason }));
      await tx.update(Machine, { id }, { state, stopReason: state === 'in_use' ? null : reason });
      await this.write(tx, id, { state, reason });
    });
  }

  /** From that day on. Throws `machine.not_found`, 422 `machine.cost_taken`. */
  cost(id: string, { fromOn, centsPerHour }: { fromOn: CivilDate; centsPerHour: number }): Promise<void> {
    return this.work.run('machine.cost', async (tx) => {
      await this.locked(tx, id);
      if (await tx.existsBy(MachineCost, { machineId: id, fromOn }))
        throw machineErrors.invalid('machine.cost_taken', 'fromOn');
      const recordedBy = currentActor().userId;
      await tx.insert(MachineCost, {
        id: newId(),
        machineId: id,
        fromOn,
        centsPerHour,
        recordedBy,
        recordedAt: this.clock.now(),
      });
    });
  }

  /** Throws `machine.not_found`. */
  async assertKnown(id: string): Promise<void> {
    if (!(await this.work.manager.existsBy(Machine, { id }))) throw machineErrors.notFound('machine.not_found');
  }

  /** Throws `machine.not_found`. */
  async locked(tx: EntityManager, id: string): Promise<Machine> {
    const machine = await tx.findOne(Machine, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!machine) throw machineErrors.notFound('machine.not_found');
    return machine;
  }

  private async write(tx: EntityManager, machineId: string, change: StateChange): Promise<void> {
    const last = await tx.findOne(MachineStateChange, { where: { machineId }, order: { since: 'DESC', id: 'DESC' } });
    // the last one counts: a clock that was put back must not change which it is
    const since = new Date(Math.max(this.clock.now().getTime(), (last?.since.getTime() ?? 0) + 1));
    await tx.insert(MachineStateChange, {
      id: newId(),
      machineId,
      ...change,
      since,
      recordedBy: currentActor().userId,
    });
  }

  private async assertCodeFree(id: string, code: string): Promise<void> {
    if (await this.work.manager.existsBy(Machine, { code, id: Not(id) }))
      throw machineErrors.invalid('machine.code_taken', 'code');
  }
}

const given = (input: Partial<MachineInput>): Partial<MachineInput> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const facts = (input: MachineInput): Omit<Machine, 'id' | 'state' | 'stopReason'> => ({
  code: input.code,
  name: input.name,
  family: input.family,
  location: input.location ?? null,
  serialNumber: input.serialNumber ?? null,
  builtYear: input.builtYear ?? null,
  boughtOn: input.boughtOn ?? null,
  supplier: input.supplier ?? null,
});
