import { BooleanField, ChoiceField, IdField, IntField, ListField, PageRequest, TextField } from '@etabli/platform';
import { GROUP_SIZES, type GroupSize, LARGEST_GROUP } from './group.rules.js';

export const GROUP_SORTS = ['name'] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

export class GroupFilter extends PageRequest {
  @ChoiceField('GroupSort', GROUP_SORTS, { optional: true }) sort?: GroupSort;
}

export class CreateGroupRequest {
  @TextField({ max: 80 }) name: string;
  @TextField({ max: 80 }) trade: string;
  @IdField({ description: 'a staff member' }) trainerId: string;
  @IntField({ min: 1, max: LARGEST_GROUP }) capacity: number;
}

export class EditGroupRequest {
  @TextField({ optional: true, max: 80 }) name?: string;
  @TextField({ optional: true, max: 80 }) trade?: string;
  @IdField({ optional: true }) trainerId?: string;
  @IntField({ optional: true, min: 1, max: LARGEST_GROUP }) capacity?: number;
  @BooleanField({ optional: true }) active?: boolean;
}

export class GroupView {
  @IdField() id: string;
  @TextField({ max: 80 }) name: string;
  @TextField({ max: 80 }) trade: string;
  @IdField() trainerId: string;
  @TextField({ max: 161 }) trainerName: string;
  @IntField({ min: 1, max: LARGEST_GROUP }) capacity: number;
  @IntField({ min: 0, max: 100, description: 'youths in it now' }) members: number;
  @ChoiceField('GroupSize', GROUP_SIZES, { description: 'a warning outside of 8 to 12 youths, never a refusal' })
  size: GroupSize;
  @BooleanField() active: boolean;
}

export class GroupsView {
  @ListField(() => GroupView) items: GroupView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}
