import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, fold, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, invalidFields, PICTURE_LIMIT, plainPicture, Work } from '@etabli/platform';
import { Characteristic } from '../inspection/characteristic.entity.js';
import { Measurement } from '../inspection/measurement.entity.js';
import { Operation } from '../operation/operation.entity.js';
import { Routing } from '../operation/routing.js';
import { lockedOrder } from '../order/locked-order.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { nonconformityOrderRefusals } from '../order/order.rules.js';
import { Nonconformity } from './nonconformity.entity.js';
import { nonconformityErrors } from './nonconformity.errors.js';
import {
  type Cause,
  causeRefusals,
  decideRefusals,
  type Decision,
  decisionRefusals,
  editRefusals,
  type NonconformityFieldRefusal,
  settleRefusals,
  stateAfter,
  withdrawRefusals,
} from './nonconformity.rules.js';

export interface NonconformityInput {
  readonly what: string;
  readonly cause: Cause;
  /** of « autre » */
  readonly causeWords?: string | null;
  /** decimal texts; 0 when left out */
  readonly scrapped?: string;
  readonly toRework?: string;
}

export interface NewNonconformity extends NonconformityInput {
  readonly orderId: string;
  readonly operationId?: string | null;
  readonly measurementId?: string | null;
  /** today when left out */
  readonly foundOn?: CivilDate | null;
}

export interface Verdict {
  readonly decision: Decision;
  /** who accepts as is, for the client */
  readonly acceptedBy?: string | null;
  /** what a rework repairs; left out: the operation of the non-conformity */
  readonly operationId?: string | null;
}

/** What went wrong and what becomes of it. Locks go order first, as everywhere in the workshop. */
@Injectable()
export class Nonconformities {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly routing: Routing,
  ) {}

  /** Answers its id. Throws `order.not_found`, `order.ended` for a closed or cancelled order, 422 by field. */
  open({ orderId, operationId, measurementId, foundOn, ...input }: NewNonconformity): Promise<string> {
    return this.work.run('nonconformity.open', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      orderErrors.throwIfAny(nonconformityOrderRefusals(order));
      throwIfWrong(causeRefusals(input));
      const today = this.clock.today();
      if (foundOn && foundOn > today) throw nonconformityErrors.invalid('nonconformity.in_future', 'foundOn');
      const measured = await measuredOperation(tx, measurementId ?? null, operationId ?? null);
      const of = operationId ?? measured;
      if (of && !(await tx.existsBy(Operation, { id: of, orderId })))
        throw nonconformityErrors.invalid('nonconformity.operation_foreign', 'operationId');
      const id = newId();
      await tx.insert(Nonconformity, {
        id,
        orderId,
        operationId: of,
        measurementId: measurementId ?? null,
        foundOn: foundOn ?? today,
        foundBy: currentActor().userId,
        recordedAt: this.clock.now(),
        ...wordsOf(input),
        scrapped: input.scrapped ?? '0',
        toRework: input.toRework ?? '0',
        state: 'open',
      });
      return id;
    });
  }

  /** Words and quantities; those left out stay. Throws `nonconformity.not_found`, `nonconformity.over`, 422 by field. */
  edit(id: string, change: Partial<NonconformityInput>): Promise<void> {
    return this.work.run('nonconformity.edit', async (tx) => {
      const now = await this.locked(tx, id);
      nonconformityErrors.throwIfAny(editRefusals(now));
      const { what = now.what, cause = now.cause, causeWords = now.causeWords } = change;
      throwIfWrong(causeRefusals({ cause, causeWords }));
      const { scrapped = now.scrapped, toRework = now.toRework } = change;
      await tx.update(Nonconformity, { id }, { ...wordsOf({ what, cause, causeWords }), scrapped, toRework });
    });
  }

  /** Written anew without EXIF; another one takes its place. Throws 404, `nonconformity.over`, 422 on `file`. */
  takePhoto(id: string, sent: Buffer | undefined): Promise<void> {
    return this.work.run('nonconformity.photo', async (tx) => {
      const now = await this.locked(tx, id);
      nonconformityErrors.throwIfAny(editRefusals(now));
      if (!sent?.length) throw nonconformityErrors.invalid('nonconformity.photo_missing', 'file');
      const picture = plainPicture(sent);
      if (!picture) throw nonconformityErrors.invalid('nonconformity.photo_wrong', 'file');
      const { bytes, mediaType, ending } = picture;
      const name = `non-conformite-${now.foundOn}-${id.slice(-6)}.${ending}`;
      const photoId = await this.files.keep(bytes, { name, mediaType, limit: PICTURE_LIMIT });
      await tx.update(Nonconformity, { id }, { photoId });
      if (now.photoId) await this.files.forget([now.photoId]);
    });
  }

  /** Throws 404. */
  async photo(id: string): Promise<StreamableFile> {
    const found = await this.work.manager.findOneBy(Nonconformity, { id });
    if (!found) throw nonconformityErrors.notFound('nonconformity.not_found');
    if (!found.photoId) throw nonconformityErrors.notFound('nonconformity.no_photo');
    return this.files.download(found.photoId);
  }

  /**
   * Scrap and the client's word settle it; rework opens an operation that repairs the faulty one, unsold, and a checked order goes
   * back to work. Throws `nonconformity.in_rework`, `nonconformity.over`, `order.ended`, 422 by field.
   */
  decide(id: string, { decision, acceptedBy, operationId }: Verdict): Promise<void> {
    return this.work.run('nonconformity.decide', async (tx) => {
      const now = await this.locked(tx, id);
      nonconformityErrors.throwIfAny(decideRefusals(now, decision));
      const repaired = operationId ?? now.operationId;
      throwIfWrong(decisionRefusals({ decision, acceptedBy, operationId: repaired }));
      const today = this.clock.today();
      await tx.update(
        Nonconformity,
        { id },
        {
          state: stateAfter(decision),
          decision,
          acceptedBy: decision === 'accepted' ? acceptedBy! : null,
          decidedBy: currentActor().userId,
          decidedOn: today,
          endedOn: decision === 'rework' ? null : today,
          reworkOperationId:
            decision === 'rework'
              ? await this.routing.add(now.orderId, {
                  kind: 'rework',
                  reworkOfId: repaired,
                  reworkReason: now.what.slice(0, 300),
                })
              : null,
        },
      );
    });
  }

  /** The rework is done. Throws `nonconformity.undecided`, `nonconformity.rework_open`, `nonconformity.over`. */
  settle(id: string): Promise<void> {
    return this.work.run('nonconformity.settle', async (tx) => {
      const now = await this.locked(tx, id);
      const rework = now.reworkOperationId && (await tx.findOneBy(Operation, { id: now.reworkOperationId }));
      nonconformityErrors.throwIfAny(settleRefusals(now, rework || null));
      await tx.update(Nonconformity, { id }, { state: 'settled', endedOn: this.clock.today() });
    });
  }

  /** It was none, and why; a rework already opened stays in the order. Throws `nonconformity.over`. */
  withdraw(id: string, reason: string): Promise<void> {
    return this.work.run('nonconformity.withdraw', async (tx) => {
      nonconformityErrors.throwIfAny(withdrawRefusals(await this.locked(tx, id)));
      await tx.update(
        Nonconformity,
        { id },
        { state: 'withdrawn', endedOn: this.clock.today(), withdrawalReason: reason },
      );
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<Nonconformity> {
    const seen = await tx.findOneBy(Nonconformity, { id });
    if (!seen) throw nonconformityErrors.notFound('nonconformity.not_found');
    await tx.findOne(ProductionOrder, { where: { id: seen.orderId }, lock: { mode: 'pessimistic_write' } });
    return (await tx.findOne(Nonconformity, { where: { id }, lock: { mode: 'pessimistic_write' } }))!;
  }
}

const wordsOf = ({
  what,
  cause,
  causeWords,
}: NonconformityInput): Pick<Nonconformity, 'what' | 'cause' | 'causeWords' | 'searchText'> => {
  const words = cause === 'other' ? (causeWords ?? null) : null;
  return { what, cause, causeWords: words, searchText: fold([what, words].filter(Boolean).join(' ')) };
};

/** The operation whose piece was measured. */
async function measuredOperation(
  tx: EntityManager,
  measurementId: string | null,
  operationId: string | null,
): Promise<string | null> {
  if (!measurementId) return null;
  const measurement = await tx.findOneBy(Measurement, { id: measurementId });
  const of = measurement && (await tx.findOneBy(Characteristic, { id: measurement.characteristicId }));
  if (!of || (operationId && of.operationId !== operationId))
    throw nonconformityErrors.invalid('nonconformity.measurement_foreign', 'measurementId');
  return of.operationId;
}

function throwIfWrong(wrong: readonly NonconformityFieldRefusal[]): void {
  if (wrong.length)
    throw invalidFields(
      wrong.map(({ field, ...refusal }) => ({ field, message: nonconformityErrors.say(refusal).detail })),
    );
}
