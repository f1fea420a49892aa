/** SQL of texts together as `fold` folds them, for a table of few enough rows that a search needs no index. */
export const foldedSql = (...parts: readonly string[]): string =>
  `unaccent(lower(concat_ws(' ', ${parts.join(', ')})))`;

/** A LIKE pattern for a text anywhere in a column; `%` and `_` stand for themselves. Fold it first where the column is folded. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
