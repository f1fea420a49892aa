import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TimeField,
} from '../http/fields.js';
import { PageRequest } from '../list/lists.js';
import { JOB_STATES, type JobRun, type JobState } from './job-run.entity.js';
import type { JobSchedule } from './schedule.entity.js';
import { EVERY, type Every } from './schedule.rules.js';

export const JOB_SORTS = ['requestedAt'] as const;

export class JobsRequest extends PageRequest {
  @ChoiceField('JobSort', JOB_SORTS, { optional: true }) sort?: (typeof JOB_SORTS)[number];
  @ChoiceField('JobState', JOB_STATES, { optional: true }) state?: JobState;
}

export class JobView {
  @IdField() id: string;
  @TextField({ max: 100 }) kind: string;
  @TextField({ max: 200 }) title: string;
  @ChoiceField('JobState', JOB_STATES) state: JobState;
  @IntField({ min: 0, max: 100 }) progress: number;
  @TextField({ max: 200, nullable: true }) step: string | null;
  @TextField({ max: 500, nullable: true }) failure: string | null;
  @InstantField() requestedAt: string;
  @InstantField({ nullable: true }) finishedAt: string | null;
  @TextField({ max: 200, nullable: true, description: 'address of the screen where what it made is found' })
  path: string | null;
}

export class JobsView {
  @ListField(() => JobView) items: JobView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class ScheduleView {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @ChoiceField('Every', EVERY) every: Every;
  @IntField({ min: 1, max: 28, nullable: true, description: 'of the week (Monday = 1) or of the month' })
  onDay: number | null;
  @TextField({ max: 5, description: 'HH:MM in Paris' }) at: string;
  @InstantField({ nullable: true, description: 'null: switched off' }) nextAt: string | null;
  @InstantField({ nullable: true }) lastAt: string | null;
  @IdField({ nullable: true }) lastRunId: string | null;
}

export class SchedulesView {
  @ListField(() => ScheduleView) items: ScheduleView[];
}

export class SetScheduleRequest {
  @ChoiceField('Every', EVERY) every: Every;
  @IntField({ min: 1, max: 28, optional: true }) onDay?: number | null;
  @TimeField({ description: 'HH:MM in Paris' }) at: string;
  @BooleanField() enabled: boolean;
}

export const toJobView = (run: JobRun): JobView => ({
  id: run.id,
  kind: run.kind,
  title: run.title,
  state: run.state,
  progress: run.progress,
  step: run.step,
  failure: run.failure,
  requestedAt: run.requestedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
  path: run.tells?.path ?? null,
});

export const toScheduleView = (schedule: JobSchedule): ScheduleView => ({
  id: schedule.id,
  title: schedule.title,
  every: schedule.every,
  onDay: schedule.onDay,
  at: schedule.at,
  nextAt: schedule.nextAt?.toISOString() ?? null,
  lastAt: schedule.lastAt?.toISOString() ?? null,
  lastRunId: schedule.lastRunId,
});
