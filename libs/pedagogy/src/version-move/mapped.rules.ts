/** A proof on `from` counts for `to`; both are ids of competences. */
export interface Mapped {
  readonly fromCompetenceId: string;
  readonly toCompetenceId: string;
}
