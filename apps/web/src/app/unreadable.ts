/** Where a request holds a number that could not be read: paths such as 'lines.2.allottedMinutes'. */
export function unreadable(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (typeof value !== 'object' || value === null || value instanceof FormData) return [];
  return Object.entries(value).flatMap(([name, part]) => unreadable(part, path === '' ? name : `${path}.${name}`));
}
