import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { addDecimals, fold } from '@etabli/kernel';
import {
  containing,
  type CountView,
  Lists,
  type ListSpec,
  type Searches,
  type SearchHit,
  SearchSource,
  Work,
} from '@etabli/platform';
import { operationErrors } from '../operation/operation.errors.js';
import type {
  CatalogueCompetenceView,
  CatalogueOperationView,
  CatalogueRequest,
  CatalogueRowView,
  CatalogueSort,
  CatalogueStepView,
  CatalogueView,
  OperationInstructionsView,
} from './catalogue.dto.js';
import { CatalogueOperation } from './catalogue.entity.js';
import { catalogueErrors } from './catalogue.errors.js';

const LIST: ListSpec<CatalogueSort> = {
  id: 'k.id',
  sorts: { code: { sql: 'k.code', type: 'text' }, title: { sql: 'k.title', type: 'text' } },
  by: 'code',
};

const ROW = [
  'k.id AS id',
  'k.code AS code',
  'k.title AS title',
  'k.machine_family_id AS "machineFamilyId"',
  '(SELECT f.name FROM machine_families f WHERE f.id = k.machine_family_id) AS "machineFamilyName"',
  'k.setup_minutes AS "setupMinutes"',
  'k.piece_minutes AS "pieceMinutes"',
  'k.state AS state',
  'k.version AS version',
  '(SELECT count(*)::int FROM catalogue_steps s WHERE s.catalogue_operation_id = k.id) AS steps',
  '(SELECT count(*)::int FROM catalogue_competences c WHERE c.catalogue_operation_id = k.id) AS competences',
];
const DETAIL = [
  'k.hazard_codes AS "hazardCodes"',
  '(SELECT count(*)::int FROM operations o WHERE o.catalogue_operation_id = k.id) AS uses',
];

@Injectable()
export class CatalogueQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  async page(request: CatalogueRequest): Promise<CatalogueView> {
    const { items, nextCursor } = await this.lists.page<CatalogueRowView, CatalogueSort>(
      this.filtered(request).select(ROW),
      LIST,
      request,
    );
    return { items: items.map(canonical), nextCursor };
  }

  count(request: CatalogueRequest): Promise<CountView> {
    return this.lists.count(this.filtered(request));
  }

  /** A retired one too. Throws `catalogue.not_found`. */
  async find(id: string): Promise<CatalogueOperationView> {
    type Row = Omit<CatalogueOperationView, 'competenceList' | 'stepList'>;
    const row = await this.work.manager
      .createQueryBuilder(CatalogueOperation, 'k')
      .select([...ROW, ...DETAIL])
      .where('k.id = :id', { id })
      .getRawOne<Row>();
    if (!row) throw catalogueErrors.notFound('catalogue.not_found');
    const competenceList: CatalogueCompetenceView[] = await this.work.manager.query(
      `SELECT c.id, c.code, c.title, c.framework_id AS "frameworkId", w.weight
         FROM catalogue_competences w JOIN competences c ON c.id = w.competence_id
        WHERE w.catalogue_operation_id = $1 ORDER BY w.weight DESC, c.position, c.id`,
      [id],
    );
    return { ...canonical(row), competenceList, stepList: await this.steps(id) };
  }

  /** What an operation of an order says: the catalogue as it is now, and whether it was another one when chosen. Throws `operation.not_found`. */
  async ofOperation(operationId: string): Promise<OperationInstructionsView> {
    const [found]: ({ id: string; version: number; chosenVersion: number } | { id: null })[] =
      await this.work.manager.query(
        `SELECT k.id, k.version, o.catalogue_version AS "chosenVersion"
         FROM operations o LEFT JOIN catalogue_operations k ON k.id = o.catalogue_operation_id WHERE o.id = $1`,
        [operationId],
      );
    if (!found) throw operationErrors.notFound('operation.not_found');
    if (found.id === null) return { instructions: null };
    const { id, version, chosenVersion } = found;
    return {
      instructions: { version, chosenVersion, changed: version !== chosenVersion, steps: await this.steps(id) },
    };
  }

  private steps(id: string): Promise<CatalogueStepView[]> {
    return this.work.manager.query(
      'SELECT id, text, picture_id AS "pictureId" FROM catalogue_steps WHERE catalogue_operation_id = $1 ORDER BY position, id',
      [id],
    );
  }

  private filtered({ q, state, machineFamilyId }: CatalogueRequest): SelectQueryBuilder<CatalogueOperation> {
    const query = this.work.manager.createQueryBuilder(CatalogueOperation, 'k');
    if (state) query.andWhere('k.state = :state', { state });
    if (machineFamilyId) query.andWhere('k.machine_family_id = :machineFamilyId', { machineFamilyId });
    if (q) query.andWhere('k.search_text LIKE :like', { like: containing(fold(q)) });
    return query;
  }
}

/** '2.50' → '2.5' */
const canonical = <R extends { pieceMinutes: string }>(row: R): R => ({
  ...row,
  pieceMinutes: addDecimals(row.pieceMinutes, '0'),
});

@SearchSource('catalogue.read')
@Injectable()
export class CatalogueSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; code: string; title: string }[] = await this.work.manager.query(
      `SELECT id, code, title FROM catalogue_operations WHERE search_text LIKE $1 ORDER BY state, title, id LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, code, title }) => ({
      kind: 'catalogue',
      title,
      detail: `${code} · catalogue`,
      path: `/catalogue/${id}`,
    }));
  }
}
