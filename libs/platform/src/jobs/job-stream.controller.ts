import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { concatMap, from, interval, map, merge, type Observable, of, takeUntil, timer } from 'rxjs';
import { May } from '../auth/may.js';
import type { Actor } from '../context/actor.js';
import { currentActor } from '../context/request-context.js';
import { JobFeed, type Told } from './job-feed.js';
import { JobQueries } from './job.queries.js';

/** After so long the browser asks again, and its right is looked at again. */
const LONGEST_MS = 5 * 60_000;
/** keeps a proxy from thinking that nothing comes any more */
const ALIVE_MS = 25_000;

const NOTICES: MessageEvent = { type: 'notices', data: '' };

@ApiTags('jobs')
@Controller('jobs')
export class JobStreamController {
  constructor(
    private readonly feed: JobFeed,
    private readonly queries: JobQueries,
  ) {}

  /** The runs one may see, as they are and each time one moves; and that one's own notices are others than before. */
  @Sse('stream')
  @May('job.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'server-sent events `run`, each with a JobView, and `notices` without anything' })
  stream(): Observable<MessageEvent> {
    const actor = currentActor();
    const told = merge(of(null), this.feed.changes).pipe(
      concatMap((one) => from(this.events(one, actor))),
      concatMap((events) => from(events)),
    );
    const alive = interval(ALIVE_MS).pipe(map((): MessageEvent => ({ type: 'alive', data: '' })));
    return merge(told, alive).pipe(takeUntil(merge(this.feed.over, timer(LONGEST_MS))));
  }

  private async events(told: Told | null, actor: Actor): Promise<MessageEvent[]> {
    if (told && 'noticeOf' in told) return told.noticeOf === actor.userId ? [NOTICES] : [];
    const runs = await (told ? this.queries.moved(told.run, actor) : this.queries.recent(actor));
    const events = runs.map((data): MessageEvent => ({ type: 'run', data, retry: 2_000 }));
    return told ? events : [...events, NOTICES];
  }
}
