import type { Priority } from './job-run.entity.js';

export interface DueRun {
  readonly id: string;
  readonly priority: Priority;
  /** how often it was handed over, this time included */
  readonly dispatches: number;
}

/** How a due run reaches the process that does it. */
export abstract class Transport {
  /** Must fail fast: the caller holds the run's row and gives it back when this throws. */
  abstract hand(run: DueRun): Promise<void>;
}
