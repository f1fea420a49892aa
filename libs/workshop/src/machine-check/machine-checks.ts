import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, invalidFields, Work } from '@etabli/platform';
import { Machines } from '../machine/machine.service.js';
import { MachineCheck, MachineCheckResult } from './machine-check.entity.js';
import { machineCheckErrors } from './machine-check.errors.js';
import { certificateKind, nextCheck, resultErrors } from './machine-check.rules.js';

export interface NewCheck {
  readonly kind: string;
  readonly periodMonths: number;
  readonly legalBasis?: string | null;
  readonly firstDueOn: CivilDate;
}

export interface NewResult {
  readonly doneOn: CivilDate;
  readonly doneBy: string;
  /** left out: a period after */
  readonly nextDueOn?: CivilDate | null;
  readonly notes?: string | null;
}

const LIMIT = 15 * 1024 * 1024;

/** Periodic checks: what is asked, when it was done, until when it holds. Locks go machine first, then its checks. */
@Injectable()
export class MachineChecks {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly machines: Machines,
    private readonly files: Files,
  ) {}

  /** Answers its id. Throws `machine.not_found`. */
  ask(machineId: string, { legalBasis = null, ...check }: NewCheck): Promise<string> {
    return this.work.run('machine_check.ask', async (tx) => {
      await this.machines.locked(tx, machineId);
      const id = newId();
      await tx.insert(MachineCheck, { id, machineId, ...check, legalBasis, endedOn: null });
      return id;
    });
  }

  /** Asked no more from today on; its results stay. Throws `machine_check.not_found`, `machine_check.ended`. */
  end(id: string): Promise<void> {
    return this.work.run('machine_check.end', async (tx) => {
      await this.asked(tx, id);
      await tx.update(MachineCheck, { id }, { endedOn: this.clock.today() });
    });
  }

  /** Answers the id of the result. Throws `machine_check.not_found`, `machine_check.ended`, 422 by field. */
  record(checkId: string, { nextDueOn, notes = null, ...result }: NewResult): Promise<string> {
    return this.work.run('machine_check.record', async (tx) => {
      const check = await this.asked(tx, checkId);
      const row = { ...result, nextDueOn: nextDueOn ?? nextCheck(result.doneOn, check.periodMonths) };
      const wrong = resultErrors(row, this.clock.today());
      if (wrong.length > 0) throw invalidFields(wrong);
      const id = newId();
      const by = { recordedBy: currentActor().userId, recordedAt: this.clock.now() };
      await tx.insert(MachineCheckResult, { id, checkId, ...row, notes, fileId: null, ...by });
      return id;
    });
  }

  /** The certificate, whose kind is read from its bytes. Throws `machine_check.not_found`, `machine_check.has_certificate`, 422 `machine_check.file_kind`. */
  attach(resultId: string, content: Buffer): Promise<void> {
    return this.work.run('machine_check.attach', async (tx) => {
      const result = await tx.findOne(MachineCheckResult, {
        where: { id: resultId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!result) throw machineCheckErrors.notFound('machine_check.not_found');
      if (result.fileId) throw machineCheckErrors.refused('machine_check.has_certificate');
      const kind = certificateKind(content);
      if (!kind) throw machineCheckErrors.invalid('machine_check.file_kind', 'file');
      const name = `certificat-${result.doneOn}.${kind.ending}`;
      const fileId = await this.files.keep(content, { name, mediaType: kind.mediaType, limit: LIMIT });
      await tx.update(MachineCheckResult, { id: resultId }, { fileId });
    });
  }

  /** Throws `machine_check.no_certificate`. */
  async certificate(resultId: string): Promise<StreamableFile> {
    const result = await this.work.manager.findOneBy(MachineCheckResult, { id: resultId });
    if (!result?.fileId) throw machineCheckErrors.notFound('machine_check.no_certificate');
    return this.files.download(result.fileId);
  }

  private async asked(tx: EntityManager, id: string): Promise<MachineCheck> {
    const found = await tx.findOneBy(MachineCheck, { id });
    if (!found) throw machineCheckErrors.notFound('machine_check.not_found');
    await this.machines.locked(tx, found.machineId);
    const check = await tx.findOneOrFail(MachineCheck, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (check.endedOn) throw machineCheckErrors.refused('machine_check.ended');
    return check;
  }
}
