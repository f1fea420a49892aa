import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { http } from '../../app/api.js';
import { useCommand } from '../../app/command.js';

type Week = Schema<'CrewWeekView'>;
type HalfDay = Schema<'CrewHalfDayView'>;
export type Placement = Schema<'PlacementInput'>;
type Review = Schema<'ReviewView'>;

export const keyOf = ({ day, halfDay }: Pick<HalfDay, 'day' | 'halfDay'>): string => `${day} ${halfDay}`;

export interface CrewHalfDay {
  placements: readonly Placement[];
  changed: boolean;
  /** what the gate says of that youth, in words; null: nothing */
  wordOf(studentId: string): { refused: boolean; text: string } | null;
  place(studentId: string, operationId: string): void;
  take(studentId: string): void;
  set(placements: readonly Placement[]): void;
  save(override?: { confirm: string[]; overrideReason: string }): Promise<boolean>;
  /** put it as it was */
  restore(placements: readonly Placement[]): Promise<boolean>;
  /** warnings that a reason passes over */
  warnings: readonly { code: string; detail: string }[];
  command: ReturnType<typeof useCommand<'put', '/api/v1/assignments'>>;
}

/** A half-day of a group as it is being laid out; the gate is asked after each change, before anything is saved. */
export function useCrewHalfDay(week: Week, at: HalfDay): CrewHalfDay {
  const key = keyOf(at);
  const saved = week.placements
    .filter(({ day, halfDay }) => day === at.day && halfDay === at.halfDay)
    .map(({ studentId, operationId }) => ({ studentId, operationId }));
  const [drafts, setDrafts] = useState<Record<string, readonly Placement[]>>({});
  const placements = drafts[key] ?? saved;
  const set = (next: readonly Placement[]): void => setDrafts((now) => ({ ...now, [key]: next }));
  const command = useCommand('put', '/api/v1/assignments');
  const body = (list: readonly Placement[]) => ({
    groupId: week.groupId,
    day: at.day,
    halfDay: at.halfDay,
    placements: [...list],
  });
  const { data: review } = useQuery({
    queryKey: ['crew-check', week.groupId, key, placements],
    queryFn: async ({ signal }): Promise<Review> => {
      const { data, error, response } = await http.POST('/api/v1/planning/crew/check', {
        body: body(placements),
        signal,
      });
      if (data) return data;
      throw error ?? response;
    },
    enabled: placements.length > 0 && drafts[key] !== undefined,
  });
  const facesOf = (studentId: string) => (review?.faces ?? []).filter((face) => face.studentId === studentId);
  const drop = (): void => setDrafts(({ [key]: _done, ...rest }) => rest);
  const send = async (list: readonly Placement[], override = {}): Promise<boolean> => {
    const done = await command.run({ body: { ...body(list), ...override } });
    if (done) drop();
    return done;
  };
  return {
    placements,
    changed: drafts[key] !== undefined,
    wordOf: (studentId) => {
      const faces = facesOf(studentId);
      const [refusal] = faces.flatMap(({ refusals }) => refusals);
      if (refusal) return { refused: true, text: refusal.detail };
      const [notice] = faces.flatMap(({ notices }) => notices);
      return notice ? { refused: false, text: notice.detail } : null;
    },
    place: (studentId, operationId) =>
      set([...placements.filter((one) => one.studentId !== studentId), { studentId, operationId }]),
    take: (studentId) => set(placements.filter((one) => one.studentId !== studentId)),
    set,
    save: (override) => send(placements, override),
    restore: (list) => send(list),
    warnings: command.problem?.confirmable ? command.problem.reasons : [],
    command,
  };
}
