import type { Refusal } from '@etabli/kernel';

/** A workshop group: eight to twelve youths for one trainer. */
export const LARGEST_GROUP = 12;

/** One more youth: the group is in use and has a free place. `members` are the youths in it now. */
export function joinRefusals(group: { name: string; capacity: number; active: boolean }, members: number): Refusal[] {
  const refusals: Refusal[] = [];
  if (!group.active) refusals.push({ code: 'group.inactive', params: { name: group.name } });
  if (members >= group.capacity)
    refusals.push({ code: 'group.full', params: { name: group.name, capacity: group.capacity } });
  return refusals;
}

/** A group may not shrink below its youths, nor be put away while some are in it. */
export function editRefusals(after: { capacity: number; active: boolean }, members: number): Refusal[] {
  const refusals: Refusal[] = [];
  if (after.capacity < members) refusals.push({ code: 'group.capacity_below_members', params: { members } });
  if (!after.active && members > 0) refusals.push({ code: 'group.not_empty', params: { members } });
  return refusals;
}
