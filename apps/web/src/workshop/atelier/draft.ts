import type { Board, Layout } from './board.js';

const PREFIX = 'etabli.board.';
const MOST = 20;

/** Whose board of which half-day lies on this device. */
export const draftKey = (
  userId: string,
  { groupId, day, halfDay }: Pick<Board, 'groupId' | 'day' | 'halfDay'>,
): string => `${PREFIX}${userId}.${groupId}.${day}.${halfDay}`;

/** What was moved and not yet validated: it outlives a lock, another trainer's turn and a reload. */
export function readDraft(key: string): Layout {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Layout;
  } catch {
    return {};
  }
}

export function writeDraft(key: string, edits: Layout): void {
  if (Object.keys(edits).length === 0) return localStorage.removeItem(key);
  const all = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX) && name !== key);
  // the day stands in the key, so the first ones are the oldest of each group
  for (const old of all.sort().slice(0, Math.max(0, all.length - MOST))) localStorage.removeItem(old);
  localStorage.setItem(key, JSON.stringify(edits));
}
