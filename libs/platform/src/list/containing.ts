/** A LIKE pattern for a text anywhere in a column; `%` and `_` stand for themselves. Fold it first where the column is folded. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
