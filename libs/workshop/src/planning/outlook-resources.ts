import { type CivilDate, HALF_DAYS, stretches, totalMinutes } from '@etabli/kernel';
import { type GroupPlan, slotInterval } from '@etabli/school';
import { standingWords } from '../machine/machine.rules.js';
import {
  attendanceBp,
  groupCapacity,
  type GroupOutlook,
  machineCapacity,
  summed,
  upkeepDays,
  type WorkshopDay,
} from './capacity.rules.js';
import { type Resource, resourceKey, WORKSHOP } from './load.rules.js';
import type { GroupRow, MachineRow } from './outlook.queries.js';

export type CountedGroup = GroupOutlook & { readonly marks: number };

/** A group with the days on which somebody leads its workshop. */
export function groupOutlook(group: GroupRow, plan: GroupPlan, all: readonly GroupRow[]): CountedGroup {
  const school = {
    came: all.reduce((sum, { came }) => sum + came, 0),
    marks: all.reduce((sum, { marks }) => sum + marks, 0),
  };
  const { id, name, members, away, trainerId } = group;
  return {
    id,
    name,
    members,
    away,
    days: workshopDays(plan, trainerId),
    ...attendanceBp(group, school),
  };
}

/** A plan never changes, so that neither do its days; a trainer's are those of his absences. */
const known = new WeakMap<GroupPlan, { readonly trainerId: string; readonly days: readonly WorkshopDay[] }>();

function workshopDays(plan: GroupPlan, trainerId: string): readonly WorkshopDay[] {
  const found = known.get(plan);
  if (found?.trainerId === trainerId) return found.days;
  const days = plan.days.map((one) => workshopDay(one, plan, trainerId));
  known.set(plan, { trainerId, days });
  return days;
}

/** Workshop slots with somebody to lead them: their own teacher or who stands in, else the group's trainer. */
function workshopDay({ day, slots }: GroupPlan['days'][number], plan: GroupPlan, trainerId: string): WorkshopDay {
  if (slots.length === 0 || plan.status(day).exam) return { day, minutes: 0 };
  const led = HALF_DAYS.flatMap((halfDay) =>
    slots.filter(
      (slot) =>
        slot.halfDay === halfDay &&
        slot.kind === 'workshop' &&
        (slot.teacherId ?? (slot.replacedId ? null : plan.present(trainerId, day, halfDay))) !== null,
    ),
  );
  const minutes = led.map(slotInterval).flatMap((slot) => stretches(slot, slot.breaks));
  return { day, minutes: totalMinutes(minutes) };
}

interface ResourceFacts {
  readonly today: CivilDate;
  readonly days: readonly CivilDate[];
  readonly groups: readonly GroupOutlook[];
  readonly machines: readonly MachineRow[];
  /** minutes a day in which the workshop is open */
  readonly open: readonly number[];
}

/** The workshop, its groups, its machines and their families, with what each gives on each day. */
export function resourcesOf({ today, days, groups, machines, open }: ResourceFacts): Resource[] {
  const capacities = groups.map(groupCapacity);
  const own = machines.map((machine): Resource & { familyId: string | null; familyName: string | null } => {
    const overdue = machine.checkDueOn !== null && machine.checkDueOn < today;
    const stopped = standingWords({ state: machine.state, reason: machine.stopReason }) ?? (overdue ? OVERDUE : null);
    const out = machine.upkeeps.flatMap((upkeep) => upkeepDays(upkeep, days));
    const { id, name, familyId, familyName } = machine;
    const check = machine.checkDueOn ? [machine.checkDueOn] : [];
    return {
      key: resourceKey('machine', id),
      kind: 'machine',
      id,
      label: name,
      capacity: machineCapacity({ stopped, out: [...out, ...check] }, days, open),
      stopped,
      familyId,
      familyName,
    };
  });
  const families = new Map(own.flatMap(({ familyId, familyName }) => (familyId ? [[familyId, familyName ?? '']] : [])));
  return [
    {
      key: WORKSHOP,
      kind: 'workshop',
      id: null,
      label: 'L’atelier',
      capacity: summed(capacities, days.length),
      stopped: null,
    },
    ...groups.map(({ id, name }, index): Resource => ({
      key: resourceKey('group', id),
      kind: 'group',
      id,
      label: name,
      capacity: capacities[index]!,
      stopped: null,
    })),
    ...own.map(({ familyId: _familyId, familyName: _familyName, ...resource }) => resource),
    ...[...families].map(([id, label]): Resource => ({
      key: resourceKey('family', id!),
      kind: 'family',
      id: id!,
      label: label!,
      capacity: summed(
        own.filter(({ familyId }) => familyId === id).map(({ capacity }) => capacity),
        days.length,
      ),
      stopped: null,
    })),
  ];
}

const OVERDUE = 'arrêtée tant que son contrôle périodique n’est pas fait';
