import { Injectable } from '@nestjs/common';
import { addDays, addYears, type CivilDate, HALF_DAYS } from '@etabli/kernel';
import { CompetenceQueries, FrameworkService, readShippedFramework } from '@etabli/curriculum';
import { CustomerService } from '@etabli/customers';
import { type Actor, SYSTEM } from '@etabli/platform';
import { Declarations, FitnessOpinions, Hazards, RiskAssessments, Trainings } from '@etabli/safety';
import { Calendar, SchoolService, Slots, StaffService, Timetable, type WeeklySlot } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { Machines } from '@etabli/workshop';
import { DEMO_CUSTOMERS } from '../data/customers.js';
import { DEMO_MACHINES } from '../data/machines.js';
import { DEMO_SCHOOL } from '../data/school.js';
import { DEMO_PASSWORD } from '../data/staff.js';
import { SCHOOL_COMPETENCES } from '../data/steps.js';
import { Dice } from '../dice.js';
import { Stage } from '../stage.js';

/** Youths of each group: two years of eight benches of twelve and small groups beside them. */
export const GROUP_SIZES = [12, 12, 12, 12, 12, 12, 12, 12, 6, 6, 6, 6] as const;

/** Nine half-days, three of them in class, by turns; Wednesday afternoon is free: within the 35 hours of a minor. */
const HALF_DAY_CODES = ['1m', '1a', '2m', '2a', '3m', '4m', '4a', '5m', '5a'] as const;
const CLASSES = 3;
export const inClass = (group: number, code: string): boolean => {
  const place = HALF_DAY_CODES.findIndex((one) => one === code);
  return (place - group * CLASSES + 9 * GROUP_SIZES.length) % 9 < CLASSES;
};
export const isDue = (code: string): boolean => HALF_DAY_CODES.some((one) => one === code);

const FIRST_NAMES = [
  'Adam',
  'Lucas',
  'Inès',
  'Mathéo',
  'Ousmane',
  'Enzo',
  'Léa',
  'Thaïs',
  'Yanis',
  'Noé',
  'Jules',
  'Manon',
];
const LAST_NAMES = [
  'Belkacem',
  'Fontanel',
  'Carvalho',
  'Grangier',
  'Diakité',
  'Pellissier',
  'Morvan',
  'Rambaud',
  'Chérif',
  'Thévenet',
];
/** Whose opinion ends in the middle of the year: their hours open incidents. */
const lapses = (number: number): boolean => number % 40 === 7;
const LAPSED_DAYS = 180;
/** A year at most, of the two days. */
const OPINION_DAYS = 364;

export interface LargeGroup {
  readonly index: number;
  readonly id: string;
  readonly trainer: Actor;
  readonly youths: readonly string[];
}

export interface LargeCast {
  readonly director: Actor;
  readonly groups: readonly LargeGroup[];
  readonly machines: readonly { readonly id: string; readonly name: string }[];
  readonly customers: readonly string[];
  readonly competences: readonly string[];
}

interface Hired {
  readonly memberId: string;
  readonly actor: Actor;
}

/** The people and things of a large school, written by the services on its first day. */
@Injectable()
export class LargeCasting {
  constructor(
    private readonly stage: Stage,
    private readonly schools: SchoolService,
    private readonly staff: StaffService,
    private readonly calendar: Calendar,
    private readonly slots: Slots,
    private readonly timetable: Timetable,
    private readonly groups: GroupService,
    private readonly students: StudentService,
    private readonly customers: CustomerService,
    private readonly machines: Machines,
    private readonly frameworks: FrameworkService,
    private readonly competences: CompetenceQueries,
    private readonly hazards: Hazards,
    private readonly assessments: RiskAssessments,
    private readonly declarations: Declarations,
    private readonly fitness: FitnessOpinions,
    private readonly trainings: Trainings,
  ) {}

  /** Accounts: direction@grande.example and atelier1 to atelier12@grande.example, with the password of the demo. */
  async hire(opening: CivilDate, today: CivilDate, dice: Dice): Promise<LargeCast> {
    const { director, trainers } = await this.stage.act(SYSTEM, 'school.open', async () => {
      await this.schools.create({ ...DEMO_SCHOOL, isDemo: true });
      const head = await this.member('direction', 'director', 'Hélène', 'Marchetti');
      const masters: Hired[] = [];
      for (const index of GROUP_SIZES.keys())
        masters.push(await this.member(`atelier${index + 1}`, 'master_trainer', FIRST_NAMES[index]!, 'Maître'));
      return { director: head.actor, trainers: masters };
    });
    return this.stage.act(director, 'school.edit', async () => {
      await this.calendar.add({
        kind: 'term',
        label: 'Année',
        groupId: null,
        fromOn: opening,
        toOn: addDays(opening, 399),
      });
      const customers: string[] = [];
      for (const customer of DEMO_CUSTOMERS) customers.push(await this.customers.create(customer));
      const machines: { id: string; name: string }[] = [];
      for (const { key: _key, safetyFamily: _family, ...machine } of DEMO_MACHINES)
        machines.push({ id: await this.machines.create(machine), name: machine.name });
      const familyIds = await this.classify(machines, trainers, opening, today);
      const { frameworkId, competences } = await this.framework();
      const groups: LargeGroup[] = [];
      for (const index of GROUP_SIZES.keys())
        groups.push(
          await this.group({ index, trainer: trainers[index]!, frameworkId, familyIds, opening, today, dice }),
        );
      return { director, groups, machines, customers, competences };
    });
  }

  /** What runs out after a year is renewed before: the opinions, but of those whose hours shall open incidents, and the assessment. */
  renew(cast: LargeCast): Promise<void> {
    return this.stage.act(cast.director, 'fitness.record', async () => {
      const on = this.stage.today();
      await this.assessments.record({ doneOn: on, note: null });
      for (const [number, studentId] of cast.groups.flatMap(({ youths }) => youths).entries())
        if (!lapses(number)) await this.opinion(studentId, on, addDays(on, OPINION_DAYS));
    });
  }

  private async opinion(studentId: string, givenOn: CivilDate, validUntil: CivilDate): Promise<void> {
    const doctor = 'Dr Aubert, médecin scolaire';
    await this.fitness.record({ studentId, result: 'apt', restrictedCodes: [], givenOn, validUntil, doctor });
  }

  private async member(
    login: string,
    kind: 'director' | 'master_trainer',
    firstName: string,
    lastName: string,
  ): Promise<Hired> {
    const account = { email: `${login}@grande.example`, password: DEMO_PASSWORD };
    const memberId = await this.staff.create({ firstName, lastName, kind, account });
    const { userId } = await this.staff.find(memberId);
    return { memberId, actor: { userId, name: `${firstName} ${lastName}`, roles: [kind], sessionId: null } };
  }

  private async classify(
    machines: readonly { id: string }[],
    trainers: readonly Hired[],
    opening: CivilDate,
    today: CivilDate,
  ): Promise<string[]> {
    const known = await this.hazards.families();
    const used = known.filter(({ name }) => DEMO_MACHINES.some(({ safetyFamily }) => safetyFamily === name));
    for (const [index, { safetyFamily }] of DEMO_MACHINES.entries())
      await this.hazards.classify(machines[index]!.id, {
        familyId: used.find(({ name }) => name === safetyFamily)!.id,
      });
    const familyIds = used.map(({ id }) => id);
    await this.assessments.record({ doneOn: addDays(opening, -2), note: null });
    const id = await this.declarations.draft({
      sector: 'Métallurgie, travail des métaux',
      trainings: 'CAP Réalisations industrielles en chaudronnerie ou soudage',
      works: [...new Set(used.flatMap(({ hazardCodes }) => hazardCodes))],
      familyIds,
      machineIds: [],
      sites: [],
      supervisorIds: trainers.map(({ memberId }) => memberId),
    });
    await this.declarations.send(id, { sentOn: addDays(opening, -1), proof: `Lettre recommandée, ${today}` });
    return familyIds;
  }

  private async framework(): Promise<{ frameworkId: string; competences: string[] }> {
    const shipped = 'cap-rics-chaudronnerie.json';
    const { frameworkId } = await this.frameworks.import(await readShippedFramework(shipped), shipped);
    if (!frameworkId) throw new Error(`${shipped} was not imported`);
    for (const added of SCHOOL_COMPETENCES) await this.frameworks.addSchoolCompetence(frameworkId, added);
    return { frameworkId, competences: (await this.competences.ofFramework(frameworkId)).map(({ id }) => id) };
  }

  private async group(of: {
    index: number;
    trainer: Hired;
    frameworkId: string;
    familyIds: readonly string[];
    opening: CivilDate;
    today: CivilDate;
    dice: Dice;
  }): Promise<LargeGroup> {
    const { index, trainer, frameworkId, familyIds, opening, dice } = of;
    const name = `Groupe ${String(index + 1).padStart(2, '0')}`;
    const id = await this.groups.create({ name, trade: 'Chaudronnerie', trainerId: trainer.memberId, capacity: 12 });
    await this.week(id, index, opening, trainer.memberId);
    const youths: string[] = [];
    const first = GROUP_SIZES.slice(0, index).reduce((sum, size) => sum + size, 0);
    for (let place = 0; place < GROUP_SIZES[index]!; place++) {
      const number = first + place;
      const studentId = await this.students.create({
        firstName: FIRST_NAMES[place]!,
        lastName: `${LAST_NAMES[number % LAST_NAMES.length]!} ${index + 1}`,
        bornOn: addDays(addYears(opening, -dice.int(16, 18)), -dice.int(1, 360)),
        groupId: id,
        frameworkId,
        enrolledOn: opening,
      });
      await this.opinion(studentId, opening, addDays(opening, lapses(number) ? LAPSED_DAYS : OPINION_DAYS));
      youths.push(studentId);
    }
    for (const familyId of familyIds)
      await this.trainings.signOnPaper(youths, { familyId, trainedOn: opening, trainerId: trainer.memberId });
    return { index, id, trainer: trainer.actor, youths };
  }

  private async week(groupId: string, index: number, opening: CivilDate, trainerId: string): Promise<void> {
    const usual = await this.slots.onDay(opening);
    const slots = HALF_DAY_CODES.map((code): Omit<WeeklySlot, 'validFrom' | 'validTo'> => {
      const halfDay = HALF_DAYS.find((half) => half.startsWith(code[1]!))!;
      const { startsAt, endsAt, breaks } = usual.find((one) => one.halfDay === halfDay)!;
      const kind = inClass(index, code) ? 'class' : 'workshop';
      const teacherId = kind === 'workshop' ? trainerId : null;
      return {
        weekday: Number(code[0]),
        halfDay,
        kind,
        label: kind === 'class' ? 'Cours' : 'Atelier',
        startsAt,
        endsAt,
        breaks,
        teacherId,
        room: null,
      };
    });
    await this.timetable.setWeek(groupId, opening, slots);
  }
}
