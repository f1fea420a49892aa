import { BullModule } from '@nestjs/bull';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CheckBackup, MakeBackup, NightlyBackup } from '../backup/backup.job.js';
import { SweepFiles } from '../files/sweep-files.observer.js';
import { SendMail } from '../mail/send-mail.job.js';
import { bullOptions, BullTransport, RelayLoop, RUNS_QUEUE, RunsProcessor } from './bull.js';
import { ForgetWhatIsOver } from '../privacy/retention.job.js';
import { NoticeTeller } from '../notices/notice-teller.js';
import { Housekeeping } from './housekeeping.js';
import { InProcessLoop, InProcessTransport } from './in-process.js';
import { JobEnds } from './job-ends.js';
import { JobHandlers } from './job-handlers.js';
import { JobPerformer, LocalPerformer } from './job-performer.js';
import { JobRunner } from './job-runner.js';
import { Relay } from './relay.js';
import { ChildPerformer, RunProgram } from './run-child.js';
import { Schedules } from './schedules.js';
import { Transport } from './transport.js';

const ENGINE = [
  CheckBackup,
  ForgetWhatIsOver,
  Housekeeping,
  JobEnds,
  JobHandlers,
  JobRunner,
  LocalPerformer,
  MakeBackup,
  NightlyBackup,
  NoticeTeller,
  Relay,
  Schedules,
  SendMail,
  SweepFiles,
];

/** Imported by the one process that runs jobs, beside the *JobsModules of the libs. */
@Module({})
export class JobsModule {
  /** On Bull: several workers may do it. `prefix` keeps the queues of several databases apart. */
  static bull(redisUrl: string, prefix: string, program: string): DynamicModule {
    return {
      module: JobsModule,
      imports: [
        DiscoveryModule,
        BullModule.forRoot(bullOptions(redisUrl, prefix)),
        BullModule.registerQueue({ name: RUNS_QUEUE }),
      ],
      providers: [
        ...ENGINE,
        BullTransport,
        { provide: Transport, useExisting: BullTransport },
        ...performers(program),
        RunsProcessor,
        RelayLoop,
      ],
      exports: [JobRunner, Relay, Schedules],
    };
  }

  /** Without Redis, one run at a time; without `program` in this very process. */
  static inProcess(program?: string): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        ...ENGINE,
        InProcessTransport,
        { provide: Transport, useExisting: InProcessTransport },
        ...performers(program),
        InProcessLoop,
      ],
      exports: [JobRunner, Relay, Schedules, InProcessLoop],
    };
  }
}

/** `program`: the file that serves runs, each in a process of its own. */
const performers = (program?: string): Provider[] =>
  program
    ? [
        { provide: RunProgram, useValue: { file: program } satisfies RunProgram },
        ChildPerformer,
        { provide: JobPerformer, useExisting: ChildPerformer },
      ]
    : [{ provide: JobPerformer, useExisting: LocalPerformer }];
