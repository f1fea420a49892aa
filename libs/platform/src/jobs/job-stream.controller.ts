import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { concatMap, from, interval, map, merge, mergeMap, type Observable, of, takeUntil, timer } from 'rxjs';
import { May } from '../auth/may.js';
import { currentActor } from '../context/request-context.js';
import { JobFeed } from './job-feed.js';
import { JobQueries } from './job.queries.js';

/** After so long the browser asks again, and its right is looked at again. */
const LONGEST_MS = 5 * 60_000;
/** keeps a proxy from thinking that nothing comes any more */
const ALIVE_MS = 25_000;

@ApiTags('jobs')
@Controller('jobs')
export class JobStreamController {
  constructor(
    private readonly feed: JobFeed,
    private readonly queries: JobQueries,
  ) {}

  /** The runs one may see, as they are and each time one moves. */
  @Sse('stream')
  @May('job.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'server-sent events `run`, each with a JobView' })
  stream(): Observable<MessageEvent> {
    const actor = currentActor();
    const runs = merge(of(null), this.feed.changes).pipe(
      concatMap((id) => from(id ? this.queries.moved(id, actor) : this.queries.recent(actor))),
      mergeMap((views) => from(views)),
      map((data): MessageEvent => ({ type: 'run', data, retry: 2_000 })),
    );
    const alive = interval(ALIVE_MS).pipe(map((): MessageEvent => ({ type: 'alive', data: '' })));
    return merge(runs, alive).pipe(takeUntil(merge(this.feed.over, timer(LONGEST_MS))));
  }
}
