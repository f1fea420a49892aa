import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Files, PICTURE_LIMIT, plainPicture, Work } from '@etabli/platform';
import { Inquiry } from '../inquiry/inquiry.entity.js';
import { inquiryErrors } from '../inquiry/inquiry.errors.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import type { PlanRevisionView, PlanView } from './plan.dto.js';
import { Plan } from './plan.entity.js';
import { planErrors } from './plan.errors.js';
import { PLAN_LIMIT, planFile, planName, type PlanKind, revisionLetter } from './plan.rules.js';

export type PlanOwner = { readonly inquiryId: string } | { readonly orderId: string };

export interface NewPlan {
  readonly bytes: Buffer | undefined;
  readonly fileName: string;
  /** left out: the file's */
  readonly name?: string | null;
  /** the index; left out: the next letter */
  readonly revision?: string | null;
  /** a plan already there, of which this is the next revision */
  readonly revises?: string | null;
}

interface Content {
  readonly kind: PlanKind;
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly ending: string;
  readonly limit: number;
}

/** Revisions of all plans of one page must not fill the disk. */
const MOST = 60;

const OF_INQUIRY = 'p.inquiry_id = $1';
/** Those of the inquiry it came of, and those added to the order itself. */
const OF_ORDER = '(p.order_id = $1 OR p.inquiry_id = (SELECT q.id FROM inquiries q WHERE q.production_order_id = $1))';

/** Plans with their revisions, of an inquiry and then of its order. */
@Injectable()
export class Plans {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** By name, each by its newest revision. Throws `inquiry.not_found`, `order.not_found`. */
  async of(owner: PlanOwner): Promise<PlanView[]> {
    await this.assertOwner(this.work.manager, owner);
    const rows: (Omit<PlanView, 'addedAt' | 'older'> & { firstId: string; addedAt: Date })[] =
      await this.work.manager.query(
        `SELECT p.id, p.first_id AS "firstId", p.name, p.revision, p.kind, f.name AS "fileName", f.size, p.added_at AS "addedAt", u.name AS "addedByName"
           FROM plans p JOIN stored_files f ON f.id = p.file_id LEFT JOIN users u ON u.id = p.added_by
          WHERE ${whereOf(owner)} ORDER BY p.rank DESC, p.name, p.id`,
        [idOf(owner)],
      );
    const revisions = rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
    const newest = revisions.filter(({ firstId, id }) => revisions.find((one) => one.firstId === firstId)?.id === id);
    return newest
      .map(({ firstId, ...plan }) => ({
        ...plan,
        older: revisions
          .filter((one) => one.firstId === firstId && one.id !== plan.id)
          .map(({ firstId: _first, name: _name, ...older }): PlanRevisionView => older),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'fr') || one.id.localeCompare(other.id));
  }

  /** Its id. Throws 404, 422 on `file`, `revises` or `revision`, 409 `plan.too_many`, `file.too_large`. */
  add(owner: PlanOwner, input: NewPlan): Promise<string> {
    return this.work.run('plan.add', async (tx) => {
      await this.assertOwner(tx, owner);
      const content = read(input.bytes);
      const here: Plan[] = await tx
        .createQueryBuilder(Plan, 'p')
        .where(whereOf(owner).replaceAll('$1', ':owner'), { owner: idOf(owner) })
        .getMany();
      if (here.length >= MOST) throw planErrors.refused('plan.too_many', { most: MOST });
      const id = newId();
      const values = { ...this.placed(owner, input, here, id), id, kind: content.kind };
      const name = `${values.name}-${values.revision}.${content.ending}`.replace(/[\\/:*?"<>|]/g, '-');
      const fileId = await this.files.keep(content.bytes, { name, mediaType: content.mediaType, limit: content.limit });
      await tx.insert(Plan, { ...values, fileId, addedBy: currentActor().userId, addedAt: this.clock.now() });
      return id;
    });
  }

  /** One revision added by mistake, as long as no order is made with it. Throws `plan.not_found`, `plan.in_order`. */
  remove(id: string): Promise<void> {
    return this.work.run('plan.remove', async (tx) => {
      const plan = await this.find(id);
      const inOrder = plan.orderId !== null || (await tx.existsBy(Inquiry, { id: plan.inquiryId!, state: 'ordered' }));
      const revised = plan.firstId === plan.id && (await tx.countBy(Plan, { firstId: plan.id })) > 1;
      if (inOrder || revised) throw planErrors.refused('plan.in_order');
      await tx.delete(Plan, { id });
      await this.files.forget([plan.fileId]);
    });
  }

  /** Throws 404. */
  async file(id: string): Promise<StreamableFile> {
    return this.files.download((await this.find(id)).fileId);
  }

  private placed(
    owner: PlanOwner,
    { name, revision, revises, fileName }: NewPlan,
    here: readonly Plan[],
    id: string,
  ): Pick<Plan, 'firstId' | 'rank' | 'inquiryId' | 'orderId' | 'name' | 'revision'> {
    const before = revises ? here.find((one) => one.id === revises) : undefined;
    if (revises && !before) throw planErrors.invalid('plan.foreign', 'revises');
    const family = here.filter(({ firstId }) => firstId === before?.firstId);
    const rank = Math.max(0, ...family.map((one) => one.rank)) + 1;
    const index = revision || revisionLetter(rank);
    if (family.some((one) => one.revision === index))
      throw planErrors.invalid('plan.revision_taken', 'revision', { revision: index });
    return {
      firstId: before?.firstId ?? id,
      rank,
      inquiryId: before ? before.inquiryId : 'inquiryId' in owner ? owner.inquiryId : null,
      orderId: before ? before.orderId : 'orderId' in owner ? owner.orderId : null,
      name: name || before?.name || planName(fileName),
      revision: index,
    };
  }

  private async assertOwner(tx: EntityManager, owner: PlanOwner): Promise<void> {
    if ('inquiryId' in owner) {
      if (!(await tx.existsBy(Inquiry, { id: owner.inquiryId }))) throw inquiryErrors.notFound('inquiry.not_found');
    } else if (!(await tx.existsBy(ProductionOrder, { id: owner.orderId })))
      throw orderErrors.notFound('order.not_found');
  }

  private async find(id: string): Promise<Plan> {
    const plan = await this.work.manager.findOneBy(Plan, { id });
    if (!plan) throw planErrors.notFound('plan.not_found');
    return plan;
  }
}

const whereOf = (owner: PlanOwner): string => ('inquiryId' in owner ? OF_INQUIRY : OF_ORDER);
const idOf = (owner: PlanOwner): string => ('inquiryId' in owner ? owner.inquiryId : owner.orderId);

/** A picture is written anew without what is private in it; the others are kept as they came. */
function read(bytes: Buffer | undefined): Content {
  if (!bytes?.length) throw planErrors.invalid('plan.missing', 'file');
  const picture = plainPicture(bytes);
  if (picture) return { ...picture, kind: 'picture', limit: PICTURE_LIMIT };
  const file = planFile(bytes);
  if (!file) throw planErrors.invalid('plan.wrong', 'file');
  return { ...file, bytes, limit: PLAN_LIMIT };
}
