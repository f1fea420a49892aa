import type { Locator } from 'playwright-core';

export interface Target {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function boxes(main: Locator): Promise<Target[]> {
  const found: Target[] = [];
  for (const button of await main.getByRole('button').all()) {
    const box = await button.boundingBox();
    if (box) found.push({ name: (await button.innerText()).replaceAll(/\s+/g, ' '), ...box });
  }
  return found;
}

/** A border may lie between two pixels of the screen. */
const HALF = 0.5;

export const small = (targets: readonly Target[], least: number): string[] =>
  targets
    .filter(({ width, height }) => Math.min(width, height) < least - HALF)
    .map(({ name, width, height }) => `${name}: ${width} × ${height} px`);

/** Pairs less than 12 px apart; the foot, under which the list scrolls, is not asked. */
export const close = (targets: readonly Target[]): string[] =>
  targets.flatMap((one, index) =>
    targets.slice(index + 1).flatMap((other) => {
      const aside = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
      const above = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
      const apart = Math.max(aside, above);
      return apart < 12 - HALF ? [`${one.name} | ${other.name}: ${apart} px`] : [];
    }),
  );
