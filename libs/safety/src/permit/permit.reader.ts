import { Injectable } from '@nestjs/common';
import type { CivilDate, HolidayRegion } from '@etabli/kernel';
import { type Reading, readTogether, rowsFrom, taking, type Parameter, Work } from '@etabli/platform';
import { type HazardRow, hazardOn } from '../hazard/hazard.rules.js';
import type { Grounds, OwnInputs } from './grounds.js';
import {
  type ClearanceFacts,
  type DeclarationFacts,
  HOUSE_RULES,
  type HouseRuleRow,
  type OpinionFacts,
  type PermitInputs,
  type Stint,
  type SupervisorFacts,
  type TrainingFacts,
} from './permit-facts.rules.js';
import { declarationHolds } from './terms.rules.js';
import { houseRuleOn } from './working-time.rules.js';

/** What the workshop knows of a machine, as of the work. */
export interface RequestedMachine {
  readonly id: string;
  readonly name: string;
  /** its own word for the kind of machine: stands for the family where nobody classified it */
  readonly family: string;
  readonly stopped: boolean;
  /** why it is, in words that follow « est »: « à l’arrêt (courroie) » */
  readonly unavailable?: string | null;
  /** the last day of its running periodic checks */
  readonly checkDueOn?: CivilDate | null;
}

/** May this youth do this operation then, and who is there? All that safety cannot know comes as plain values. */
export interface PermitRequest {
  readonly studentId: string;
  /** as it is said in a refusal: « Léa D. » */
  readonly name: string;
  readonly operationId: string;
  readonly operationTitle: string;
  readonly machine: RequestedMachine | null;
  /** codes of works that the operation brings along, beside those on file for it and its machine's; left out: none */
  readonly hazards?: readonly string[];
  readonly day: CivilDate;
  readonly slot: readonly Stint[];
  readonly others: readonly Stint[];
  readonly supervisor: SupervisorFacts;
}

interface Family {
  machineId: string;
  familyId: string | null;
  familyName: string | null;
  codes: string[];
  site: string | null;
}

interface Papers {
  readonly bornOn: CivilDate;
  readonly trainings: TrainingFacts[];
  readonly opinions: OpinionFacts[];
  readonly clearances: ClearanceFacts[];
}

type Until = CivilDate | null;

/** As `frameSql` answers: a list a kind of paper, told without names since there are some of each youth; a training once for all who had it. */
interface FrameRow extends Omit<PermitFrame, 'papers'> {
  youths: [studentId: string, bornOn: CivilDate][];
  trainings: [studentIds: string[], familyId: string, on: CivilDate, until: Until][];
  opinions: [
    studentId: string,
    result: OpinionFacts['result'],
    restrictedCodes: string[],
    on: CivilDate,
    until: CivilDate,
  ][];
  clearances: [
    studentId: string,
    kind: ClearanceFacts['kind'],
    codes: string[],
    familyIds: string[],
    from: CivilDate,
    until: Until,
  ][];
}

/** What the gate reads of the papers of some youths, of machines and of operations. */
export interface PermitFrame {
  /** of the codes asked about only */
  hazards: HazardRow[];
  houseRules: HouseRuleRow[];
  riskAssessments: CivilDate[];
  declarations: DeclarationFacts[];
  families: Family[];
  operations: { operationId: string; codes: string[] }[];
  /** by youth */
  papers: ReadonlyMap<string, Papers>;
  region: HolidayRegion | null;
}

/** A request with all that its decision reads; the grounds, which are in the inputs, are one object for all who share them. */
export interface ReadRequest {
  readonly request: PermitRequest;
  readonly grounds: Grounds;
  readonly inputs: PermitInputs;
}

/** Rows (id, family) of the machines asked about: `$n::uuid[]` and the like, or a query of who knows them. */
export interface MachinesAsked {
  sql(first: number, parameter: Parameter): string;
  readonly values: readonly unknown[];
}

/** Reads all that the gate asks for any number of youths, machines and operations: in one query. */
@Injectable()
export class PermitReader {
  constructor(private readonly work: Work) {}

  /** In the order of the requests; an unknown youth is left out. `frame`: read already. */
  async inputs(requests: readonly PermitRequest[], frame?: PermitFrame): Promise<ReadRequest[]> {
    if (requests.length === 0) return [];
    const read = frame ?? (await this.frame(requests));
    const groundsOf = remembering(read);
    return requests.flatMap((request) => {
      const own = read.papers.get(request.studentId);
      if (!own) return [];
      const grounds = groundsOf(request);
      return [{ request, grounds, inputs: { ...narrowed(request, own, grounds), ...grounds } }];
    });
  }

  /** Asked in one statement with what else a command reads. `hazards`: codes that no machine or operation on file says. */
  readFrame(
    studentIds: readonly string[],
    operationIds: readonly string[],
    machines: MachinesAsked,
    hazards: readonly string[] = [],
  ): Reading<PermitFrame> {
    const values = [[...new Set(studentIds)], [...new Set(operationIds)], [...new Set(hazards)], ...machines.values];
    return taking(
      rowsFrom<FrameRow>((first, parameter) => frameSql(first, parameter, machines.sql(first + 3, parameter)), values),
      ([frame]) => frameOf(frame!),
    );
  }

  private async frame(requests: readonly PermitRequest[]): Promise<PermitFrame> {
    const machines = new Map(requests.flatMap(({ machine }) => (machine ? [[machine.id, machine.family]] : [])));
    const [frame] = await readTogether(
      this.work.manager,
      this.readFrame(
        requests.map(({ studentId }) => studentId),
        requests.map(({ operationId }) => operationId),
        {
          sql: (first, parameter) =>
            `SELECT * FROM unnest(${parameter(first, 'uuid[]')}, ${parameter(first + 1, 'text[]')}) AS asked (id, family)`,
          values: [[...machines.keys()], [...machines.values()]],
        },
        requests.flatMap(({ hazards = [] }) => hazards),
      ),
    );
    return frame;
  }
}

function frameOf({ youths, trainings, opinions, clearances, ...school }: FrameRow): PermitFrame {
  const papers = new Map<string, Papers>(
    youths.map(([studentId, bornOn]) => [studentId, { bornOn, trainings: [], opinions: [], clearances: [] }]),
  );
  for (const [studentIds, familyId, on, until] of trainings)
    for (const studentId of studentIds) papers.get(studentId)?.trainings.push({ familyId, on, until });
  for (const [studentId, result, restrictedCodes, on, until] of opinions)
    papers.get(studentId)?.opinions.push({ result, restrictedCodes, on, until });
  for (const [studentId, kind, codes, familyIds, from, until] of clearances)
    papers.get(studentId)?.clearances.push({ kind, codes, familyIds, from, until });
  return { ...school, papers };
}

/** The grounds of each request, made once for all who work on the same with the same trainer. */
function remembering(frame: PermitFrame): (request: PermitRequest) => Grounds {
  const known = new Map<RequestedMachine | null, Map<string, Grounds>>();
  return (request) => {
    const { machine, day, operationId, supervisor, hazards = [] } = request;
    const ofMachine = known.get(machine) ?? new Map<string, Grounds>();
    known.set(machine, ofMachine);
    const key = [day, operationId, supervisor.staffId, ...hazards].join();
    const grounds = ofMachine.get(key) ?? groundsOf(request, frame);
    ofMachine.set(key, grounds);
    return grounds;
  };
}

/** Only what such a decision reads: it is stored with it. */
function groundsOf(
  { day, machine, operationId, supervisor, hazards = [] }: PermitRequest,
  frame: PermitFrame,
): Grounds {
  const family = frame.families.find(({ machineId }) => machineId === machine?.id);
  const onFile = frame.operations.find((one) => one.operationId === operationId)?.codes ?? [];
  const operationCodes = [...new Set([...onFile, ...hazards])];
  const codes = [...new Set([...operationCodes, ...(family?.codes ?? [])])].sort();
  const familyId = family?.familyId ?? null;
  const only = (list: readonly string[], one: string | null): string[] => list.filter((id) => id === one);
  return {
    work: {
      operationId,
      codes: operationCodes,
      site: family?.site ?? null,
      machine: machine && {
        id: machine.id,
        name: machine.name,
        familyId,
        familyName: family?.familyName ?? null,
        codes: family?.codes ?? [],
        stopped: machine.stopped,
        unavailable: machine.unavailable ?? null,
        checkDueOn: machine.checkDueOn ?? null,
      },
    },
    hazards: codes.flatMap((code) => hazardOn(frame.hazards, code, day) ?? []),
    declarations: frame.declarations
      .filter((one) => declarationHolds(day, one))
      .map((one) => ({
        ...one,
        works: one.works.filter((code) => codes.includes(code)),
        familyIds: only(one.familyIds, familyId),
        machineIds: only(one.machineIds, machine?.id ?? null),
        sites: only(one.sites, family?.site ?? null),
        supervisorIds: only(one.supervisorIds, supervisor.staffId),
      })),
    riskAssessments: frame.riskAssessments.filter((on) => on <= day).slice(-1),
    houseRules: HOUSE_RULES.flatMap((rule) => houseRuleOn(frame.houseRules, rule, day) ?? []),
    holidayRegion: frame.region ?? 'metropole',
  };
}

/** Only what this one decision reads of the youth. */
function narrowed({ day, slot, others, supervisor }: PermitRequest, own: Papers, { work }: Grounds): OwnInputs {
  const familyId = work.machine?.familyId ?? null;
  return {
    day,
    slot,
    others,
    youth: { bornOn: own.bornOn },
    supervisor,
    trainings: own.trainings.filter((one) => one.familyId === familyId),
    opinions: own.opinions.filter(({ on }) => on <= day),
    clearances: own.clearances,
  };
}

/** Papers of youths as one list a kind: a question for each youth takes longer than all that it finds. */
const frameSql = (first: number, parameter: Parameter, machines: string): string => {
  const [youths, operations] = [parameter(first, 'uuid[]'), parameter(first + 1, 'uuid[]')];
  const papers = (table: string, columns: string, by: string): string =>
    `SELECT coalesce(json_agg(json_build_array(student_id, ${columns}) ORDER BY ${by}, id), '[]') FROM ${table} WHERE student_id = ANY (${youths}) AND voided_at IS NULL`;
  return `
  WITH asked AS MATERIALIZED (SELECT m.id, f.id AS family_id, f.name, ms.site,
      coalesce(f.hazard_codes, '{}') || coalesce(ms.hazard_codes, '{}') AS codes
     FROM (${machines}) AS m LEFT JOIN machine_safety ms ON ms.machine_id = m.id
     LEFT JOIN machine_families f ON f.id = ms.family_id OR (ms.machine_id IS NULL AND f.name = m.family))
  SELECT (SELECT holiday_region FROM schools LIMIT 1) AS region,
    (SELECT coalesce(json_agg(json_build_object('code', code, 'article', article, 'title', title, 'hazardClass', hazard_class, 'clearance', clearance,
       'validFrom', valid_from) ORDER BY code, valid_from), '[]') FROM hazards
      WHERE code IN (SELECT unnest(codes) FROM asked UNION ALL SELECT unnest(hazard_codes) FROM operation_hazards WHERE operation_id = ANY (${operations})
        UNION ALL SELECT unnest(${parameter(first + 2, 'text[]')}))) AS hazards,
    (SELECT coalesce(json_agg(json_build_object('rule', rule, 'severity', severity, 'limit', limit_value, 'limitUnder16', limit_under_16,
       'validFrom', valid_from) ORDER BY rule, valid_from), '[]') FROM house_rules) AS "houseRules",
    (SELECT coalesce(json_agg(done_on ORDER BY done_on), '[]') FROM risk_assessments) AS "riskAssessments",
    (SELECT coalesce(json_agg(json_build_object('id', id, 'sentOn', sent_on, 'validUntil', least(valid_until, ended_on - 1), 'works', works,
       'familyIds', family_ids, 'machineIds', machine_ids, 'sites', sites, 'supervisorIds', supervisor_ids) ORDER BY sent_on, id), '[]')
       FROM derogation_declarations WHERE state <> 'draft') AS declarations,
    (SELECT coalesce(json_agg(json_build_object('machineId', id, 'familyId', family_id, 'familyName', name, 'site', site, 'codes', codes)), '[]') FROM asked) AS families,
    (SELECT coalesce(json_agg(json_build_object('operationId', operation_id, 'codes', hazard_codes)), '[]')
       FROM operation_hazards WHERE operation_id = ANY (${operations})) AS operations,
    (SELECT coalesce(json_agg(json_build_array(id, born_on)), '[]') FROM students WHERE id = ANY (${youths})) AS youths,
    (SELECT coalesce(json_agg(json_build_array(students, family_id, trained_on, valid_until) ORDER BY trained_on, valid_until, family_id), '[]')
       FROM (SELECT array_agg(student_id) AS students, family_id, trained_on, valid_until FROM safety_trainings
              WHERE student_id = ANY (${youths}) AND voided_at IS NULL AND family_id IN (SELECT family_id FROM asked)
              GROUP BY family_id, trained_on, valid_until) AS had) AS trainings,
    (${papers('fitness_opinions', 'result, restricted_codes, given_on, valid_until', 'given_on')}) AS opinions,
    (${papers('clearances', 'kind, hazard_codes, family_ids, issued_on, valid_until', 'issued_on')}) AS clearances`;
};
