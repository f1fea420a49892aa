import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Machine } from './machine.entity.js';
import { machineErrors } from './machine.errors.js';
import type { MachineState } from './machine.rules.js';

export interface MachineInput {
  code: string;
  name: string;
  family: string;
  location?: string | null;
  state?: MachineState;
  /** needed for a stopped machine, forgotten when it runs again */
  stopReason?: string | null;
}

@Injectable()
export class Machines {
  constructor(private readonly work: Work) {}

  /** Answers its id. Throws 422 `machine.code_taken`, `machine.stop_reason_missing`. */
  create(input: MachineInput): Promise<string> {
    return this.work.run('machine.edit', async (tx) => {
      const id = newId();
      await this.assertCodeFree(id, input.code);
      await tx.insert(Machine, { id, ...facts(input) });
      return id;
    });
  }

  /** Fields left out stay. Throws `machine.not_found` and as `create`. */
  edit(id: string, input: Partial<MachineInput>): Promise<void> {
    return this.work.run('machine.edit', async (tx) => {
      const machine = await tx.findOne(Machine, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!machine) throw machineErrors.notFound('machine.not_found');
      const { id: _id, ...now } = machine;
      const after = facts({ ...now, ...given(input) });
      await this.assertCodeFree(id, after.code);
      await tx.update(Machine, { id }, after);
    });
  }

  private async assertCodeFree(id: string, code: string): Promise<void> {
    if (await this.work.manager.existsBy(Machine, { code, id: Not(id) }))
      throw machineErrors.invalid('machine.code_taken', 'code');
  }
}

const given = (input: Partial<MachineInput>): Partial<MachineInput> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

function facts(input: MachineInput): Omit<Machine, 'id'> {
  const state = input.state ?? 'in_use';
  if (state === 'stopped' && !input.stopReason)
    throw machineErrors.invalid('machine.stop_reason_missing', 'stopReason');
  return {
    code: input.code,
    name: input.name,
    family: input.family,
    location: input.location ?? null,
    state,
    stopReason: state === 'stopped' ? (input.stopReason ?? null) : null,
  };
}
