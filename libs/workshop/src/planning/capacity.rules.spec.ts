import {
  attendanceBp,
  groupCapacity,
  type GroupOutlook,
  machineCapacity,
  openMinutes,
  upkeepDays,
  youthsExpected,
} from './capacity.rules.js';

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'];
const stay = (studentId: string, fromOn = '2026-09-01', toOn: string | null = null) => ({ studentId, fromOn, toOn });
const group = (change: Partial<GroupOutlook> = {}): GroupOutlook => ({
  id: 'g',
  name: 'Groupe 1',
  days: [
    { day: DAYS[0]!, minutes: 420 },
    { day: DAYS[1]!, minutes: 0 },
    { day: DAYS[2]!, minutes: 210 },
  ],
  members: [stay('a'), stay('b'), stay('c', '2026-11-25')],
  away: [],
  attendanceBp: 10_000,
  ...change,
});

describe('la capacité', () => {
  it('compte les jeunes du groupe ce jour-là, sans ceux qui sont en stage ou absents', () => {
    expect(youthsExpected(group())).toEqual([2, 0, 3]);
    expect(
      youthsExpected(group({ away: [stay('a', '2026-11-25', '2026-11-27'), stay('a', '2026-11-25', '2026-11-25')] })),
    ).toEqual([2, 0, 2]);
    expect(groupCapacity(group({ attendanceBp: 9_000 }))).toEqual([756, 0, 567]);
  });

  it('une machine tourne tant que l’atelier est ouvert, jamais à l’arrêt ni le jour de son entretien', () => {
    const empty = group({ id: 'h', members: [], days: DAYS.map((day) => ({ day, minutes: 480 })) });
    expect(openMinutes([group(), empty])).toEqual([420, 0, 210]);
    expect(openMinutes([])).toEqual([]);
    expect(machineCapacity({ stopped: null, out: [DAYS[2]!] }, DAYS, [420, 0, 210])).toEqual([420, 0, 0]);
    expect(machineCapacity({ stopped: 'à l’arrêt', out: [] }, DAYS, [420, 0, 210])).toEqual([0, 0, 0]);
  });

  it('l’entretien en retard prend le premier jour, puis revient', () => {
    expect(upkeepDays({ nextOn: '2026-11-01', intervalDays: 2 }, DAYS)).toEqual([DAYS[0], DAYS[2]]);
    expect(upkeepDays({ nextOn: '2027-11-01', intervalDays: 2 }, DAYS)).toEqual([]);
  });

  it.each([
    [{ came: 45, marks: 50 }, { came: 90, marks: 200 }, 9_000],
    [{ came: 1, marks: 10 }, { came: 160, marks: 200 }, 8_000],
    [{ came: 0, marks: 0 }, { came: 1, marks: 2 }, 10_000],
  ])('le taux de présence vient du groupe, sinon de l’école, sinon tous viennent', (own, school, rate) => {
    expect(attendanceBp(own, school).attendanceBp).toBe(rate);
  });
});
