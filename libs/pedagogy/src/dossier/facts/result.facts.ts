import { Injectable } from '@nestjs/common';

/** The marks of one subject of the general units, as the class writes them. */
export interface ClassResult {
  readonly subject: string;
  readonly unitCode: string | null;
  /** out of 20, French: « 12,5 » */
  readonly average: string | null;
  readonly tests: number;
}
/** The result of one unit in a session. */
export interface UnitResult {
  readonly session: string;
  readonly unitCode: string;
  /** French: « 13/20 », « Acquise » */
  readonly result: string;
  readonly validated: boolean;
}
export interface Results {
  readonly classes: readonly ClassResult[];
  readonly units: readonly UnitResult[];
  /** of the last session: « Admis, session de juin 2027 » */
  readonly decision: string | null;
}

/** What the classroom and the exams say of a youth: the one place where documents read it. */
@Injectable()
export class ResultFacts {
  async of(_studentId: string): Promise<Results> {
    return { classes: [], units: [], decision: null };
  }
}
