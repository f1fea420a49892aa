import { Injectable } from '@nestjs/common';
import { FiscalYears } from '@etabli/billing';
import { addDays, type CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { GrantEvidence } from './grant-evidence.js';
import type { GrantItemView, GrantRow, GrantsView, GrantView, ReleaseView, WithdrawnItemView } from './grant.dto.js';
import { EquipmentGrant } from './grant.entity.js';
import { grantErrors } from './grant.errors.js';
import { capBinds, evidenceOf, grantedParts } from './grant.rules.js';
import { lifeEnd, releaseOver, type Span } from './release.rules.js';

type Head = Pick<
  GrantRow,
  'id' | 'agreementId' | 'agreementTitle' | 'funderLabel' | 'kind' | 'rateBp' | 'capCents' | 'source' | 'agreementCents'
>;
interface ItemRow extends Omit<GrantItemView, 'grantedCents'> {
  grantId: string;
  paidNetCents: number | null;
}

@Injectable()
export class GrantQueries {
  constructor(
    private readonly work: Work,
    private readonly years: FiscalYears,
    private readonly evidence: GrantEvidence,
  ) {}

  /** All of them: a school has a handful. */
  async list(): Promise<GrantsView> {
    const items = await this.itemRows(null);
    return { items: (await this.heads(null)).map((head) => rowOf(head, items)) };
  }

  /** Throws 404 `grant.not_found`. */
  async one(id: string): Promise<GrantView> {
    const [head] = await this.heads(id);
    if (!head) throw grantErrors.notFound('grant.not_found');
    const { publicity, keepUntil } = await this.work.manager.findOneByOrFail(EquipmentGrant, { id });
    const rows = await this.itemRows(id);
    const row = rowOf(head, rows);
    const parts = grantedParts(
      row.grantedCents,
      rows.map(({ eligibleCents }) => eligibleCents),
    );
    const items = rows.map(({ grantId: _g, paidNetCents: _p, ...item }, index) => ({
      ...item,
      grantedCents: parts[index]!,
    }));
    const waiting = items.filter(({ inServiceOn }) => inServiceOn === null);
    return {
      ...row,
      publicity,
      keepUntil,
      termsLocked: await this.evidence.locked(head.agreementId),
      items,
      withdrawnItems: await this.withdrawn(id),
      releases: await this.releases(items),
      unreleasedCents: waiting.reduce((sum, { grantedCents }) => sum + grantedCents, 0),
    };
  }

  private withdrawn(grantId: string): Promise<WithdrawnItemView[]> {
    return this.work.manager.query(
      `SELECT id, label, eligible_cents AS "eligibleCents", withdrawn_on AS "withdrawnOn", withdrawn_reason AS "withdrawnReason"
         FROM grant_items WHERE grant_id = $1 AND withdrawn_on IS NOT NULL ORDER BY id`,
      [grantId],
    );
  }

  private async releases(items: readonly GrantItemView[]): Promise<ReleaseView[]> {
    const lives = items.flatMap(({ inServiceOn, lifeMonths, grantedCents }) =>
      inServiceOn !== null && lifeMonths !== null ? [{ inServiceOn, lifeMonths, grantedCents }] : [],
    );
    if (lives.length === 0) return [];
    const first = lives.map((one) => one.inServiceOn).toSorted()[0]!;
    const last = lives
      .map((one) => lifeEnd(one.inServiceOn, one.lifeMonths))
      .toSorted()
      .at(-1)!;
    const years = await this.spans(first, addDays(last, -1));
    const rows = lives.flatMap((one) => releaseOver(one.grantedCents, one, years));
    return years.map(({ startsOn, endsOn }) => ({
      startsOn,
      endsOn,
      cents: rows.filter((row) => row.endsOn === endsOn).reduce((sum, row) => sum + row.cents, 0),
    }));
  }

  private async spans(from: CivilDate, to: CivilDate): Promise<Span[]> {
    const spans: Span[] = [];
    for (let day = from; day <= to;) {
      const { startsOn, endsOn } = await this.years.around(day);
      spans.push({ startsOn, endsOn });
      day = addDays(endsOn, 1);
    }
    return spans;
  }

  private heads(id: string | null): Promise<Head[]> {
    return this.work.manager.query(
      `SELECT g.id, g.agreement_id AS "agreementId", a.title AS "agreementTitle", concat_ws(' ', c.first_name, c.name) AS "funderLabel",
              g.kind, g.rate_bp AS "rateBp", g.cap_cents AS "capCents", g.source, a.amount_cents AS "agreementCents"
         FROM equipment_grants g JOIN funding_agreements a ON a.id = g.agreement_id JOIN customers c ON c.id = a.customer_id
        WHERE $1::uuid IS NULL OR g.id = $1 ORDER BY a.starts_on DESC, g.id`,
      [id],
    );
  }

  private itemRows(grantId: string | null): Promise<ItemRow[]> {
    return this.work.manager.query(
      `SELECT i.grant_id AS "grantId", i.id, i.label, i.eligible_cents AS "eligibleCents", f.supplier_invoice_id AS "supplierInvoiceId",
              f.label AS "invoiceLabel", s.state AS "invoiceState", s.paid_on AS "invoicePaidOn", CASE s.state WHEN 'paid' THEN s.net_cents END AS "paidNetCents",
              i.machine_id AS "machineId", m.name AS "machineName", i.in_service_on AS "inServiceOn", i.life_months AS "lifeMonths",
              coalesce(w.minutes, 0)::int AS "youthMinutes", coalesce(w.youths, 0)::int AS "youthCount"
         FROM grant_items i LEFT JOIN funded_costs f ON f.id = i.cost_id LEFT JOIN supplier_invoices s ON s.id = f.supplier_invoice_id
         LEFT JOIN machines m ON m.id = i.machine_id
         LEFT JOIN LATERAL (SELECT sum(e.minutes) AS minutes, count(DISTINCT e.student_id) AS youths FROM time_entries e
           WHERE e.machine_id = i.machine_id AND e.voided_at IS NULL AND e.day >= coalesce(i.in_service_on, e.day)) w ON true
        WHERE i.withdrawn_on IS NULL AND ($1::uuid IS NULL OR i.grant_id = $1) ORDER BY i.id`,
      [grantId],
    );
  }
}

function rowOf(head: Head, rows: readonly ItemRow[]): GrantRow {
  const { baseCents, paidCents, grantedCents, coveredCents } = evidenceOf(
    head,
    rows.filter(({ grantId }) => grantId === head.id),
  );
  return { ...head, baseCents, paidCents, grantedCents, coveredCents, capped: capBinds(baseCents, head) };
}
