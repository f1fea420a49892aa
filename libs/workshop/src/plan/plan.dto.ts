import { ChoiceField, IdField, InstantField, IntField, ListField, TextField } from '@etabli/platform';
import { PLAN_KINDS, type PlanKind } from './plan.rules.js';

/** Beside the file of the multipart form. */
export class AddPlanRequest {
  @TextField({ optional: true, max: 120, description: 'left out: the name of the file' }) name?: string | null;
  @TextField({ optional: true, max: 10, description: 'index; left out: the next letter' }) revision?: string | null;
  @IdField({ optional: true, description: 'a plan of this page of which it is the next revision' })
  revises?: string | null;
}

export class PlanRevisionView {
  @IdField() id: string;
  @TextField({ max: 10 }) revision: string;
  @ChoiceField('PlanKind', PLAN_KINDS) kind: PlanKind;
  @TextField({ max: 200, description: 'of the download' }) fileName: string;
  @IntField({ min: 0, max: 100_000_000, description: 'bytes' }) size: number;
  @InstantField() addedAt: string;
  @TextField({ nullable: true, max: 120 }) addedByName: string | null;
}

/** A plan by its newest revision; the older ones stay readable. */
export class PlanView extends PlanRevisionView {
  @TextField({ max: 120 }) name: string;
  @ListField(() => PlanRevisionView, { description: 'the newest of them first' }) older: PlanRevisionView[];
}

export class PlansView {
  @ListField(() => PlanView) items: PlanView[];
}
