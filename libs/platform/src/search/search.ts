import { Controller, Get, Injectable, Query } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { fold } from '@etabli/kernel';
import { May } from '../auth/may.js';
import type { Permission } from '../auth/permissions.js';
import { mayActor } from '../context/actor.js';
import { currentActor } from '../context/request-context.js';
import { ListField, TextField } from '../http/fields.js';

export class SearchHit {
  /** 'order', 'student', 'customer', 'invoice' … */
  @TextField({ max: 40 }) kind: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 200, nullable: true }) detail: string | null;
  @TextField({ max: 200, description: 'address of the screen' }) path: string;
}

/**
 * A provider marked `@SearchSource('student.read')`: finds its own things, already filtered to the rows the actor may see. What is
 * delicate of a person (accidents, medical fitness, absences, marks, messages) has no source: one finds the person and opens it there.
 */
export interface Searches {
  search(text: string, limit: number): Promise<SearchHit[]>;
}

export const SearchSource = DiscoveryService.createDecorator<Permission>();

const PER_SOURCE = 6;
const LONGEST = 200;

/** What people look for all day, before the rest of the same name. */
const DAILY = ['student', 'customer', 'order', 'quote', 'invoice'];

/** What begins with the text first, then what has a word that does, then what only has to do with it: Enter opens the first. */
export function named<H extends Pick<SearchHit, 'title' | 'kind'>>(hits: readonly H[], text: string): H[] {
  const start = fold(text.trim());
  const rank = ({ title }: H): number =>
    fold(title).startsWith(start) ? 0 : fold(title).includes(` ${start}`) ? 1 : 2;
  const place = ({ kind }: H): number => (DAILY.includes(kind) ? DAILY.indexOf(kind) : DAILY.length);
  return hits.toSorted((one, other) => rank(one) - rank(other) || place(one) - place(other));
}

const shown = ({ title, detail, ...hit }: SearchHit): SearchHit => ({
  ...hit,
  title: title.slice(0, LONGEST),
  detail: detail?.slice(0, LONGEST) || null,
});

@Injectable()
export class Search {
  constructor(private readonly discovery: DiscoveryService) {}

  async find(text: string): Promise<SearchHit[]> {
    const actor = currentActor();
    const sources = this.discovery
      .getProviders({ metadataKey: SearchSource.KEY })
      .filter((wrapper) => mayActor(actor, this.discovery.getMetadataByDecorator(SearchSource, wrapper)!))
      .map((wrapper) => wrapper.instance as Searches);
    const found = await Promise.all(sources.map((source) => source.search(text, PER_SOURCE)));
    return named(found.flat().map(shown), text);
  }
}

export class SearchRequest {
  @TextField({ min: 2, max: 100 }) q: string;
}

export class SearchView {
  @ListField(() => SearchHit) hits: SearchHit[];
}

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @May('search.use')
  @ApiOkResponse({ type: SearchView })
  async find(@Query() request: SearchRequest): Promise<SearchView> {
    return { hits: await this.search.find(request.q) };
  }
}
