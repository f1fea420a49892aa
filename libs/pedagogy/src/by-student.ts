/** The rows of each youth, in their order. */
export function byStudent<T extends { readonly studentId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(row.studentId);
    if (known) known.push(row);
    else found.set(row.studentId, [row]);
  }
  return found;
}
