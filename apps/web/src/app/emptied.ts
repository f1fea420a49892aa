type Emptied<V, Kept extends keyof V> = { [Name in keyof V]: Name extends Kept ? V[Name] : V[Name] | null };

/** A form's values as the API wants them: a field left empty goes as null, never as ''. `kept` names those that must not be empty. */
export function emptied<V extends Record<string, unknown>, Kept extends keyof V = never>(
  values: V,
  ...kept: Kept[]
): Emptied<V, Kept> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.trim() === '' && !kept.includes(name as Kept) ? null : value,
  ]);
  return Object.fromEntries(entries) as Emptied<V, Kept>;
}

/** A record's facts as a form holds them: null becomes ''. */
export function filled<T extends Record<string, unknown>, Name extends keyof T>(
  record: T,
  ...names: Name[]
): { [N in Name]: NonNullable<T[N]> | '' } {
  return Object.fromEntries(names.map((name) => [name, record[name] ?? ''])) as { [N in Name]: NonNullable<T[N]> | '' };
}
