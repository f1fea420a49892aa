/** The life of an aggregate as data: from each state, the states it may reach. */
export interface Transitions<S extends string> {
  readonly states: readonly S[];
  can(from: S, to: S): boolean;
  next(from: S): readonly S[];
  /** Throws the given error unless the table allows the step. */
  assert(from: S, to: S, error: () => Error): void;
  /** The database CHECK of the column, worded as PostgreSQL prints it back. */
  sqlCheck(column: string): string;
}

/**
 * `transitions({ draft: ['issued'], issued: [] })`. A target that is no state of the table does not compile.
 * The states keep the order of the table.
 */
export function transitions<const T extends Record<string, readonly string[]>>(
  table: T & { readonly [K in keyof T]: readonly (keyof T & string)[] },
): Transitions<keyof T & string> {
  type State = keyof T & string;
  const nextOf = new Map<string, readonly State[]>(Object.entries(table));
  const states = [...nextOf.keys()] as State[];
  const next = (from: State): readonly State[] => nextOf.get(from) ?? [];
  const can = (from: State, to: State): boolean => next(from).includes(to);
  return {
    states,
    can,
    next,
    assert: (from, to, error) => {
      if (!can(from, to)) throw error();
    },
    sqlCheck: (column) =>
      `${column} = ANY (ARRAY[${states.map((state) => `'${state.replaceAll("'", "''")}'::text`).join(', ')}])`,
  };
}
