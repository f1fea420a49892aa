import { registerSW } from 'virtual:pwa-register';

let registered = false;
let update: (() => void) | null = null;
const listeners = new Set<() => void>();

/**
 * Lays the program itself on the device, so that it opens without network. Only where the browser allows it; a new version waits
 * until somebody asks for it, since it would empty the board under the fingers.
 */
export function registerWorker(): void {
  if (registered || !('serviceWorker' in navigator)) return;
  registered = true;
  const take = registerSW({
    immediate: true,
    onNeedRefresh() {
      update = () => void take(true);
      for (const listener of listeners) listener();
    },
    onRegisterError: () => undefined,
  });
}

/** Takes the new version; null while there is none. */
export const needsUpdate = {
  now: (): (() => void) | null => update,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
