import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, type CountView, Lists, type ListSpec, Work } from '@etabli/platform';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import {
  type FRAMEWORK_SORTS,
  type FrameworksRequest,
  type FrameworksView,
  type FrameworkSummaryView,
} from './framework.dto.js';
import { Competence, Framework } from './framework.entity.js';
import { frameworkErrors } from './framework.errors.js';
import { FrameworkPieces } from './framework-pieces.js';
import { type FrameworkView, toFrameworkView } from './framework-view.dto.js';

const LIST: ListSpec<(typeof FRAMEWORK_SORTS)[number]> = {
  id: 'f.id',
  by: 'title',
  sorts: {
    title: { sql: 'f.title', type: 'text' },
    importedAt: { sql: 'f.imported_at', type: 'timestamptz', direction: 'desc' },
  },
};

@Injectable()
export class FrameworkQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly pieces: FrameworkPieces,
  ) {}

  async list(request: FrameworksRequest): Promise<FrameworksView> {
    const page = await this.lists.page<
      Omit<FrameworkSummaryView, 'importedAt'> & { importedAt: Date },
      keyof typeof LIST.sorts
    >(this.filtered(request), LIST, request);
    return {
      items: page.items.map((item) => ({ ...item, importedAt: item.importedAt.toISOString() })),
      nextCursor: page.nextCursor,
    };
  }

  count(request: FrameworksRequest): Promise<CountView> {
    return this.lists.count(this.filtered(request));
  }

  /** The whole framework. Throws `framework.not_found`. */
  async one(id: string): Promise<FrameworkView> {
    return toFrameworkView(await this.pieces.of(id));
  }

  /** Throws `framework.not_found`. */
  async assertExists(id: string): Promise<void> {
    if (!(await this.work.manager.existsBy(Framework, { id }))) throw frameworkErrors.notFound('framework.not_found');
  }

  private filtered(request: FrameworksRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.work.manager
      .createQueryBuilder(Framework, 'f')
      .select([
        'f.id AS id',
        'f.code AS code',
        'f.title AS title',
        'f.level AS level',
        'f.version AS version',
        'f.valid_from_session AS "validFromSession"',
        'f.valid_to_session AS "validToSession"',
        'f.state AS state',
        'f.verification AS verification',
        'f.imported_at AS "importedAt"',
      ])
      .addSelect(
        (count) => count.select('count(*)').from(Competence, 'c').where('c.framework_id = f.id'),
        'competenceCount',
      );
    for (const word of fold(request.q ?? '')
      .split(' ')
      .filter(Boolean)) {
      query.andWhere(`lower(unaccent(f.code || ' ' || f.title || ' ' || f.version)) LIKE :q`, {
        q: containing(word),
      });
    }
    return query as unknown as SelectQueryBuilder<ObjectLiteral>;
  }
}
