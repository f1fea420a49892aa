import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { Hazards } from '../hazard/hazards.js';
import type { FitnessResult } from '../permit/permit-facts.rules.js';
import { opinionUntil } from '../permit/terms.rules.js';
import { FitnessOpinion, FitnessRequest } from './fitness.entity.js';
import { fitnessErrors } from './fitness.errors.js';
import { opinionFault } from './fitness.rules.js';

export interface NewOpinion {
  readonly studentId: string;
  readonly result: FitnessResult;
  readonly restrictedCodes?: readonly string[];
  readonly givenOn: CivilDate;
  /** left out: one year */
  readonly validUntil?: CivilDate | null;
  readonly doctor: string;
}

/** Medical opinions as the director holds them, and what the doctor was asked. */
@Injectable()
export class FitnessOpinions {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly hazards: Hazards,
    private readonly visibility: Visibility,
  ) {}

  /** Of one youth, the newest first. Throws 404 `student.not_found`. */
  async ofStudent(studentId: string): Promise<{ opinions: FitnessOpinion[]; requests: FitnessRequest[] }> {
    await this.visibility.assertStudent(studentId);
    const [opinions, requests] = [
      await this.work.manager.find(FitnessOpinion, { where: { studentId }, order: { givenOn: 'DESC', id: 'DESC' } }),
      await this.work.manager.find(FitnessRequest, {
        where: { studentId },
        order: { requestedOn: 'DESC', id: 'DESC' },
      }),
    ];
    return { opinions, requests };
  }

  /** Answers its id; the open request has its answer. Throws 404 `student.not_found`, 422 by field. */
  record({ studentId, result, restrictedCodes = [], givenOn, validUntil, doctor }: NewOpinion): Promise<string> {
    return this.work.run('fitness.record', async (tx) => {
      await this.visibility.assertStudent(studentId);
      await this.hazards.assertKnown(restrictedCodes, 'restrictedCodes');
      const opinion = {
        result,
        restrictedCodes: [...new Set(restrictedCodes)].sort(),
        givenOn,
        validUntil: validUntil ?? opinionUntil(givenOn),
      };
      const fault = opinionFault(opinion, this.clock.today());
      if (fault) throw fitnessErrors.invalid(...fault);
      const id = newId();
      await tx.insert(FitnessOpinion, {
        id,
        studentId,
        ...opinion,
        doctor,
        recordedBy: currentActor().userId,
        recordedAt: this.clock.now(),
      });
      const open = await tx.findOneBy(FitnessRequest, { studentId, answeredOn: IsNull() });
      if (open)
        await tx.update(
          FitnessRequest,
          { id: open.id },
          { answeredOn: open.requestedOn > givenOn ? open.requestedOn : givenOn },
        );
      return id;
    });
  }

  /** Throws `fitness.not_found`, `fitness.voided`. */
  void(id: string, reason: string): Promise<void> {
    return this.work.run('fitness.void', async (tx) => {
      const opinion = await tx.findOne(FitnessOpinion, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!opinion) throw fitnessErrors.notFound('fitness.not_found');
      if (opinion.voidedAt) throw fitnessErrors.refused('fitness.voided');
      await tx.update(
        FitnessOpinion,
        { id },
        { voidedAt: this.clock.now(), voidedBy: currentActor().userId, voidReason: reason },
      );
    });
  }

  /** The doctor was asked. Answers the id. Throws 404 `student.not_found`, 409 `fitness.request_open`, 422 on `requestedOn`. */
  request(studentId: string, requestedOn: CivilDate): Promise<string> {
    return this.work.run('fitness.request', async (tx) => {
      await this.visibility.assertStudent(studentId);
      if (requestedOn > this.clock.today()) throw fitnessErrors.invalid('fitness.request_future', 'requestedOn');
      if (await tx.existsBy(FitnessRequest, { studentId, answeredOn: IsNull() }))
        throw fitnessErrors.refused('fitness.request_open');
      const id = newId();
      await tx.insert(FitnessRequest, { id, studentId, requestedOn });
      return id;
    });
  }

  /** Throws `fitness.request_not_found`, `fitness.request_answered`, 422 on `chasedOn`. */
  chase(id: string, chasedOn: CivilDate): Promise<void> {
    return this.work.run('fitness.request', async (tx) => {
      const request = await this.lockedRequest(tx, id);
      if (request.answeredOn) throw fitnessErrors.refused('fitness.request_answered');
      if (chasedOn > this.clock.today() || chasedOn < request.requestedOn)
        throw fitnessErrors.invalid('fitness.request_future', 'chasedOn');
      await tx.update(FitnessRequest, { id }, { chasedOn });
    });
  }

  private async lockedRequest(tx: EntityManager, id: string): Promise<FitnessRequest> {
    const request = await tx.findOne(FitnessRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw fitnessErrors.notFound('fitness.request_not_found');
    return request;
  }
}
