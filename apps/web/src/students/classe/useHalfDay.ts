import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { type CivilDate, type HalfDay, isCivilDate } from '@etabli/kernel';
import { useList } from '../../app/list.js';
import type { Problem } from '../../app/problem.js';

const LAST_GROUP = 'etabli.group';
const HALF_DAY_NAMES: Readonly<Record<HalfDay, string>> = { morning: 'matin', afternoon: 'apres-midi' };

export interface HalfDayChoice {
  groups: Schema<'GroupView'>[];
  loading: boolean;
  problem: Problem | null;
  /** as in the address, else the last one of this device, else the first; undefined while there is none */
  groupId: string | undefined;
  /** undefined: now */
  day: CivilDate | undefined;
  halfDay: HalfDay | undefined;
  chooseGroup(id: string): void;
  chooseHalfDay(at: { day: CivilDate; halfDay: HalfDay } | null): void;
}

/** The group and the half-day that a tablet screen is about, kept in the address. */
export function useHalfDay(): HalfDayChoice {
  const [params, setParams] = useSearchParams();
  const { items, loading, problem } = useList('/api/v1/groups', { limit: '100' });
  const groups = items.filter((group) => group.active);
  const wanted = [params.get('groupe'), localStorage.getItem(LAST_GROUP)];
  const groupId = wanted.find((id) => groups.some((group) => group.id === id)) ?? groups[0]?.id;
  const day = params.get('jour');
  const half = params.get('demi');
  const put = (values: Record<string, string | null>): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(values)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return {
    groups,
    loading,
    problem,
    groupId,
    day: isCivilDate(day) ? day! : undefined,
    halfDay: half === HALF_DAY_NAMES.morning ? 'morning' : half === HALF_DAY_NAMES.afternoon ? 'afternoon' : undefined,
    chooseGroup: (id) => {
      localStorage.setItem(LAST_GROUP, id);
      put({ groupe: id });
    },
    chooseHalfDay: (at) => put({ jour: at?.day ?? null, demi: at ? HALF_DAY_NAMES[at.halfDay] : null }),
  };
}
