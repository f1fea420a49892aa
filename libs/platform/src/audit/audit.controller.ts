import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { In } from 'typeorm';
import { May } from '../auth/may.js';
import type { Permission } from '../auth/permissions.js';
import { mayActor } from '../context/actor.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { IdField, InstantField, ListField, TextField } from '../http/fields.js';
import { Lists, PageRequest } from '../list/lists.js';
import { AuditChange, AuditCommand } from './audit.entity.js';

export class AuditRequest extends PageRequest {
  @IdField({ optional: true, description: 'only commands that touched this row' }) rowId?: string;
}

export class AuditChangeView {
  @TextField({ max: 80 }) tableName: string;
  @IdField({ nullable: true }) rowId: string | null;
  @TextField({ max: 10 }) operation: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: Record<string, unknown> | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: Record<string, unknown> | null;
}

export class AuditCommandView {
  @IdField() id: string;
  @InstantField() at: string;
  @TextField({ max: 120 }) actorName: string;
  @TextField({ max: 100 }) command: string;
  @ListField(() => AuditChangeView) changes: AuditChangeView[];
}

export class AuditPageView {
  @ListField(() => AuditCommandView) items: AuditCommandView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

const YOUTHS = [
  'students',
  'group_memberships',
  'roll_calls',
  'roll_call_marks',
  'assignments',
  'time_batches',
  'time_entries',
  'evidence',
  'evidence_dismissals',
  'safety_trainings',
  'clearances',
  'accidents',
  'permit_incidents',
];
const HEALTH = ['fitness_opinions', 'fitness_requests'];
const SALES = [
  'quotes',
  'quote_lines',
  'client_links',
  'order_confirmations',
  'pro_formas',
  'invoices',
  'invoice_lines',
  'invoice_disputes',
  'payments',
  'settlements',
  'line_letters',
  'production_order_lines',
];

/** The trail shows no more of a table than its own screens do: without the permission, that it changed but not to what. */
const SEEN_BY = new Map<string, Permission>([
  ...YOUTHS.map((table): [string, Permission] => [table, 'student.read']),
  ...HEALTH.map((table): [string, Permission] => [table, 'fitness.read']),
  ...SALES.map((table): [string, Permission] => [table, 'quote.read']),
  ['customers', 'customer.read'],
  ['supplier_invoices', 'supplier_invoice.read'],
  ['ereporting_batches', 'einvoice.read'],
]);

const LIST = {
  id: 'command.id',
  by: 'at',
  sorts: { at: { sql: 'command.at', type: 'timestamptz', direction: 'desc' } },
} as const;

@ApiTags('audit')
@Controller('audit-commands')
export class AuditController {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  /** Who did what, newest first, with what each command changed (fifty rows a command at most). */
  @Get()
  @May('audit.read')
  @ApiOkResponse({ type: AuditPageView })
  async list(@Query() request: AuditRequest): Promise<AuditPageView> {
    const query = this.work.manager
      .createQueryBuilder(AuditCommand, 'command')
      .select([
        'command.id AS id',
        'command.at AS at',
        'command.actor_name AS "actorName"',
        'command.command AS command',
      ]);
    if (request.rowId)
      query.where('EXISTS (SELECT 1 FROM audit_changes c WHERE c.command_id = command.id AND c.row_id = :rowId)', {
        rowId: request.rowId,
      });
    const page = await this.lists.page<Omit<AuditCommandView, 'changes' | 'at'> & { at: Date }, 'at'>(
      query,
      LIST,
      request,
    );
    const changes = await this.work.manager.find(AuditChange, {
      where: { commandId: In(page.items.map((item) => item.id)) },
      order: { id: 'ASC' },
      take: 2_000,
    });
    return {
      items: page.items.map((item) => ({
        ...item,
        at: item.at.toISOString(),
        changes: changes
          .filter((change) => change.commandId === item.id)
          .slice(0, 50)
          .map(toChangeView),
      })),
      nextCursor: page.nextCursor,
    };
  }
}

function toChangeView({ tableName, rowId, operation, before, after }: AuditChange): AuditChangeView {
  const needed = SEEN_BY.get(tableName);
  const seen = !needed || mayActor(currentActor(), needed);
  return { tableName, rowId, operation, before: seen ? before : null, after: seen ? after : null };
}
