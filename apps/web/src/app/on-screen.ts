/** How long a run counts as looked at after it went from the screen: a list that is read again drops what has just ended. */
const LINGERS_MS = 5_000;

const shown = new Map<string, number>();

/** The run is on screen until the answer is called. */
export function showRun(id: string): () => void {
  shown.set(id, (shown.get(id) ?? 0) + 1);
  return () => {
    setTimeout(() => {
      const left = (shown.get(id) ?? 1) - 1;
      if (left > 0) shown.set(id, left);
      else shown.delete(id);
    }, LINGERS_MS);
  };
}

/** Whether somebody looks at it: what is open in a tab behind others is not looked at. */
export const isLookedAt = (id: string): boolean => shown.has(id) && document.visibilityState === 'visible';
