import { useEffect } from 'react';
import type { Schema } from '@etabli/contract';
import { api, queryClient } from './api.js';

type Job = Schema<'JobView'>;

const STREAM = '/api/v1/jobs/stream';
const NAME = 'etabli-jobs';
/** the key of what one is told */
export const NOTICES = ['get', '/api/v1/notices'] as const;

/** A run as it stands now, or that one's notices are others than before. */
type Told = Job | 'notices';

/** Every tab hears what one of them is told: a browser opens few connections to one address, and a stream keeps one for itself. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
/** Locks need a secure address; without them each tab asks by itself. */
const feedPossible = channel !== null && 'EventSource' in globalThis && 'locks' in navigator;

function keep(told: Told): void {
  if (told === 'notices') {
    void queryClient.invalidateQueries({ queryKey: [...NOTICES] });
    return;
  }
  const job = told;
  const { queryKey } = api.queryOptions('get', '/api/v1/jobs/{id}', { params: { path: { id: job.id } } });
  if (queryClient.getQueryData(queryKey)) queryClient.setQueryData(queryKey, job);
}

channel?.addEventListener('message', ({ data }) => keep(data as Told));

let followers = 0;
let stop: AbortController | null = null;

/** Waits for its turn to be the tab that listens, then listens until nothing is followed here any more. */
function listen(signal: AbortSignal): void {
  void navigator.locks
    .request(NAME, { signal }, async () => {
      const source = new EventSource(STREAM);
      const tell = (told: Told): void => {
        keep(told);
        channel?.postMessage(told);
      };
      source.addEventListener('run', ({ data }) => tell(JSON.parse(data as string) as Job));
      source.addEventListener('notices', () => tell('notices'));
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      source.close();
    })
    .catch(() => undefined);
}

/** How often to ask besides. */
export const ASK_BESIDES_MS = feedPossible ? 10_000 : 3_000;

/** While `open`, the runs on screen move as the server tells. */
export function useJobFeed(open: boolean): void {
  useEffect(() => {
    if (!open || !feedPossible) return;
    followers += 1;
    if (followers === 1) {
      stop = new AbortController();
      listen(stop.signal);
    }
    return () => {
      followers -= 1;
      if (followers === 0) stop?.abort();
    };
  }, [open]);
}
