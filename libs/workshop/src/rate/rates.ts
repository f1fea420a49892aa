import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { MachineFamily } from '@etabli/safety';
import { Work } from '@etabli/platform';
import { Machine } from '../machine/machine.entity.js';
import type { MarketRateView } from './rate.dto.js';
import { MarketRateRow, WorkshopCostRow } from './rate.entity.js';
import { rateErrors } from './rate.errors.js';
import { type MarketRate, newRateRefusals, type WorkshopCost } from './rate.rules.js';

/** The dated figures of the school: what the market pays for an hour, and what an hour costs. */
@Injectable()
export class Rates {
  constructor(private readonly work: Work) {}

  market(): Promise<MarketRateRow[]> {
    return this.work.manager.find(MarketRateRow, { order: { fromOn: 'ASC', id: 'ASC' } });
  }

  costs(): Promise<WorkshopCost[]> {
    return this.work.manager.find(WorkshopCostRow, { order: { fromOn: 'DESC' } });
  }

  /** With names: any work first, then families and machines, the newest of each first. */
  listMarket(): Promise<MarketRateView[]> {
    return this.work.manager.query(
      `SELECT r.id, r.machine_id AS "machineId", m.name AS "machineName", r.machine_family_id AS "machineFamilyId", f.name AS "machineFamilyName",
              r.from_on AS "fromOn", r.cents_per_hour AS "centsPerHour"
         FROM market_rates r LEFT JOIN machines m ON m.id = r.machine_id LEFT JOIN machine_families f ON f.id = r.machine_family_id
        ORDER BY f.name NULLS FIRST, m.name NULLS FIRST, r.from_on DESC`,
    );
  }

  /** Its id. Throws 422 `rate.two_things`, `rate.machine_unknown`, `rate.family_unknown`, `rate.day_taken`. */
  addMarket(input: {
    machineId?: string | null;
    machineFamilyId?: string | null;
    fromOn: string;
    centsPerHour: number;
  }): Promise<string> {
    return this.work.run('market_rate.add', async (tx) => {
      const rate: MarketRate = { machineId: null, machineFamilyId: null, ...input };
      const { machineId, machineFamilyId } = rate;
      if (machineId && machineFamilyId) throw rateErrors.invalid('rate.two_things', 'machineFamilyId');
      if (machineId && !(await tx.existsBy(Machine, { id: machineId })))
        throw rateErrors.invalid('rate.machine_unknown', 'machineId');
      if (machineFamilyId && !(await tx.existsBy(MachineFamily, { id: machineFamilyId })))
        throw rateErrors.invalid('rate.family_unknown', 'machineFamilyId');
      const [taken] = newRateRefusals(await this.market(), rate);
      if (taken) throw rateErrors.invalid('rate.day_taken', 'fromOn');
      const id = newId();
      await tx.insert(MarketRateRow, { ...rate, id });
      return id;
    });
  }

  /** One typed by mistake; estimates keep what they were priced with. Twice = once. */
  removeMarket(id: string): Promise<void> {
    return this.work.run('market_rate.remove', async (tx) => {
      await tx.delete(MarketRateRow, { id });
    });
  }

  /** From that day on; a row of the same day is put right. */
  setCosts(cost: WorkshopCost): Promise<void> {
    return this.work.run('workshop_costs.set', async (tx) => {
      await tx.upsert(WorkshopCostRow, { ...cost }, ['fromOn']);
    });
  }
}
