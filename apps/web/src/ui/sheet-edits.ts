/** A sheet as it was read, on its way in. */
export interface Sheet<T extends string> {
  readonly columns: readonly { readonly target: T }[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A meaning is given once: the column that had it before gives it up. */
export const giveMeaning = <T extends string, S extends Sheet<T | 'ignore'>>(
  sheet: S,
  index: number,
  target: T,
): S => ({
  ...sheet,
  columns: sheet.columns.map((column, at) => ({
    ...column,
    target: at === index ? target : column.target === target && target !== 'ignore' ? 'ignore' : column.target,
  })),
});

export const writeCell = <S extends Sheet<string>>(sheet: S, line: number, index: number, text: string): S => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.line === line ? { ...row, cells: row.cells.map((cell, at) => (at === index ? text : cell)) } : row,
  ),
});
