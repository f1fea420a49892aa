import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { User } from '../auth/user.entity.js';
import { Work } from '../database/work.js';
import { IdField, InstantField, IntField, ListField, TextField } from '../http/fields.js';
import { Lists, type ListSpec, PageRequest } from '../list/lists.js';
import { FileReading } from './reading.entity.js';

export class ReadingsRequest extends PageRequest {
  @IdField({ description: 'whose file' }) subjectId: string;
}

export class ReadingView {
  @IdField() id: string;
  @TextField({ max: 120 }) userName: string;
  @TextField({ max: 200, description: 'the part of the file: a route without its values' }) what: string;
  @InstantField({ description: 'begin of the hour' }) hour: Date;
  @IntField({ min: 1, max: 1_000_000 }) times: number;
}

export class ReadingsView {
  @ListField(() => ReadingView) items: ReadingView[];
  @TextField({ max: 4000, nullable: true }) nextCursor: string | null;
}

const LIST: ListSpec<'hour'> = {
  id: 'r.id',
  by: 'hour',
  sorts: { hour: { sql: 'r.hour', type: 'timestamptz', direction: 'desc' } },
};

@ApiTags('readings')
@Controller('readings')
export class ReadingController {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  /** Who looked at this person's file, newest first. */
  @Get()
  @May('reading.read')
  @ApiOkResponse({ type: ReadingsView })
  list(@Query() request: ReadingsRequest): Promise<ReadingsView> {
    const query = this.work.manager
      .createQueryBuilder(FileReading, 'r')
      .innerJoin(User, 'u', 'u.id = r.user_id')
      .select(['r.id AS "id"', 'u.name AS "userName"', 'r.what AS "what"', 'r.hour AS "hour"', 'r.times AS "times"'])
      .where('r.subject_id = :subjectId', { subjectId: request.subjectId });
    return this.lists.page<ReadingView, 'hour'>(query, LIST, request);
  }
}
