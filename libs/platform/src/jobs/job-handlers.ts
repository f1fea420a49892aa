import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventMap, EventName } from '../outbox/outbox.js';

/** What a running job may ask and tell. */
export interface JobContext {
  readonly runId: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Percent done and a French word on the step; throws JobCancelled when somebody cancelled the run. */
  progress(percent: number, step: string): Promise<void>;
}

/** A provider marked `@RunsJob('reports.workshop_hours')`. Must be safe to run again from the start. Returns ids to keep with the run. */
export interface JobHandler {
  run(job: JobContext): Promise<Record<string, unknown> | void>;
}

/** A provider marked `@Observes('workshop.order.delivered.v1')`; runs in one transaction, once an event. */
export interface EventObserver<N extends EventName = EventName> {
  observe(payload: EventMap[N]): Promise<void>;
}

export const RunsJob = DiscoveryService.createDecorator<string>();
/** How many runs of this kind may be under way at once, over all processes; without it, as many as there is room for. */
export const AtOnce = DiscoveryService.createDecorator<number>();
export const Observes = DiscoveryService.createDecorator<EventName>();

export class JobCancelled extends Error {}

const OBSERVER_KIND = 'event:';

/** Finds the handlers and observers among the providers of the process that runs jobs. */
@Injectable()
export class JobHandlers {
  constructor(private readonly discovery: DiscoveryService) {}

  handler(kind: string): JobHandler | undefined {
    return this.discovery
      .getProviders({ metadataKey: RunsJob.KEY })
      .find((wrapper) => this.discovery.getMetadataByDecorator(RunsJob, wrapper) === kind)?.instance as
      | JobHandler
      | undefined;
  }

  /** null: no limit */
  atOnce(kind: string): number | null {
    const wrapper = this.discovery
      .getProviders({ metadataKey: AtOnce.KEY })
      .find((one) => this.discovery.getMetadataByDecorator(RunsJob, one) === kind);
    return (wrapper && this.discovery.getMetadataByDecorator(AtOnce, wrapper)) ?? null;
  }

  observer(kind: string): EventObserver | undefined {
    return this.discovery
      .getProviders({ metadataKey: Observes.KEY })
      .find((wrapper) => OBSERVER_KIND + wrapper.name === kind)?.instance as EventObserver | undefined;
  }

  /** The kinds of run that an event starts: one for each observer. */
  observerKinds(event: string): string[] {
    return this.discovery
      .getProviders({ metadataKey: Observes.KEY })
      .filter((wrapper) => this.discovery.getMetadataByDecorator(Observes, wrapper) === event)
      .map((wrapper) => OBSERVER_KIND + String(wrapper.name));
  }
}
