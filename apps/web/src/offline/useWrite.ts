import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, useSyncExternalStore } from 'react';
import { newId } from '@etabli/kernel';
import { forgetSession } from '../app/api.js';
import { type Problem, problemOf } from '../app/problem.js';
import { useMe } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { acting } from './acting.js';
import type { About, Entry, WriteKind } from './entries.js';
import { queue, unreached } from './queue.js';

/** `queued`: it waits on the tablet under this key. */
export type Written = { kind: 'done'; answer: unknown } | { kind: 'queued'; key: string } | { kind: 'failed' };

/** The screen says of these itself that they wait, and offers to take them back. */
const SAID_WITH_UNDO: readonly WriteKind[] = ['hours', 'machine'];

interface Asked {
  path: string;
  body: Readonly<Record<string, unknown>>;
  about: About;
}

export const useQueue = (): readonly Entry[] => useSyncExternalStore(queue.subscribe, queue.entries);

/**
 * A write of the tablet's screens: sent at once, or laid into the queue when the server cannot be reached, when somebody has the
 * tablet without a PIN, or when others wait before it. The key is made first, so that a lost answer is no second write.
 */
export function useWrite(kind: WriteKind, method: Entry['method'] = 'POST', { done }: { done?: string } = {}) {
  const client = useQueryClient();
  const me = useMe();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<Problem | null>(null);
  const say = (said: Problem | null): void => {
    last.current = said;
    setProblem(said);
  };

  const lay = async (asked: Asked, key: string, tried: boolean): Promise<Written> => {
    const unproven = acting()?.unproven ?? false;
    const trainer = { id: me.id, name: me.name };
    const at = new Date(Date.now()).toISOString();
    // what was tried under this key must stay as it was
    const body = kind === 'hours' && !tried ? { ...asked.body, recordedOfflineAt: at } : asked.body;
    await queue.add({ key, kind, method, ...asked, body, at, trainer, unproven, tried, refused: null });
    if (!SAID_WITH_UNDO.includes(kind)) notifications.show({ message: fr.offline.queued, color: 'amber' });
    return { kind: 'queued', key };
  };

  const run = async (asked: Asked): Promise<Written> => {
    const key = newId();
    say(null);
    setRunning(true);
    try {
      const before = queue.entries().some(({ trainer, refused }) => !refused && trainer.id === me.id);
      if (before || acting()?.unproven) return await lay(asked, key, false);
      const response = await fetch(asked.path, {
        method,
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(asked.body),
      }).catch(() => null);
      if (!response || unreached(response.status)) return await lay(asked, key, true);
      const answer: unknown = await response.json().catch(() => null);
      if (!response.ok) {
        const error = answer ?? { status: response.status };
        forgetSession(error);
        say(problemOf(error));
        return { kind: 'failed' };
      }
      await client.invalidateQueries();
      if (done) notifications.show({ message: done, color: 'green' });
      return { kind: 'done', answer };
    } finally {
      setRunning(false);
    }
  };
  return { run, running, problem, latest: () => last.current, reset: () => say(null) };
}
