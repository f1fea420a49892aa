import { Injectable } from '@nestjs/common';
import { In, Not, QueryFailedError } from 'typeorm';
import { type DomainError, fold, newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Hazard, MachineFamily, MachineSafety, OperationHazards } from './hazard.entity.js';
import { hazardErrors } from './hazard.errors.js';
import { unknownCodes } from './hazard.rules.js';

export interface FamilyInput {
  readonly name: string;
  readonly hazardCodes: readonly string[];
}

export interface FamilyEdit {
  readonly name?: string;
  readonly hazardCodes?: readonly string[];
  readonly active?: boolean;
}

export interface MachineRisks {
  readonly familyId: string;
  /** beside those of the family */
  readonly hazardCodes?: readonly string[];
  readonly site?: string | null;
}

/** The table of works, and which of them the school's families, machines and operations are. */
@Injectable()
export class Hazards {
  constructor(private readonly work: Work) {}

  /** The whole table, by article. */
  list(): Promise<Hazard[]> {
    return this.work.manager.find(Hazard, { order: { code: 'ASC', validFrom: 'ASC' } });
  }

  families(): Promise<MachineFamily[]> {
    return this.work.manager.find(MachineFamily, { order: { name: 'ASC', id: 'ASC' } });
  }

  machines(): Promise<MachineSafety[]> {
    return this.work.manager.find(MachineSafety, { order: { machineId: 'ASC' } });
  }

  /** Answers its id. Throws 422 `hazard.unknown`, `machine_family.name_taken`. */
  createFamily({ name, hazardCodes }: FamilyInput): Promise<string> {
    return this.work.run('machine_family.edit', async (tx) => {
      await this.assertKnown(hazardCodes);
      await this.assertFree(name, null);
      const id = newId();
      const code = `${fold(name).replaceAll(/[^a-z0-9]+/g, '_')}_${id.slice(-6)}`;
      await tx.insert(MachineFamily, { id, code, name, hazardCodes: sorted(hazardCodes), active: true });
      return id;
    });
  }

  /** Left out: unchanged. Throws `machine_family.not_found` and as `createFamily`. */
  editFamily(id: string, { name, hazardCodes, active }: FamilyEdit): Promise<void> {
    return this.work.run('machine_family.edit', async (tx) => {
      const family = await tx.findOne(MachineFamily, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!family) throw hazardErrors.notFound('machine_family.not_found');
      if (hazardCodes) await this.assertKnown(hazardCodes);
      if (name) await this.assertFree(name, id);
      await tx.update(
        MachineFamily,
        { id },
        {
          name: name ?? family.name,
          hazardCodes: hazardCodes ? sorted(hazardCodes) : family.hazardCodes,
          active: active ?? family.active,
        },
      );
    });
  }

  /** Says of which family a machine is and what else is known. Throws 422 `hazard.unknown`, `machine_family.not_found`, 404 for no machine. */
  classify(machineId: string, { familyId, hazardCodes = [], site = null }: MachineRisks): Promise<void> {
    return this.work.run('machine_safety.edit', async (tx) => {
      await this.assertKnown(hazardCodes);
      await this.assertFamilies([familyId], 'familyId');
      const row = { machineId, familyId, hazardCodes: sorted(hazardCodes), site };
      await tx
        .upsert(MachineSafety, row, ['machineId'])
        .catch(unlessMissing(hazardErrors.notFound('machine_safety.machine_unknown')));
    });
  }

  /** The risks written of an operation beside those of its machine; none written: none. Throws 404 for no operation. */
  async codesOf(operationId: string): Promise<string[]> {
    const [found]: { codes: string[] }[] = await this.work.manager.query(
      `SELECT coalesce(h.hazard_codes, '{}') AS codes FROM operations o LEFT JOIN operation_hazards h ON h.operation_id = o.id WHERE o.id = $1`,
      [operationId],
    );
    if (!found) throw hazardErrors.notFound('operation_hazards.operation_unknown');
    return found.codes;
  }

  /** The risks of an operation beside those of its machine; none takes them away. Throws 422 `hazard.unknown`, 404 for no operation. */
  ofOperation(operationId: string, hazardCodes: readonly string[]): Promise<void> {
    return this.work.run('operation_hazards.edit', async (tx) => {
      await this.assertKnown(hazardCodes);
      await tx
        .upsert(OperationHazards, { operationId, hazardCodes: sorted(hazardCodes) }, ['operationId'])
        .catch(unlessMissing(hazardErrors.notFound('operation_hazards.operation_unknown')));
    });
  }

  /** Throws 422 `hazard.unknown` on `field`. */
  async assertKnown(codes: readonly string[], field = 'hazardCodes'): Promise<void> {
    const unknown = codes.length > 0 ? unknownCodes(codes, await this.list()) : [];
    if (unknown.length > 0) throw hazardErrors.invalid('hazard.unknown', field, { codes: unknown.join(', ') });
  }

  /** Throws 422 `machine_family.not_found` on `field`. */
  async assertFamilies(ids: readonly string[], field = 'familyIds'): Promise<void> {
    const wanted = [...new Set(ids)];
    if (wanted.length > 0 && (await this.work.manager.countBy(MachineFamily, { id: In(wanted) })) < wanted.length)
      throw hazardErrors.invalid('machine_family.not_found', field);
  }

  private async assertFree(name: string, self: string | null): Promise<void> {
    const taken = await this.work.manager.existsBy(MachineFamily, { name, ...(self ? { id: Not(self) } : {}) });
    if (taken) throw hazardErrors.invalid('machine_family.name_taken', 'name');
  }
}

const sorted = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

const unlessMissing =
  (missing: DomainError) =>
  (error: unknown): never => {
    throw error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23503'
      ? missing
      : error;
  };
