import { Injectable } from '@nestjs/common';
import type { BasisPoints, Cents, CivilDate, Month } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import type { AgreementView } from '../agreement/agreement.dto.js';
import { AgreementQueries } from '../agreement/agreement.queries.js';
import type { GrantView } from '../grant/grant.dto.js';
import { EquipmentGrant } from '../grant/grant.entity.js';
import { GrantQueries } from '../grant/grant.queries.js';
import type { CostKind } from '../share/share.rules.js';
import { partsOf } from '../share/share.rules.js';

/** A cost that the agreement pays a part of, with the proof of it. */
export interface PackCost {
  readonly label: string;
  readonly kind: CostKind;
  readonly spentOn: CivilDate;
  readonly netCents: Cents;
  readonly shareBp: BasisPoints;
  readonly partCents: Cents;
  /** what other funders pay of the same cost */
  readonly othersBp: BasisPoints;
  readonly supplierName: string | null;
  readonly invoiceNumber: string | null;
  /** null: not paid, or no invoice */
  readonly paidOn: CivilDate | null;
  readonly fileId: string | null;
}
/** Minutes of youths in a month: how many worked, never who. */
export interface PackHours {
  readonly label: string;
  readonly month: Month;
  readonly minutes: number;
  readonly youths: number;
}
export interface PackPaper {
  readonly label: string;
  readonly keptOn: CivilDate;
  readonly fileId: string;
}
export interface PackFacts {
  readonly agreement: AgreementView;
  readonly grant: GrantView | null;
  readonly costs: readonly PackCost[];
  readonly papers: readonly PackPaper[];
  readonly machineHours: readonly PackHours[];
  readonly orderHours: readonly PackHours[];
}

interface ShareRow extends Omit<PackCost, 'partCents' | 'othersBp'> {
  costId: string;
  mine: boolean;
}

/** All that proves an agreement, as of one moment: sums agree with their rows. */
@Injectable()
export class PackQueries {
  constructor(
    private readonly work: Work,
    private readonly agreements: AgreementQueries,
    private readonly grants: GrantQueries,
  ) {}

  /** Throws 404 `agreement.not_found`. */
  of(agreementId: string): Promise<PackFacts> {
    return this.work.atOneInstant(() => this.read(agreementId));
  }

  private async read(agreementId: string): Promise<PackFacts> {
    const agreement = await this.agreements.one(agreementId);
    const grant = await this.work.manager.findOneBy(EquipmentGrant, { agreementId });
    return {
      agreement,
      grant: grant ? await this.grants.one(grant.id) : null,
      costs: await this.costs(agreementId),
      papers: await this.papers(agreementId),
      machineHours: grant ? await this.machineHours(grant.id) : [],
      orderHours: await this.orderHours(agreementId),
    };
  }

  private async costs(agreementId: string): Promise<PackCost[]> {
    const rows: ShareRow[] = await this.work.manager.query(
      `SELECT f.id AS "costId", f.label, f.kind, f.spent_on AS "spentOn", f.net_cents AS "netCents", s.share_bp AS "shareBp",
              s.agreement_id = $1 AS mine, i.supplier_name AS "supplierName", i.number AS "invoiceNumber",
              CASE i.state WHEN 'paid' THEN i.paid_on END AS "paidOn", i.file_id AS "fileId"
         FROM funding_shares s JOIN funded_costs f ON f.id = s.cost_id LEFT JOIN supplier_invoices i ON i.id = f.supplier_invoice_id
        WHERE s.withdrawn_on IS NULL
          AND s.cost_id IN (SELECT cost_id FROM funding_shares WHERE agreement_id = $1 AND withdrawn_on IS NULL)
        ORDER BY f.spent_on, f.id, s.id`,
      [agreementId],
    );
    return [...new Set(rows.map(({ costId }) => costId))].map((id) => {
      const shares = rows.filter(({ costId }) => costId === id);
      const { parts } = partsOf(
        shares[0]!.netCents,
        shares.map(({ shareBp }) => shareBp),
      );
      const at = shares.findIndex(({ mine }) => mine);
      const { costId: _c, mine: _m, ...cost } = shares[at]!;
      const allBp = shares.reduce((sum, { shareBp }) => sum + shareBp, 0);
      return { ...cost, partCents: parts[at]!, othersBp: allBp - cost.shareBp };
    });
  }

  private papers(agreementId: string): Promise<PackPaper[]> {
    return this.work.manager.query(
      `SELECT label, kept_on AS "keptOn", file_id AS "fileId" FROM funding_documents
        WHERE agreement_id = $1 AND withdrawn_on IS NULL ORDER BY id`,
      [agreementId],
    );
  }

  /** Each machine once, however many lines of the grant name it. */
  private machineHours(grantId: string): Promise<PackHours[]> {
    return this.work.manager.query(
      `SELECT m.name AS label, to_char(e.day, 'YYYY-MM') AS month, sum(e.minutes)::int AS minutes, count(DISTINCT e.student_id)::int AS youths
         FROM (SELECT machine_id, min(coalesce(in_service_on, '-infinity')) AS since FROM grant_items
                WHERE grant_id = $1 AND withdrawn_on IS NULL AND machine_id IS NOT NULL GROUP BY machine_id) i
         JOIN machines m ON m.id = i.machine_id JOIN time_entries e ON e.machine_id = i.machine_id
        WHERE e.voided_at IS NULL AND e.day >= i.since GROUP BY m.id, m.name, 2 ORDER BY m.name, m.id, 2`,
      [grantId],
    );
  }

  private orderHours(agreementId: string): Promise<PackHours[]> {
    return this.work.manager.query(
      `SELECT p.number || ' ' || p.title AS label, to_char(e.day, 'YYYY-MM') AS month, sum(e.minutes)::int AS minutes,
              count(DISTINCT e.student_id)::int AS youths
         FROM funding_shares s JOIN time_entries e ON e.id = s.time_entry_id JOIN operations o ON o.id = e.operation_id
         JOIN production_orders p ON p.id = o.order_id
        WHERE s.agreement_id = $1 AND s.withdrawn_on IS NULL AND e.voided_at IS NULL
        GROUP BY p.id, p.number, p.title, 2 ORDER BY p.number, p.id, 2`,
      [agreementId],
    );
  }
}
