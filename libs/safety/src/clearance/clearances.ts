import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { hazardOn } from '../hazard/hazard.rules.js';
import { Hazards } from '../hazard/hazards.js';
import type { ClearanceKind } from '../permit/permit-facts.rules.js';
import { Clearance } from './clearance.entity.js';
import { clearanceErrors } from './clearance.errors.js';

export interface NewClearance {
  readonly studentId: string;
  readonly kind: ClearanceKind;
  readonly label: string;
  readonly hazardCodes: readonly string[];
  readonly familyIds?: readonly string[];
  readonly issuedOn: CivilDate;
  readonly validUntil?: CivilDate | null;
}

/** What stands for a declaration: driving permits, habilitations, the diploma of the job. */
@Injectable()
export class Clearances {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly hazards: Hazards,
    private readonly visibility: Visibility,
  ) {}

  /** Of one youth, the newest first. Throws 404 `student.not_found`. */
  async ofStudent(studentId: string): Promise<Clearance[]> {
    await this.visibility.assertStudent(studentId);
    return this.work.manager.find(Clearance, { where: { studentId }, order: { issuedOn: 'DESC', id: 'DESC' } });
  }

  /** Answers its id. Throws 404 `student.not_found`, 422 by field: works that such a paper cannot open. */
  record({ familyIds = [], validUntil = null, ...input }: NewClearance): Promise<string> {
    const { studentId, kind, label, hazardCodes, issuedOn } = input;
    return this.work.run('clearance.record', async (tx) => {
      await this.visibility.assertStudent(studentId);
      await this.hazards.assertKnown(hazardCodes);
      await this.hazards.assertFamilies(familyIds);
      if (hazardCodes.length === 0) throw clearanceErrors.invalid('clearance.codes_missing', 'hazardCodes');
      if (issuedOn > this.clock.today()) throw clearanceErrors.invalid('clearance.future', 'issuedOn');
      if (validUntil && validUntil < issuedOn) throw clearanceErrors.invalid('clearance.term', 'validUntil');
      const rows = await this.hazards.list();
      const wrong = hazardCodes.filter((code) => {
        const row = hazardOn(rows, code, issuedOn) ?? rows.find((one) => one.code === code);
        return kind === 'diploma' ? row?.hazardClass !== 'R' : row?.clearance !== kind;
      });
      if (wrong.length > 0)
        throw clearanceErrors.invalid('clearance.codes_wrong', 'hazardCodes', { codes: wrong.join(', ') });
      const id = newId();
      await tx.insert(Clearance, {
        id,
        studentId,
        kind,
        label,
        hazardCodes: [...new Set(hazardCodes)].sort(),
        familyIds: [...familyIds],
        issuedOn,
        validUntil,
        recordedBy: currentActor().userId,
        recordedAt: this.clock.now(),
      });
      return id;
    });
  }

  /** Throws `clearance.not_found`, `clearance.voided`. */
  void(id: string, reason: string): Promise<void> {
    return this.work.run('clearance.void', async (tx) => {
      const clearance = await tx.findOne(Clearance, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!clearance) throw clearanceErrors.notFound('clearance.not_found');
      if (clearance.voidedAt) throw clearanceErrors.refused('clearance.voided');
      await tx.update(
        Clearance,
        { id },
        { voidedAt: this.clock.now(), voidedBy: currentActor().userId, voidReason: reason },
      );
    });
  }
}
