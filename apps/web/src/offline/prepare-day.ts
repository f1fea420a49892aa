import { useEffect } from 'react';
import { type CivilDate, HALF_DAYS } from '@etabli/kernel';
import { http } from '../app/api.js';
import { acting } from './acting.js';

const AGAIN_MS = 10 * 60_000;
const MOST_GROUPS = 6;

/**
 * Reads both half-days of the trainer's groups while the network is there: board, roll call, the matrix of permits and the material of
 * the operations in hand are then kept on the tablet, which works the whole day without it.
 */
export function usePreparedDay(groupIds: readonly string[], day: CivilDate | undefined): void {
  const ids = groupIds.slice(0, MOST_GROUPS).join(' ');
  useEffect(() => {
    if (!day || !ids) return undefined;
    let left = false;
    const read = async (): Promise<void> => {
      if (acting()?.unproven || !navigator.onLine) return;
      const planIds = new Set<string>();
      for (const groupId of ids.split(' ')) {
        for (const halfDay of HALF_DAYS) {
          if (left) return;
          const { data: board } = await http.GET('/api/v1/workshop-board', {
            params: { query: { groupId, day, halfDay } },
          });
          for (const { id, planned } of board?.operations ?? []) if (planned) planIds.add(id);
          await http.GET('/api/v1/roll-calls', { params: { query: { group: groupId, day, halfDay } } });
        }
        await http.GET('/api/v1/permit-matrix', { params: { query: { groupId, day } } });
      }
      for (const id of planIds) {
        if (left) return;
        await http.GET('/api/v1/operations/{id}/materials', { params: { path: { id } } });
      }
    };
    const again = (): void => void read().catch(() => undefined);
    again();
    const timer = setInterval(again, AGAIN_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [ids, day]);
}
