import { useEffect, useSyncExternalStore } from 'react';
import { acting } from '../offline/acting.js';
import { replayNow } from '../offline/queue.js';
import { idle, tablet, type TabletState, touched } from './registered.js';

const LOOK_MS = 1_000;
const NOTE_MS = 5_000;

export const useTablet = (): TabletState => useSyncExternalStore(tablet.subscribe, tablet.state);

/**
 * Puts the tablet down: the session ends on the server, the board stays as it lies. What waits goes first. Without a network
 * the session stays where it is, so that what its trainer wrote can still be sent.
 */
export async function putDown(onTablet: boolean): Promise<void> {
  tablet.lock();
  await replayNow();
  // sending may have taken long: whoever entered meanwhile keeps the session that just began
  const { registered, locked } = tablet.state();
  if (acting()?.unproven || (registered !== null && !locked)) return;
  await fetch(onTablet ? '/api/v1/tablet/lock' : '/api/v1/sessions/logout', { method: 'POST' }).catch(() => undefined);
}

/** Locks a shared tablet that nobody has touched for some minutes. */
export function useIdleLock(onTablet: boolean): void {
  const { registered, locked } = useTablet();
  const watching = registered !== null && !locked;
  useEffect(() => {
    if (!watching) return undefined;
    if (idle()) {
      void putDown(onTablet);
      return undefined;
    }
    let noted = 0;
    const note = (): void => {
      const now = Date.now();
      if (now - noted < NOTE_MS && now >= noted) return;
      noted = now;
      touched();
    };
    note();
    const look = setInterval(() => {
      if (idle()) void putDown(onTablet);
    }, LOOK_MS);
    addEventListener('pointerdown', note, { capture: true });
    addEventListener('keydown', note, { capture: true });
    return () => {
      clearInterval(look);
      removeEventListener('pointerdown', note, { capture: true });
      removeEventListener('keydown', note, { capture: true });
    };
  }, [watching, onTablet]);
}
