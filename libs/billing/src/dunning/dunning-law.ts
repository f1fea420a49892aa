import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { DunningLevel, PenaltyRate, RecoveryFee, RefinancingRate } from './dunning.entity.js';
import { dunningErrors } from './dunning.errors.js';
import { levelRefusals } from './dunning.rules.js';

/** The dated rows behind reminders: a row of the same day takes the place of the one before, an older one stays. */
@Injectable()
export class DunningLaw {
  constructor(private readonly work: Work) {}

  levels(): Promise<DunningLevel[]> {
    return this.work.manager.find(DunningLevel, { order: { rank: 'ASC', validFrom: 'ASC' } });
  }

  async penalties(): Promise<{ rates: PenaltyRate[]; bases: RefinancingRate[]; fees: RecoveryFee[] }> {
    const tx = this.work.manager;
    return {
      rates: await tx.find(PenaltyRate, { order: { kind: 'ASC', validFrom: 'ASC' } }),
      bases: await tx.find(RefinancingRate, { order: { validFrom: 'ASC' } }),
      fees: await tx.find(RecoveryFee, { order: { kind: 'ASC', validFrom: 'ASC' } }),
    };
  }

  /** Throws 409 `dunning.levels_order`. */
  setLevel(level: Omit<DunningLevel, 'id'>): Promise<void> {
    return this.work.run('dunning.edit', async (tx) => {
      dunningErrors.throwIfAny(levelRefusals(level, await this.levels()));
      const changed = ['days_after', 'formal_notice', 'title', 'opening', 'closing'];
      await this.put(tx, DunningLevel, { ...level, id: newId() }, changed, ['rank', 'valid_from']);
    });
  }

  setPenaltyRate(rate: Omit<PenaltyRate, 'id'>): Promise<void> {
    return this.work.run('dunning.edit', (tx) =>
      this.put(tx, PenaltyRate, { ...rate, id: newId() }, ['basis', 'rate_bp', 'law'], ['kind', 'valid_from']),
    );
  }

  setRefinancingRate(rate: Omit<RefinancingRate, 'id'>): Promise<void> {
    return this.work.run('dunning.edit', (tx) =>
      this.put(tx, RefinancingRate, { ...rate, id: newId() }, ['rate_bp'], ['valid_from']),
    );
  }

  private async put<E extends DunningLevel | PenaltyRate | RefinancingRate>(
    tx: EntityManager,
    entity: new () => E,
    row: E,
    changed: string[],
    key: string[],
  ): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(row as never)
      .orUpdate(changed, key)
      .execute();
  }
}
