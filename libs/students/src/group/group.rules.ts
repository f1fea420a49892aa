import type { Refusal } from '@etabli/kernel';

/** A workshop group: eight to twelve youths for one trainer. */
export const LARGEST_GROUP = 12;
export const SMALLEST_GROUP = 8;

/** What is to be looked after in the size of a group in use; a refusal never. */
export const GROUP_SIZES = ['too_small', 'right', 'too_large'] as const;
export type GroupSize = (typeof GROUP_SIZES)[number];

/** Groups are of eight to twelve youths; one put away, or without anybody yet, is of no size. */
export function sizeOf({ active, members }: { active: boolean; members: number }): GroupSize {
  if (!active || members === 0) return 'right';
  if (members < SMALLEST_GROUP) return 'too_small';
  return members > LARGEST_GROUP ? 'too_large' : 'right';
}

/** One more youth: the group is in use. */
export function joinRefusals(group: { name: string; active: boolean }): Refusal[] {
  return group.active ? [] : [{ code: 'group.inactive', params: { name: group.name } }];
}

/** Beyond its places a group grows only when somebody says so. `members` are the youths in it now. */
export function joinWarning(group: { name: string; capacity: number }, members: number): Refusal | null {
  if (members < group.capacity) return null;
  return { code: 'group.full', params: { name: group.name, capacity: group.capacity } };
}

/** A group may not shrink below its youths, nor be put away while some are in it. `before`: its places now, perhaps fewer than youths. */
export function editRefusals(
  after: { capacity: number; active: boolean },
  members: number,
  before: number = LARGEST_GROUP,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (after.capacity < Math.min(members, before))
    refusals.push({ code: 'group.capacity_below_members', params: { members } });
  if (!after.active && members > 0) refusals.push({ code: 'group.not_empty', params: { members } });
  return refusals;
}
