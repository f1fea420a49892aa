import { fold } from './text.js';

/** The meanings that columns may have, each with its headings as people write them or a pattern of them, folded to letters and digits. */
export type Headings<C extends string> = Readonly<Record<C, readonly string[] | RegExp>>;
/** What was said of a heading before: its key → a meaning or 'ignore'. */
export type Remembered = ReadonlyMap<string, string>;

/** Titles may stand above the headings. */
const TITLES_ABOVE = 15;

export const headingKey = (heading: string): string =>
  fold(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What each heading means: as last said by the school, else as people usually write it. A meaning is given once. */
export function guessTargets<C extends string>(
  headings: readonly string[],
  usual: Headings<C>,
  remembered: Remembered = new Map(),
): (C | 'ignore')[] {
  const columns = Object.keys(usual) as C[];
  const taken = new Set<C>();
  return headings.map((heading) => {
    const key = headingKey(heading);
    const said = remembered.get(key);
    const target =
      said === undefined
        ? columns.find((column) => !taken.has(column) && isCalled(usual[column], key))
        : known(columns, said);
    if (target === undefined || taken.has(target)) return 'ignore';
    taken.add(target);
    return target;
  });
}

const isCalled = (usual: readonly string[] | RegExp, key: string): boolean =>
  usual instanceof RegExp ? usual.test(key) : usual.includes(key);

const known = <C extends string>(columns: readonly C[], said: string): C | undefined =>
  columns.find((column) => column === said);

/** The row with the headings: of the first ones, that in which most cells are known. */
export function headerRow<C extends string>(
  table: readonly (readonly string[])[],
  usual: Headings<C>,
  remembered?: Remembered,
): number {
  const counts = table
    .slice(0, TITLES_ABOVE)
    .map((row) => guessTargets(row, usual, remembered).filter((one) => one !== 'ignore').length);
  const best = Math.max(0, ...counts);
  return best === 0 ? 0 : counts.indexOf(best);
}

/** Cells under their meanings; empty ones and columns without meaning are left out. */
export const byColumn = <C extends string>(
  targets: readonly (C | 'ignore')[],
  cells: readonly string[],
): Partial<Record<C, string>> =>
  Object.fromEntries(
    targets.flatMap((target, index) => {
      const text = cells[index]?.trim();
      return target !== 'ignore' && text ? [[target, text]] : [];
    }),
  ) as Partial<Record<C, string>>;
