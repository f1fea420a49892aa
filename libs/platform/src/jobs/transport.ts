/** How a due run reaches the process that does it. */
export abstract class Transport {
  /** Must fail fast: the caller holds the run's row and gives it back when this throws. */
  abstract hand(runId: string, dispatch: number): Promise<void>;
}
