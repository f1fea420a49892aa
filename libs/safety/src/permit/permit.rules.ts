import { ageOn, addYears, type CivilDate, daysBetween, maxDay } from '@etabli/kernel';
import { type HazardRow, hazardOn } from '../hazard/hazard.rules.js';
import type { ClearanceFacts, DeclarationFacts, PermitInputs } from './permit-facts.rules.js';
import {
  MAJORITY,
  MOST_YOUTHS,
  PERMIT_RULES,
  PERMIT_TABLE,
  type PermitRule,
  type PermitRuleId,
  RENEWAL_DAYS,
  RULESET_VERSION,
  YOUNGEST,
} from './permit-table.rules.js';
import { assessmentUntil, declarationHolds, type Fitness, fitnessOn, inTerm } from './terms.rules.js';
import { houseFindings } from './working-time.rules.js';

export const OUTCOMES = ['allow', 'warn', 'block'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type FindingValues = Readonly<Record<string, string | number | null>>;

export interface Finding {
  readonly ruleId: PermitRuleId;
  readonly severity: 'block' | 'warn';
  readonly article: string;
  readonly overriddenBy: 'trainer' | 'director' | null;
  readonly values: FindingValues;
  /** what would lift it, in words */
  readonly lift: string;
}

export interface Decision {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly rulesetVersion: string;
}

type Found = { readonly values: FindingValues; readonly article?: string; readonly severity?: 'block' | 'warn' };

/** Each ruleset that ever decided stays here, so that a stored decision re-evaluates as it was. */
const RULESETS: Readonly<Record<string, (inputs: PermitInputs) => Omit<Decision, 'rulesetVersion'>>> = {
  // since then a stopped machine says why it is; what was stored before has no such fact and reads as it did
  '2026.1': interpret,
  [RULESET_VERSION]: interpret,
};

/** The one interpreter of the decision table. Pure: the same inputs, in any order, make the same decision for ever. */
export function decide(inputs: PermitInputs, rulesetVersion: string = RULESET_VERSION): Decision {
  const ruleset = RULESETS[rulesetVersion];
  if (!ruleset) throw new RangeError(`No ruleset ${rulesetVersion}`);
  return { ...ruleset(inputs), rulesetVersion };
}

function interpret(inputs: PermitInputs): Omit<Decision, 'rulesetVersion'> {
  const reading = new Reading(inputs);
  const findings = PERMIT_RULES.flatMap((ruleId): Finding[] => {
    const rule: PermitRule = PERMIT_TABLE[ruleId];
    if (rule.appliesTo !== 'everybody' && (rule.appliesTo === 'minors') !== reading.minor) return [];
    return reading.found(ruleId).map(({ values, article, severity }) => ({
      ruleId,
      severity: severity ?? (rule.severity === 'warn' ? 'warn' : 'block'),
      article: article ?? rule.article,
      overriddenBy: rule.overriddenBy,
      values,
      lift: rule.lift,
    }));
  });
  const worst = findings.some(({ severity }) => severity === 'block')
    ? 'block'
    : findings.length > 0
      ? 'warn'
      : 'allow';
  return { outcome: worst, findings };
}

/** The facts of one request, put side by side once. */
class Reading {
  readonly minor: boolean;
  private readonly day: CivilDate;
  private readonly codes: readonly string[];
  private readonly rows: readonly HazardRow[];
  private readonly fitness: Fitness;
  /** rows R that only a declaration lifts */
  private readonly undeclared: readonly HazardRow[];
  private readonly covering: readonly DeclarationFacts[];
  private houses: ReturnType<typeof houseFindings> | undefined;

  constructor(private readonly inputs: PermitInputs) {
    const { day, youth, work } = inputs;
    this.day = day;
    this.minor = ageOn(youth.bornOn, day) < MAJORITY;
    this.codes = [...new Set([...work.codes, ...(work.machine?.codes ?? [])])].sort();
    this.rows = this.codes.flatMap((code) => hazardOn(inputs.hazards, code, day) ?? []);
    this.fitness = fitnessOn(day, inputs.opinions);
    this.undeclared = this.of('R').filter((row) => !this.cleared(row) && !this.graduated(row));
    this.covering = inputs.declarations.filter((one) => declarationHolds(day, one) && this.covers(one));
  }

  found(ruleId: PermitRuleId): readonly Found[] {
    return this.checks[ruleId]();
  }

  private readonly checks: Readonly<Record<PermitRuleId, () => readonly Found[]>> = {
    too_young: () =>
      ageOn(this.inputs.youth.bornOn, this.day) < YOUNGEST
        ? [{ values: { birthday: addYears(this.inputs.youth.bornOn, YOUNGEST) } }]
        : [],
    hazard_unknown: () => this.aboutCodes(this.codes.filter((code) => !this.rows.some((row) => row.code === code))),
    hazard_forbidden: () => this.aboutRows(this.of('X')),
    derogation_missing: () => (this.covering.length > 0 ? [] : this.aboutRows(this.undeclared)),
    supervisor_not_named: () =>
      this.undeclared.length > 0 && this.covering.length > 0 && this.named().length === 0
        ? [{ values: { supervisor: this.inputs.supervisor.staffId } }]
        : [],
    supervisor_away: () =>
      this.undeclared.length > 0 && !this.inputs.supervisor.wholeSlot
        ? [{ values: { supervisor: this.inputs.supervisor.staffId } }]
        : [],
    clearance_missing: () => this.aboutRows(this.of('P').filter((row) => !this.cleared(row))),
    driving_permit_missing: () =>
      this.aboutRows(this.rows.filter((row) => row.clearance === 'driving_permit' && !this.cleared(row))),
    not_fit: () => this.unfit(),
    training_missing: () => this.untrained(),
    machine_unclassified: () => this.machine(({ familyId }) => familyId === null),
    machine_stopped: () => {
      const why = this.inputs.work.machine?.unavailable;
      return this.machine(({ stopped }) => stopped).map(({ values }) => ({
        values: why ? { ...values, why } : values,
      }));
    },
    machine_check_overdue: () => this.machine(({ checkDueOn }) => checkDueOn !== null && checkDueOn < this.day),
    day_too_long: () => this.house('day_too_long'),
    week_too_long: () => this.house('week_too_long'),
    break_missing: () => this.house('break_missing'),
    night_work: () => this.house('night_work'),
    daily_rest_short: () => this.house('daily_rest_short'),
    weekly_rest_missing: () => this.house('weekly_rest_missing'),
    public_holiday: () => this.house('public_holiday'),
    too_many_youths: () =>
      this.inputs.supervisor.youths > MOST_YOUTHS
        ? [{ values: { read: this.inputs.supervisor.youths, limit: MOST_YOUTHS } }]
        : [],
    risk_assessment_old: () => {
      const last = this.lastAssessment();
      return last && assessmentUntil(last) < this.day ? [{ values: { read: last } }] : [];
    },
    risk_assessment_missing: () => (this.lastAssessment() ? [] : [{ values: {} }]),
    declaration_ending: () => {
      const named = this.named();
      if (this.undeclared.length === 0 || named.length === 0) return [];
      const until = maxDay(...named.map(({ validUntil }) => validUntil));
      return daysBetween(this.day, until) < RENEWAL_DAYS ? [{ values: { read: until } }] : [];
    },
  };

  private of(hazardClass: HazardRow['hazardClass']): HazardRow[] {
    return this.rows.filter((row) => row.hazardClass === hazardClass);
  }

  /** By a driving permit or a habilitation in term that opens this row and this family (Labour code, art. R4153-50 and -51). */
  private cleared({ code, clearance }: HazardRow): boolean {
    return clearance !== null && this.inputs.clearances.some((one) => one.kind === clearance && this.opens(one, code));
  }

  /** By the diploma of the job, for whoever is medically fit (Labour code, art. R4153-49). */
  private graduated({ code }: HazardRow): boolean {
    const { fitness } = this;
    const fit = fitness.fit && !fitness.restricted.includes(code);
    return fit && this.inputs.clearances.some((one) => one.kind === 'diploma' && this.opens(one, code));
  }

  private opens({ codes, familyIds, from, until }: ClearanceFacts, code: string): boolean {
    const familyId = this.inputs.work.machine?.familyId ?? null;
    return (
      inTerm(this.day, from, until) &&
      codes.includes(code) &&
      (familyIds.length === 0 || (familyId !== null && familyIds.includes(familyId)))
    );
  }

  /** All the works left, the family or the machine, and the site: by one declaration. */
  private covers({ works, familyIds, machineIds, sites }: DeclarationFacts): boolean {
    const { machine, site } = this.inputs.work;
    return (
      this.undeclared.every(({ code }) => works.includes(code)) &&
      (machine === null ||
        machineIds.includes(machine.id) ||
        (machine.familyId !== null && familyIds.includes(machine.familyId))) &&
      (site === null || sites.includes(site))
    );
  }

  private named(): DeclarationFacts[] {
    const { staffId } = this.inputs.supervisor;
    return this.covering.filter(({ supervisorIds }) => staffId !== null && supervisorIds.includes(staffId));
  }

  /** For every row R a valid opinion; for a restricted code, whatever its class, none at all. */
  private unfit(): Found[] {
    const { fitness } = this;
    if (!fitness.fit)
      return this.of('R').length > 0 ? [{ values: { reason: 'no_valid_opinion', codes: words(this.of('R')) } }] : [];
    const restricted = this.codes.filter((code) => fitness.restricted.includes(code));
    return restricted.length > 0 ? [{ values: { reason: 'restricted', codes: restricted.join(', ') } }] : [];
  }

  private untrained(): Found[] {
    const { machine } = this.inputs.work;
    if (!machine || machine.familyId === null) return [];
    const signed = this.inputs.trainings.some(
      ({ familyId, on, until }) => familyId === machine.familyId && inTerm(this.day, on, until),
    );
    return signed ? [] : [{ values: { family: machine.familyName ?? machine.name } }];
  }

  private machine(wrong: (machine: NonNullable<PermitInputs['work']['machine']>) => boolean): Found[] {
    const { machine } = this.inputs.work;
    return machine && wrong(machine) ? [{ values: { machine: machine.name, due: machine.checkDueOn } }] : [];
  }

  private house(rule: PermitRuleId): Found[] {
    this.houses ??= houseFindings(this.inputs);
    return this.houses
      .filter((one) => one.rule === rule)
      .map(({ row, values }) => ({ values, severity: row.severity }));
  }

  private lastAssessment(): CivilDate | undefined {
    return this.inputs.riskAssessments
      .filter((on) => on <= this.day)
      .toSorted()
      .at(-1);
  }

  private aboutCodes(codes: readonly string[]): Found[] {
    return codes.length > 0 ? [{ values: { codes: codes.join(', ') } }] : [];
  }

  private aboutRows(rows: readonly HazardRow[]): Found[] {
    if (rows.length === 0) return [];
    return [{ values: { codes: words(rows) }, article: [...new Set(rows.map(({ article }) => article))].join(', ') }];
  }
}

const words = (rows: readonly HazardRow[]): string => rows.map(({ code }) => code).join(', ');
