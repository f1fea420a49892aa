import { Controller, Get, Injectable, Query } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { addDays, type CivilDate } from '@etabli/kernel';
import { May } from '../auth/may.js';
import type { Permission } from '../auth/permissions.js';
import { Clock } from '../clock/clock.js';
import { mayActor } from '../context/actor.js';
import { currentActor } from '../context/request-context.js';
import { BooleanField, DayField, IntField, ListField, TextField } from '../http/fields.js';

/** Something that somebody must do by a day, said in the words of the trade: « Attestation d’assurance de Léa D. : expire ». */
export class DueItem {
  /** names the source: 'document.expiry', 'absence.contact' … */
  @TextField({ max: 60 }) kind: string;
  @DayField({ description: 'the last day to do it; before today: overdue' }) dueOn: CivilDate;
  @BooleanField({ optional: true, description: 'its hour is over, though its day is not' }) late?: boolean;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 300, nullable: true }) detail: string | null;
  @TextField({ max: 200, description: 'address of the screen' }) path: string;
}

/**
 * A provider marked `@DueDateSource('student.read')`: what must be done until `until` (inclusive), overdue included, already
 * filtered to the rows the actor may see. Recomputed from what is known on the day asked; done means no longer there.
 */
export interface DueDates {
  due(until: CivilDate, limit: number): Promise<DueItem[]>;
}

export const DueDateSource = DiscoveryService.createDecorator<Permission>();

const PER_SOURCE = 200;
/** How far ahead one looks who does not say. */
export const DUE_DAYS = 60;

@Injectable()
export class Dues {
  constructor(private readonly discovery: DiscoveryService) {}

  /** What the actor must do until that day, earliest first; `asked`: of the sources of these permissions alone. */
  async until(until: CivilDate, asked?: ReadonlySet<Permission>): Promise<DueItem[]> {
    const actor = currentActor();
    const sources = this.discovery
      .getProviders({ metadataKey: DueDateSource.KEY })
      .filter((wrapper) => {
        const permission = this.discovery.getMetadataByDecorator(DueDateSource, wrapper)!;
        return mayActor(actor, permission) && (asked?.has(permission) ?? true);
      })
      .map((wrapper) => wrapper.instance as DueDates);
    const items = (await Promise.all(sources.map((source) => source.due(until, PER_SOURCE)))).flat();
    return items.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.title.localeCompare(other.title));
  }
}

export class DuesRequest {
  @IntField({ optional: true, min: 0, max: 366, description: 'days ahead; 60 when missing' })
  @Type(() => Number)
  days?: number;
  @TextField({ optional: true, max: 300, description: 'of these kinds alone: beginnings of them, with commas between' })
  kinds?: string;
}

/** Whether a kind begins with one of them, 'machine' for 'machine.check'; without any: every kind. */
export const ofKinds =
  (kinds: readonly string[]) =>
  ({ kind }: Pick<DueItem, 'kind'>): boolean =>
    kinds.length === 0 || kinds.some((one) => kind === one || kind.startsWith(`${one}.`));

export class DuesView {
  @DayField() today: CivilDate;
  @ListField(() => DueItem) items: DueItem[];
}

@ApiTags('dues')
@Controller('dues')
export class DueController {
  constructor(
    private readonly dues: Dues,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('due.read')
  @ApiOkResponse({ type: DuesView })
  async find(@Query() { days, kinds }: DuesRequest): Promise<DuesView> {
    const today = this.clock.today();
    const items = await this.dues.until(addDays(today, days ?? DUE_DAYS));
    return { today, items: items.filter(ofKinds(kinds ? kinds.split(',') : [])) };
  }
}
