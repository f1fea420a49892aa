import { useEffect } from 'react';
import type { Schema } from '@etabli/contract';
import { api, queryClient } from './api.js';

type Job = Schema<'JobView'>;

const STREAM = '/api/v1/jobs/stream';
const NAME = 'etabli-jobs';

/** Every tab hears what one of them is told: a browser opens few connections to one address, and a stream keeps one for itself. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
/** Locks need a secure address; without them each tab asks by itself. */
const feedPossible = channel !== null && 'EventSource' in globalThis && 'locks' in navigator;

function keep(job: Job): void {
  const { queryKey } = api.queryOptions('get', '/api/v1/jobs/{id}', { params: { path: { id: job.id } } });
  if (queryClient.getQueryData(queryKey)) queryClient.setQueryData(queryKey, job);
}

channel?.addEventListener('message', ({ data }) => keep(data as Job));

let followers = 0;
let stop: AbortController | null = null;

/** Waits for its turn to be the tab that listens, then listens until nothing is followed here any more. */
function listen(signal: AbortSignal): void {
  void navigator.locks
    .request(NAME, { signal }, async () => {
      const source = new EventSource(STREAM);
      source.addEventListener('run', ({ data }) => {
        const job = JSON.parse(data as string) as Job;
        keep(job);
        channel?.postMessage(job);
      });
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
