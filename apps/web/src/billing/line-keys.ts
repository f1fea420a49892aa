import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { movedTo } from './typed-line.js';

interface Lines {
  count: number;
  add: () => void;
  move: (from: number, to: number) => void;
}

export interface LineKeys {
  /** on the element around all lines */
  box: RefObject<HTMLElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Puts the cursor into that field of the line once it is drawn. */
  focus: (index: number, name: string) => void;
}

/** Lines for the keyboard: Enter goes down and makes a line at the end, Alt and an arrow move the line. A line bears `data-line`. */
export function useLineKeys({ count, add, move }: Lines): LineKeys {
  const box = useRef<HTMLElement>(null);
  const focus = (index: number, name: string): void => {
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-line="${index}"] [name="${name}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-line]');
    if (!row || event.defaultPrevented || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement))
      return;
    const index = Number(row.dataset['line']);
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (index === count - 1) add();
      else focus(index + 1, target.name);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const to = movedTo(index, event.key === 'ArrowUp' ? -1 : 1, count);
      move(index, to);
      focus(to, target.name);
    }
  };
  return { box, onKeyDown, focus };
}
