import { type CivilDate, DomainError, fold, isDecimal, readDay, readDecimal, readYes } from '@etabli/kernel';

export interface RowProblem<C extends string> {
  /** null: the whole row */
  readonly target: C | null;
  readonly message: string;
}

/** One row of a table on its way in: its cells by meaning, and all that is wrong with it. Where something is, what is read is null. */
export class TableRow<C extends string = string> {
  readonly problems: RowProblem<C>[] = [];
  readonly remarks: string[] = [];
  /** what the row is about, for the screen */
  name = '';

  constructor(
    readonly line: number,
    private readonly cells: Partial<Record<C, string>>,
    private readonly today: CivilDate,
  ) {}

  get right(): boolean {
    return this.problems.length === 0;
  }

  text(column: C): string | null {
    return this.cells[column] ?? null;
  }

  /** Says what is wrong; null, for `return row.wrong(…)`. */
  wrong(target: C | null, message: string): null {
    this.problems.push({ target, message });
    return null;
  }

  needed(column: C, message: string): string | null {
    return this.text(column) ?? this.wrong(column, message);
  }

  day(column: C): CivilDate | null {
    const text = this.text(column);
    if (text === null) return null;
    return (
      readDay(text, this.today) ??
      this.wrong(column, `«\u202f${text}\u202f» n’est pas une date. Écrivez par exemple 04/05/2026.`)
    );
  }

  /** A decimal text with a point; trailing noughts of a spreadsheet are cut. */
  decimal(column: C, decimals: number): string | null {
    const text = this.text(column);
    if (text === null) return null;
    const found = readDecimal(text);
    if (found !== null && isDecimal(found, { decimals })) return found;
    return this.wrong(
      column,
      found === null
        ? `«\u202f${text}\u202f» n’est pas un nombre. Écrivez par exemple 12,5.`
        : `«\u202f${text}\u202f» a trop de décimales. Gardez-en ${decimals} au plus.`,
    );
  }

  whole(column: C): number | null {
    const found = this.decimal(column, 0);
    return found === null ? null : Number(found);
  }

  /** Of hundredths: '12,5' → 1250; euros to cents, percents to basis points. */
  hundredths(column: C): number | null {
    const found = this.decimal(column, 2);
    return found === null ? null : Math.round(Number(found) * 100);
  }

  /** Of hours: '1,5' → 90. */
  minutes(column: C): number | null {
    const text = this.text(column)?.replace(/^(\d+)\s*h\s*(\d{2})$/iu, (_all, hours: string, minutes: string) =>
      String(Number(hours) + Number(minutes) / 60),
    );
    const found = text === undefined ? undefined : readDecimal(text);
    if (found === undefined) return null;
    return found === null || Number(found) < 0
      ? this.wrong(column, `«\u202f${text}\u202f» n’est pas un nombre d’heures. Écrivez par exemple 1,5.`)
      : Math.round(Number(found) * 60);
  }

  /** false where nothing stands. */
  yes(column: C): boolean {
    const text = this.text(column);
    if (text === null) return false;
    return readYes(text) ?? this.wrong(column, `Écrivez oui ou non, pas «\u202f${text}\u202f».`) ?? false;
  }

  /** One of the words, folded; `labels` are those the program itself writes. */
  choice<T extends string>(column: C, words: Readonly<Record<string, T>>, labels: readonly string[]): T | null {
    const text = this.text(column);
    if (text === null) return null;
    return words[fold(text)] ?? this.wrong(column, `«\u202f${text}\u202f» est inconnu. Écrivez ${labels.join(', ')}.`);
  }

  /** Runs the command of this row; what it refuses is said on its columns. Fields are named as columns, but those in `columnOf`. */
  async attempt(
    columns: readonly string[],
    command: () => Promise<unknown>,
    columnOf: (field: string) => C | null | undefined = () => undefined,
  ): Promise<boolean> {
    try {
      await command();
      return true;
    } catch (error) {
      for (const { field, message } of refusedFields(error))
        this.wrong(columnOf(field) ?? (columns.includes(field) ? (field as C) : null), message);
      return false;
    }
  }
}

/** What a command refused, by field; '' for the whole. Throws again what is no refusal. */
export function refusedFields(error: unknown): { field: string; message: string }[] {
  if (!(error instanceof DomainError)) throw error;
  const fields = error.options.fields ?? [];
  return fields.length > 0 ? [...fields] : [{ field: '', message: error.detail }];
}
