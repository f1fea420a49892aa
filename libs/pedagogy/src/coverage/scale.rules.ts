/** A level of one scale on another one, by its place in it: the highest stays the highest. */
export function onScale(level: number, from: readonly number[], to: readonly number[]): number {
  if (to.length === 0 || (from.length === to.length && from.every((value, i) => value === to[i]))) return level;
  const place = from.filter((value) => value <= level).length;
  return to[Math.max(1, Math.round((place / Math.max(1, from.length)) * to.length)) - 1]!;
}
