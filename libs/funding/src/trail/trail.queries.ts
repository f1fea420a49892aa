import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import type { FundingChangeView, FundingStep, FundingStepView, FundingTrailView } from './trail.dto.js';
import { trailErrors } from './trail.errors.js';

/** Whose history everybody who reads the funding may read. */
const TABLES = [
  'funding_agreements',
  'funding_instalments',
  'tax_campaigns',
  'tax_pledges',
  'tax_receipts',
  'equipment_grants',
  'grant_items',
  'funding_loans',
  'funded_costs',
  'funding_shares',
];
/** Ids say nothing to a reader; that they changed does. The reason of a correction stands beside it. */
const NOT_SAID = new Set(['id', 'campaign_id', 'agreement_id', 'grant_id', 'corrected_reason']);
/** What an entry's own steps change, an end and a withdrawal with reasons of their own; whatever else changes of it is a correction. */
const ENDED = ['ended_on', 'ended_reason', 'withdrawn_on', 'withdrawn_reason'];
const STEPPED: Readonly<Record<string, readonly string[]>> = {
  funding_instalments: ['state', 'claimed_on', 'received_on', 'reference'],
};
const MOST = 100;

type Cells = Record<string, unknown> | null;

/** What became of an entry: who wrote and changed it, from what to what. */
@Injectable()
export class FundingTrail {
  constructor(private readonly work: Work) {}

  /** Throws 404 `funding_history.not_found` for an id that is no entry of the funding. */
  async of(rowId: string): Promise<FundingTrailView> {
    const rows: { at: Date; actorName: string; table: string; operation: string; before: Cells; after: Cells }[] =
      await this.work.manager.query(
        `SELECT k.at, k.actor_name AS "actorName", c.table_name AS "table", c.operation, c.before, c.after
           FROM audit_changes c JOIN audit_commands k ON k.id = c.command_id
          WHERE c.row_id = $1 AND c.table_name = ANY($2) ORDER BY c.id DESC LIMIT ${MOST}`,
        [rowId, TABLES],
      );
    if (rows.length === 0) throw trailErrors.notFound('funding_history.not_found');
    // a reason given twice in the same words is no change of its column
    let reason: string | null = null;
    const steps = rows.toReversed().map(({ table, before, after, at, actorName, operation }): FundingStepView => {
      const stepped = STEPPED[table] ?? ENDED;
      reason = said(after?.['corrected_reason']) ?? reason;
      return {
        at: at.toISOString(),
        actorName,
        step: stepOf(operation, after),
        reason:
          operation === 'update' && Object.keys(after ?? {}).some((field) => !stepped.includes(field)) ? reason : null,
        changes: changesOf(before ?? {}, after ?? {}),
      };
    });
    return { items: steps.toReversed() };
  }
}

function stepOf(operation: string, after: Cells): FundingStep {
  if (operation === 'insert') return 'recorded';
  if (operation === 'delete') return 'removed';
  return after && 'withdrawn_on' in after && after['withdrawn_on'] !== null ? 'withdrawn' : 'changed';
}

function changesOf(before: NonNullable<Cells>, after: NonNullable<Cells>): FundingChangeView[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((one) => !NOT_SAID.has(one));
  return fields.toSorted().map((field) => ({ field, before: said(before[field]), after: said(after[field]) }));
}

const said = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);
