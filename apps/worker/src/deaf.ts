/**
 * Signals are the parent's business: who stops a whole group of processes must not tear a run from a worker that lets it end. The
 * process ends when its parent does, or says so.
 */
export function deafToSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
}
