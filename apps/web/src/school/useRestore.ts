import type { Schema } from '@etabli/contract';
import type { CivilDate } from '@etabli/kernel';
import { http } from '../app/api.js';
import { useCommand } from '../app/command.js';

export type Exception = Schema<'ExceptionView'>;

/** What was not as usual for the group on that day; null when it cannot be read. */
export async function exceptionsOn(groupId: string, day: CivilDate): Promise<Exception[] | null> {
  const { data } = await http.GET('/api/v1/timetable', { params: { query: { groupId, from: day, to: day } } });
  return data?.exceptions ?? null;
}

/** Puts some days of a group back to what they were: exceptions made since are taken away, those of before written again. */
export function useRestore(
  groupId: string,
): (before: ReadonlyMap<CivilDate, readonly Exception[]>) => Promise<boolean> {
  const write = useCommand('post', '/api/v1/timetable/exceptions');
  const remove = useCommand('delete', '/api/v1/timetable/exceptions/{id}');
  return async (before) => {
    for (const [day, known] of before) {
      const now = (await exceptionsOn(groupId, day)) ?? [];
      const made = now.filter(({ halfDay }) => !known.some((one) => one.halfDay === halfDay));
      for (const { id } of made) if (!(await remove.run({ params: { path: { id } } }))) return false;
      for (const { id: _id, ...one } of known) if (!(await write.run({ body: { groupId, ...one } }))) return false;
    }
    return true;
  };
}
