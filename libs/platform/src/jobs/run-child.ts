import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { type ChildAnswer, ChildHost, type Loss } from '../documents/child-host.js';
import { JobEnds } from './job-ends.js';
import { JobPerformer } from './job-performer.js';
import type { JobRun } from './job-run.entity.js';

/** Names the claim whose run is to be done: a child that is late does nothing. */
export interface RunRequest {
  readonly runId: string;
  readonly attempt: number;
  readonly dispatches: number;
  /** how far the business clock is from the machine's */
  readonly clockMs: number;
}

const MB = 1024 * 1024;

class RunLost extends Error {
  constructor(
    why: string,
    readonly loss: Loss,
  ) {
    super(why);
  }
}

/** One process for one run at a time. */
class RunChild extends ChildHost<ChildAnswer> {
  protected override readonly timeoutMs: number;
  protected override readonly heapMegabytes: number;
  protected override readonly mostBytes: number;
  protected override readonly recycleAboveBytes: number;
  protected override readonly environment: NodeJS.ProcessEnv;
  protected override readonly output = 'inherit';

  constructor(
    protected readonly script: readonly [string],
    { JOB_MEMORY_MB, JOB_LONGEST_MS }: Config,
  ) {
    super();
    this.timeoutMs = JOB_LONGEST_MS;
    this.heapMegabytes = JOB_MEMORY_MB;
    this.mostBytes = JOB_MEMORY_MB * MB;
    this.recycleAboveBytes = this.mostBytes / 2;
    this.environment = process.env;
  }

  async perform({ id, attempt, dispatches }: JobRun, clockMs: number): Promise<void> {
    await this.ask({ runId: id, attempt, dispatches, clockMs } satisfies RunRequest);
  }

  protected lost(why: string, loss: Loss): Error {
    return new RunLost(why, loss);
  }
}

/** Where the program is that `ChildPerformer` starts. */
export abstract class RunProgram {
  abstract readonly file: string;
}

/**
 * Does runs in processes of their own, as many as are asked for at once: one that takes more memory than a run may have, or that dies,
 * takes no other run with it, nor the worker or the API.
 */
@Injectable()
export class ChildPerformer extends JobPerformer implements OnApplicationShutdown {
  private readonly free: RunChild[] = [];
  private readonly all: RunChild[] = [];

  constructor(
    private readonly program: RunProgram,
    private readonly ends: JobEnds,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
    if (!config.polls) return;
    const first = this.another();
    first.warm();
    this.free.push(first);
  }

  async perform(run: JobRun): Promise<void> {
    const child = this.warmest() ?? this.another();
    try {
      await child.perform(run, this.clock.aheadMs);
    } catch (error) {
      await this.ends.lost(run, error instanceof RunLost ? error.loss : 'died');
    } finally {
      this.free.push(child);
    }
  }

  onApplicationShutdown(): void {
    for (const child of this.all) child.onApplicationShutdown();
  }

  /** Of the free ones, one that is started if there is any: starting takes seconds. */
  private warmest(): RunChild | undefined {
    const started = this.free.findLastIndex(({ pid }) => pid !== undefined);
    return started < 0 ? this.free.pop() : this.free.splice(started, 1)[0];
  }

  private another(): RunChild {
    const child = new RunChild([this.program.file], this.config);
    this.all.push(child);
    return child;
  }
}
