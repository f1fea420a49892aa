import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import type { OnApplicationShutdown } from '@nestjs/common';

/** What a child sends back for one request; `rss` is its memory in bytes. */
export interface ChildAnswer {
  readonly id: number;
  readonly rss: number;
}

/** Why there is no answer: `died` of itself or by somebody's hand. */
export type Loss = 'memory' | 'time' | 'died' | 'stopped';

interface Work<Answer> {
  id: number;
  request: object;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** V8 that has no room left for its objects aborts. */
const OUT_OF_HEAP = 'SIGABRT';
const WATCH_EVERY_MS = 50;
const PAGE_BYTES = 4096;
const STOPS = 'the application stops';

/**
 * Work that may not run in our own process, because it is native, hungry or fed by strangers: a child does it, one request at a time,
 * and is killed when it takes too long or too much memory. A child that died is started anew with the next request.
 */
export abstract class ChildHost<Answer extends ChildAnswer> implements OnApplicationShutdown {
  protected readonly timeoutMs: number = 20_000;
  protected readonly recycleAfter: number = 2_000;
  protected readonly recycleAboveBytes: number = 600 * 1024 * 1024;
  /** of what JavaScript itself holds */
  protected readonly heapMegabytes: number = 256;
  /** of the whole process, watched where the system tells it (Linux) */
  protected readonly mostBytes: number = Number.POSITIVE_INFINITY;
  /** absolute path of a plain JavaScript file, and its arguments */
  protected abstract readonly script: readonly [string, ...string[]];
  protected readonly environment: NodeJS.ProcessEnv = {};
  protected readonly output: 'ignore' | 'inherit' = 'ignore';
  private child?: ChildProcess;
  private current?: Work<Answer>;
  private timer?: NodeJS.Timeout;
  private watch?: NodeJS.Timeout;
  private served = 0;
  private lastId = 0;
  private stopped = false;
  private readonly queue: Work<Answer>[] = [];

  /** What to throw when the child died, took too long or too much, or when the application stops. */
  protected abstract lost(why: string, loss: Loss): Error;

  protected ask(request: object): Promise<Answer> {
    if (this.stopped) return Promise.reject(this.lost(STOPS, 'stopped'));
    return new Promise((resolve, reject) => {
      this.queue.push({ id: ++this.lastId, request, resolve, reject });
      this.pump();
    });
  }

  /** Starts the child before there is work for it. */
  warm(): void {
    if (!this.stopped) this.child ??= this.start();
  }

  /** Process id of the running child, for health checks and tests. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    const waiting = this.queue.splice(0);
    const child = this.child;
    this.lose(STOPS, 'stopped');
    child?.kill('SIGKILL');
    for (const work of waiting) work.reject(this.lost(STOPS, 'stopped'));
  }

  private pump(): void {
    if (this.current || this.queue.length === 0) return;
    const child = (this.child ??= this.start());
    const work = this.queue.shift()!;
    this.current = work;
    this.timer = setTimeout(() => this.kill(child, `no answer after ${this.timeoutMs} ms`, 'time'), this.timeoutMs);
    if (Number.isFinite(this.mostBytes))
      this.watch = setInterval(() => {
        if (memoryOf(child) > this.mostBytes) this.kill(child, `more than ${this.mostBytes} bytes`, 'memory');
      }, WATCH_EVERY_MS);
    child.send({ id: work.id, ...work.request }, (error) => {
      if (error) this.kill(child, error.message);
    });
  }

  private start(): ChildProcess {
    this.served = 0;
    const [file, ...args] = this.script;
    const child = fork(file, args, {
      serialization: 'advanced',
      // own arguments: the child must not inherit --inspect or --experimental-vm-modules
      execArgv: [`--max-old-space-size=${this.heapMegabytes}`],
      stdio: ['ignore', this.output, 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], ...this.environment },
    });
    // An idle child keeps no process alive; while it works, the timer does.
    child.unref();
    child.channel?.unref();
    child.on('message', (answer: Answer) => this.answered(child, answer));
    child.once('exit', (code, signal) =>
      this.kill(child, signal ?? `code ${code}`, signal === OUT_OF_HEAP ? 'memory' : 'died'),
    );
    child.once('error', (error) => this.kill(child, error.message));
    return child;
  }

  private answered(child: ChildProcess, answer: Answer): void {
    const work = this.current;
    if (this.child !== child || work?.id !== answer.id) return;
    this.rest();
    this.current = undefined;
    this.served++;
    work.resolve(answer);
    if (this.served >= this.recycleAfter || answer.rss > this.recycleAboveBytes) {
      this.child = undefined;
      child.disconnect();
    }
    this.pump();
  }

  private kill(child: ChildProcess, why: string, loss: Loss = 'died'): void {
    if (this.child !== child) return;
    this.lose(why, loss);
    child.kill('SIGKILL');
    this.pump();
  }

  private lose(why: string, loss: Loss): void {
    this.rest();
    const work = this.current;
    this.child = undefined;
    this.current = undefined;
    work?.reject(this.lost(why, loss));
  }

  private rest(): void {
    clearTimeout(this.timer);
    clearInterval(this.watch);
  }
}

/** Bytes that the process holds; 0 where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
