import { Injectable } from '@nestjs/common';
import { type CivilDate, formatCents, yearOf } from '@etabli/kernel';
import { Clock, type DueDates, DueDateSource, type DueItem, Work } from '@etabli/platform';
import { dayInYear, ruleOn } from '../rule/funding-rule.rules.js';
import { FundingRules } from '../rule/funding-rules.js';

interface Owed {
  agreementId: string;
  what: 'claim' | 'receive' | 'report';
  label: string;
  funder: string;
  amountCents: number | null;
  dueOn: CivilDate;
}

/** Money to ask for or to wait for, reports owed to funders. */
@DueDateSource('funding.read')
@Injectable()
export class FundingDues implements DueDates {
  constructor(private readonly work: Work) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const rows: Owed[] = await this.work.manager.query(
      `SELECT a.id AS "agreementId", o.what, o.label, concat_ws(' ', c.first_name, c.name) AS funder, o.amount AS "amountCents", o.due_on AS "dueOn"
         FROM (SELECT agreement_id, CASE state WHEN 'expected' THEN 'claim' ELSE 'receive' END AS what, label, amount_cents AS amount, due_on, id
                 FROM funding_instalments WHERE state <> 'received' AND due_on <= $1
               UNION ALL
               SELECT agreement_id, 'report', label, NULL, due_on, id FROM funder_reports WHERE sent_on IS NULL AND due_on <= $1) o
         JOIN funding_agreements a ON a.id = o.agreement_id JOIN customers c ON c.id = a.customer_id
        WHERE a.ended_on IS NULL ORDER BY o.due_on, o.id LIMIT $2`,
      [until, limit],
    );
    return rows.map(toDue);
  }
}

const WORDS: Readonly<Record<Owed['what'], { kind: string; words: string }>> = {
  claim: { kind: 'funding.claim', words: 'versement à demander' },
  receive: { kind: 'funding.receive', words: 'versement demandé, à recevoir' },
  report: { kind: 'funding.report', words: 'bilan à envoyer' },
};

const toDue = ({ agreementId, what, label, funder, amountCents, dueOn }: Owed): DueItem => ({
  kind: WORDS[what].kind,
  dueOn,
  title: `${funder}\u202f: ${WORDS[what].words}`,
  detail: [label, amountCents === null ? null : formatCents(amountCents)].filter(Boolean).join(', '),
  path: `/financements?ouvert=${agreementId}`,
});

/** The days of the year that a text fixes: shown in the year they fall in, until they are over. */
@DueDateSource('funding.read')
@Injectable()
export class FundingYearDues implements DueDates {
  constructor(
    private readonly clock: Clock,
    private readonly rules: FundingRules,
  ) {}

  async due(until: CivilDate): Promise<DueItem[]> {
    const today = this.clock.today();
    const rules = await this.rules.list();
    return (['tax_paid_day', 'tax_list_day'] as const)
      .flatMap((code) => [yearOf(today), yearOf(today) + 1].map((year) => ({ code, year })))
      .flatMap(({ code, year }): DueItem[] => {
        const rule = ruleOn(rules, code, `${year}-01-01`);
        if (!rule?.monthDay) return [];
        const dueOn = dayInYear(rule.monthDay, year);
        if (dueOn < today || dueOn > until) return [];
        return [
          { kind: `funding.${code}`, dueOn, title: YEAR_WORDS[code], detail: rule.source, path: '/financements/taxe' },
        ];
      });
  }
}

const YEAR_WORDS = {
  tax_paid_day: 'Taxe d’apprentissage\u202f: les employeurs paient le solde, rappelez-leur l’école',
  tax_list_day: 'Liste du préfet pour la taxe d’apprentissage\u202f: vérifiez que l’école y figure',
} as const;
