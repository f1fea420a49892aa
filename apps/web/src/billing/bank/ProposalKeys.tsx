import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

const ACCEPT = '[data-accept]';
const buttonsIn = (box: HTMLElement | null): HTMLElement[] => [...(box?.querySelectorAll<HTMLElement>(ACCEPT) ?? [])];

/** ↓ and ↑ go from one proposal to the next; when one was accepted, the one that takes its place has the focus. */
export function ProposalKeys({ items, children }: { items: readonly object[]; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const at = useRef<number | null>(null);
  useEffect(() => {
    if (at.current === null || document.activeElement !== document.body) return;
    const all = buttonsIn(box.current);
    all[Math.min(at.current, all.length - 1)]?.focus();
  }, [items]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const all = buttonsIn(box.current);
    const from = all.indexOf(event.target as HTMLElement);
    at.current = from < 0 ? null : from;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (from < 0 || step === 0) return;
    event.preventDefault();
    all[from + step]?.focus();
  };
  return (
    <div ref={box} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
