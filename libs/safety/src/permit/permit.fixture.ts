import { epochMinute, minutesOfDay } from '@etabli/kernel';
import type { HazardRow } from '../hazard/hazard.rules.js';
import type { HouseRuleRow, PermitInputs, Stint } from './permit-facts.rules.js';

/** For specs: a lathe, a youth of sixteen, and every paper in order. */
export const DAY = '2026-11-24';
export const LATHE = { id: 'machine', name: 'Tour 1', familyId: 'lathes', familyName: 'Tour', codes: ['D4153-28-2'] };

export const stint = (day: string, from: string, to: string): Stint => [
  epochMinute(day, minutesOfDay(from)),
  epochMinute(day, minutesOfDay(to)),
];

const row = (
  code: string,
  hazardClass: HazardRow['hazardClass'],
  clearance: HazardRow['clearance'] = null,
): HazardRow => ({
  code,
  article: code.split('-').slice(0, 2).join('-'),
  title: code,
  hazardClass,
  clearance,
  validFrom: '2015-05-02',
});

export const HAZARDS: readonly HazardRow[] = [
  row('D4153-17', 'R'),
  row('D4153-22', 'R'),
  row('D4153-27', 'R', 'driving_permit'),
  row('D4153-28-2', 'R'),
  row('D4153-24-H', 'P', 'electrical_habilitation'),
  row('D4153-24-ST', 'X'),
  row('D4153-25', 'X'),
];

const house = (rule: HouseRuleRow['rule'], limit: number, limitUnder16: number | null = null): HouseRuleRow => ({
  rule,
  severity: 'block',
  limit,
  limitUnder16,
  validFrom: '2000-01-01',
});

export const HOUSE: readonly HouseRuleRow[] = [
  house('day_too_long', 480),
  house('week_too_long', 2100),
  house('break_missing', 270),
  house('night_work', 1320, 1200),
  house('daily_rest_short', 720, 840),
  house('weekly_rest_missing', 2),
  house('public_holiday', 0),
];

type Change = Partial<Omit<PermitInputs, 'work'>> & { work?: Partial<PermitInputs['work']> };

export function inOrder({ work, ...change }: Change = {}): PermitInputs {
  return {
    day: DAY,
    slot: [stint(change.day ?? DAY, '08:00', '12:00')],
    others: [],
    youth: { bornOn: '2010-05-06' },
    work: {
      operationId: 'operation',
      codes: [],
      machine: { ...LATHE, stopped: false, checkDueOn: null },
      site: null,
      ...work,
    },
    supervisor: { staffId: 'trainer', wholeSlot: true, youths: 10 },
    hazards: HAZARDS,
    declarations: [
      {
        id: 'declaration',
        sentOn: '2026-09-01',
        validUntil: '2029-09-01',
        works: ['D4153-28-2', 'D4153-22'],
        familyIds: ['lathes'],
        machineIds: [],
        sites: [],
        supervisorIds: ['trainer'],
      },
    ],
    trainings: [{ familyId: 'lathes', on: '2026-09-10', until: null }],
    opinions: [{ result: 'apt', restrictedCodes: [], on: '2026-09-15', until: '2027-09-15' }],
    clearances: [],
    riskAssessments: ['2026-06-30'],
    houseRules: HOUSE,
    ...change,
  };
}
