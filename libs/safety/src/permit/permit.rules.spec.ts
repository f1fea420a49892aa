import type { CivilDate } from '@etabli/kernel';
import { DAY, HOUSE, inOrder, LATHE, stint } from './permit.fixture.js';
import type { PermitInputs } from './permit-facts.rules.js';
import { PERMIT_RULES, PERMIT_TABLE, type PermitRuleId, RULESET_VERSION } from './permit-table.rules.js';
import { findingRefusal, permitErrors } from './permit.errors.js';
import { decide, type Finding } from './permit.rules.js';

const rules = (inputs: PermitInputs): PermitRuleId[] => decide(inputs).findings.map(({ ruleId }) => ruleId);
const on = (day: CivilDate, change: Parameters<typeof inOrder>[0] = {}): PermitInputs => inOrder({ day, ...change });
const machine = { ...LATHE, stopped: false, checkDueOn: null };

describe('the permit to work', () => {
  it('is given when every paper is in order', () => {
    expect(decide(inOrder())).toEqual({ outcome: 'allow', findings: [], rulesetVersion: RULESET_VERSION });
  });

  it('says for each rule the article, the values read and what would lift it', () => {
    expect(decide(inOrder({ trainings: [] })).findings).toEqual([
      {
        ruleId: 'training_missing',
        severity: 'block',
        article: 'L4141-2',
        overriddenBy: null,
        values: { family: 'Tour' },
        lift: PERMIT_TABLE.training_missing.lift,
      },
    ]);
  });

  it('says why a machine may not be used, and reads what was decided before as it was', () => {
    const stopped = inOrder({
      work: { machine: { ...machine, stopped: true, unavailable: 'en entretien (vidange)' } },
    });
    const [found] = decide(stopped).findings;
    expect(found).toMatchObject({ values: { machine: 'Tour 1', due: null, why: 'en entretien (vidange)' } });
    const said = (one: Finding): string =>
      permitErrors.say(findingRefusal(one, { studentId: '', name: 'Léa D.' })).detail;
    expect(said(found!)).toContain('la machine « Tour 1 » est en entretien (vidange).');
    const before = decide(inOrder({ work: { machine: { ...machine, stopped: true } } }), '2026.1').findings;
    expect(before[0]!.values).toEqual({ machine: 'Tour 1', due: null });
    expect(said(before[0]!)).toContain('est à l’arrêt.');
  });

  it.each<[string, Parameters<typeof inOrder>[0], PermitRuleId[]]>([
    ['under fifteen', { youth: { bornOn: '2011-11-25' } }, ['too_young']],
    ['fifteen that day', { youth: { bornOn: '2011-11-24' } }, []],
    ['a code nobody knows', { work: { codes: ['D4153-99'] } }, ['hazard_unknown']],
    ['class X', { work: { codes: ['D4153-25'] } }, ['hazard_forbidden']],
    ['no declaration', { declarations: [] }, ['derogation_missing']],
    [
      'another machine family',
      { work: { machine: { ...machine, familyId: 'mills' } } },
      ['derogation_missing', 'training_missing'],
    ],
    ['a work not declared', { work: { codes: ['D4153-17'] } }, ['derogation_missing']],
    ['another site', { work: { site: 'Chantier Nord' } }, ['derogation_missing']],
    [
      'a supervisor not named',
      { supervisor: { staffId: 'other', wholeSlot: true, youths: 10 } },
      ['supervisor_not_named'],
    ],
    ['no supervisor', { supervisor: { staffId: null, wholeSlot: true, youths: 10 } }, ['supervisor_not_named']],
    [
      'a supervisor who leaves',
      { supervisor: { staffId: 'trainer', wholeSlot: false, youths: 10 } },
      ['supervisor_away'],
    ],
    ['thirteen youths', { supervisor: { staffId: 'trainer', wholeSlot: true, youths: 13 } }, ['too_many_youths']],
    ['electricity without habilitation', { work: { codes: ['D4153-24-H'] } }, ['clearance_missing']],
    ['no opinion', { opinions: [] }, ['not_fit']],
    ['no training', { trainings: [] }, ['training_missing']],
    [
      'a machine of no family',
      { work: { machine: { ...machine, familyId: null, familyName: null } } },
      ['derogation_missing', 'machine_unclassified'],
    ],
    ['a stopped machine', { work: { machine: { ...machine, stopped: true } } }, ['machine_stopped']],
    ['a check due today', { work: { machine: { ...machine, checkDueOn: DAY } } }, []],
    [
      'a check due yesterday',
      { work: { machine: { ...machine, checkDueOn: '2026-11-23' } } },
      ['machine_check_overdue'],
    ],
    ['risks assessed a year ago to the day', { riskAssessments: ['2025-11-24'] }, []],
    ['risks assessed a year and a day ago', { riskAssessments: ['2025-11-23'] }, ['risk_assessment_old']],
    ['risks assessed later', { riskAssessments: ['2026-11-25'] }, ['risk_assessment_missing']],
    ['a public holiday', { day: '2026-11-11' }, ['public_holiday']],
  ])('%s', (_case, change, expected) => {
    expect(rules(inOrder(change))).toEqual(expected);
  });

  it('tells an adult of machine, training, driving permit and risks only', () => {
    const adult = { youth: { bornOn: '2008-11-24' }, declarations: [], opinions: [] };
    expect(rules(inOrder({ ...adult, work: { codes: ['D4153-25'] } }))).toEqual([]);
    expect(rules(inOrder({ ...adult, trainings: [], riskAssessments: [] }))).toEqual([
      'training_missing',
      'risk_assessment_missing',
    ]);
    expect(rules(inOrder({ ...adult, work: { codes: ['D4153-27'] } }))).toEqual(['driving_permit_missing']);
    expect(rules(inOrder({ ...adult, slot: [stint(DAY, '06:00', '23:00')] }))).toEqual([]);
  });

  it('turns eighteen in the middle of the week: Tuesday a minor, Wednesday not', () => {
    const birthday = { youth: { bornOn: '2008-11-25' }, declarations: [] };
    expect(rules(on('2026-11-24', birthday))).toEqual(['derogation_missing']);
    expect(rules(on('2026-11-25', birthday))).toEqual([]);
  });

  it('born on 29 February: fifteen and eighteen on 1 March of a common year', () => {
    expect(rules(on('2027-02-28', { youth: { bornOn: '2012-02-29' } }))).toEqual(['too_young']);
    expect(rules(on('2027-03-01', { youth: { bornOn: '2012-02-29' } }))).toEqual([]);
  });

  it.each<[CivilDate, CivilDate, CivilDate, PermitRuleId[]]>([
    ['the third anniversary', '2023-11-24', '2026-11-24', ['declaration_ending']],
    ['the day after', '2023-11-23', '2026-11-24', ['derogation_missing']],
    ['sent today', '2026-11-24', '2026-11-24', []],
    ['sent tomorrow', '2026-11-25', '2026-11-24', ['derogation_missing']],
    ['sent on 29 February, on 28 February', '2024-02-29', '2027-02-26', ['declaration_ending']],
    ['sixty days before the end', '2024-01-23', '2026-11-24', []],
    ['fifty-nine days before the end', '2024-01-22', '2026-11-24', ['declaration_ending']],
  ])('a declaration, %s', (_case, sentOn, day, expected) => {
    const [one] = inOrder().declarations;
    // a term typed too long is cut at three years
    const declarations = [
      {
        ...one!,
        sentOn,
        validUntil: sentOn
          .replace(/^\d{4}/, String(Number(sentOn.slice(0, 4)) + 3))
          .replace('2027-02-29', '2027-02-28'),
      },
    ];
    expect(rules(on(day, { declarations }))).toEqual(expected);
  });

  it('cuts a declaration at three years, whatever was typed', () => {
    const [one] = inOrder().declarations;
    expect(rules(inOrder({ declarations: [{ ...one!, sentOn: '2023-11-23', validUntil: '2030-01-01' }] }))).toEqual([
      'derogation_missing',
    ]);
  });

  it('wants one declaration for all the works of the operation', () => {
    const [one] = inOrder().declarations;
    const halves = [
      { ...one!, works: ['D4153-28-2'] },
      { ...one!, works: ['D4153-17'] },
    ];
    expect(rules(inOrder({ work: { codes: ['D4153-17'] }, declarations: halves }))).toEqual(['derogation_missing']);
    expect(
      rules(inOrder({ work: { codes: ['D4153-17'] }, declarations: [{ ...one!, works: ['D4153-17', 'D4153-28-2'] }] })),
    ).toEqual([]);
  });

  const opinion = (
    result: 'apt' | 'apt_with_restrictions' | 'unfit',
    day: CivilDate,
    restrictedCodes: string[] = [],
    until = '2099-01-01',
  ) => ({
    result,
    restrictedCodes,
    on: day,
    until,
  });
  it.each<[string, ReturnType<typeof opinion>[], boolean]>([
    ['a year old to the day', [opinion('apt', '2025-11-24')], true],
    ['a year and a day old', [opinion('apt', '2025-11-23')], false],
    ['given today', [opinion('apt', DAY)], true],
    ['given tomorrow', [opinion('apt', '2026-11-25')], false],
    ['valid until yesterday', [opinion('apt', '2026-09-01', [], '2026-11-23')], false],
    ['unfit', [opinion('unfit', '2026-09-01')], false],
    ['unfit after apt', [opinion('apt', '2026-09-01'), opinion('unfit', '2026-10-01')], false],
    [
      'unfit and out of term after apt',
      [opinion('apt', '2026-09-01'), opinion('unfit', '2026-10-01', [], '2026-11-01')],
      false,
    ],
    ['apt after unfit', [opinion('unfit', '2026-09-01'), opinion('apt', '2026-10-01')], true],
    ['restricted for this work', [opinion('apt_with_restrictions', '2026-09-01', ['D4153-28-2'])], false],
    ['restricted for another work', [opinion('apt_with_restrictions', '2026-09-01', ['D4153-22'])], true],
  ])('an opinion %s', (_case, opinions, fit) => {
    expect(rules(inOrder({ opinions }))).toEqual(fit ? [] : ['not_fit']);
  });

  it('an opinion of 28 February or of 29 February of a leap year holds until 28 February', () => {
    for (const given of ['2028-02-28', '2028-02-29']) {
      const change = { opinions: [opinion('apt', given)], youth: { bornOn: '2012-05-06' } };
      expect(rules(on('2029-02-28', { ...change }))).not.toContain('not_fit');
      expect(rules(on('2029-03-01', { ...change }))).toContain('not_fit');
    }
  });

  const clearance = (
    kind: 'driving_permit' | 'electrical_habilitation' | 'diploma',
    codes: string[],
    change: object = {},
  ) => ({
    kind,
    codes,
    familyIds: [],
    from: '2026-01-01',
    until: null,
    ...change,
  });
  it.each<[string, string[], ReturnType<typeof clearance>[], PermitRuleId[]]>([
    ['a driving permit stands for the declaration', ['D4153-27'], [clearance('driving_permit', ['D4153-27'])], []],
    [
      'not once it is over',
      ['D4153-27'],
      [clearance('driving_permit', ['D4153-27'], { until: '2026-11-23' })],
      ['derogation_missing'],
    ],
    ['still on its last day', ['D4153-27'], [clearance('driving_permit', ['D4153-27'], { until: DAY })], []],
    [
      'not of another family',
      ['D4153-27'],
      [clearance('driving_permit', ['D4153-27'], { familyIds: ['cranes'] })],
      ['derogation_missing'],
    ],
    ['a habilitation opens electricity', ['D4153-24-H'], [clearance('electrical_habilitation', ['D4153-24-H'])], []],
    [
      'never under tension',
      ['D4153-24-ST'],
      [clearance('electrical_habilitation', ['D4153-24-ST'])],
      ['hazard_forbidden'],
    ],
    ['a diploma stands for the declaration', ['D4153-17'], [clearance('diploma', ['D4153-17'])], []],
    ['a diploma does not open class P', ['D4153-24-H'], [clearance('diploma', ['D4153-24-H'])], ['clearance_missing']],
    ['a diploma does not open class X', ['D4153-25'], [clearance('diploma', ['D4153-25'])], ['hazard_forbidden']],
  ])('%s', (_case, codes, clearances, expected) => {
    expect(rules(inOrder({ work: { codes }, clearances }))).toEqual(expected);
  });

  it('a diploma of the job is worth nothing without an opinion', () => {
    const clearances = [clearance('diploma', ['D4153-28-2'])];
    expect(rules(inOrder({ declarations: [], clearances }))).toEqual([]);
    expect(rules(inOrder({ declarations: [], clearances, opinions: [] }))).toEqual(['derogation_missing', 'not_fit']);
  });

  it('warns instead of blocking where the school says so', () => {
    const houseRules = HOUSE.map((row) => ({ ...row, severity: 'warn' as const }));
    const late = { slot: [stint(DAY, '18:00', '22:01')], houseRules };
    expect(decide(inOrder(late))).toMatchObject({
      outcome: 'warn',
      findings: [{ ruleId: 'night_work', overriddenBy: 'director' }],
    });
    // a row of a later day says nothing yet
    const later = [...HOUSE, ...houseRules.map((row) => ({ ...row, validFrom: '2026-11-25' }))];
    expect(decide(inOrder({ ...late, houseRules: later })).outcome).toBe('block');
  });

  it('lets nobody pass over what blocks', () => {
    const wrong = PERMIT_RULES.filter(
      (id) => PERMIT_TABLE[id].severity === 'block' && PERMIT_TABLE[id].overriddenBy !== null,
    );
    expect(wrong).toEqual([]);
  });
});
