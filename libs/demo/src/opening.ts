import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, maxDay } from '@etabli/kernel';
import { CompetenceQueries, FrameworkService, readShippedFramework, type ShippedFramework } from '@etabli/curriculum';
import { CustomerService } from '@etabli/customers';
import { type Actor, SYSTEM } from '@etabli/platform';
import { Logos, SchoolService, StaffService } from '@etabli/school';
import { GroupService, GuardianService, type NewLink, StudentService } from '@etabli/students';
import { Machines } from '@etabli/workshop';
import { CatalogueDesk } from './catalogue-desk.js';
import { CurriculumDesk } from './curriculum-desk.js';
import type { Cast, Season, Troop, Youth } from './cast.js';
import { DEMO_CUSTOMERS } from './data/customers.js';
import { DEMO_MACHINES, type MachineKey } from './data/machines.js';
import { demoLogo } from './demo-logo.js';
import { DEMO_SCHOOL } from './data/school.js';
import { DEMO_PASSWORD, DEMO_STAFF, type StaffKey } from './data/staff.js';
import { SCHOOL_COMPETENCES } from './data/steps.js';
import { bornOn, DEMO_GROUPS, DEMO_STUDENTS, type DemoStudent, type GroupKey } from './data/students.js';
import { onWorkDay } from './school-days.js';
import { SafetyDesk } from './safety-desk.js';
import { Stage } from './stage.js';

const FRAMEWORKS: Readonly<Record<GroupKey, ShippedFramework>> = {
  A: 'cap-rics-chaudronnerie.json',
  B: 'cap-metallier.json',
};

interface Hired {
  readonly memberId: string;
  readonly actor: Actor;
}

/** The first day: the school, its people, machines, clients and référentiels. */
@Injectable()
export class Opening {
  constructor(
    private readonly stage: Stage,
    private readonly schools: SchoolService,
    private readonly logos: Logos,
    private readonly staff: StaffService,
    private readonly groups: GroupService,
    private readonly students: StudentService,
    private readonly guardians: GuardianService,
    private readonly customers: CustomerService,
    private readonly machines: Machines,
    private readonly frameworks: FrameworkService,
    private readonly competences: CompetenceQueries,
    private readonly safety: SafetyDesk,
    private readonly catalogue: CatalogueDesk,
    private readonly curriculum: CurriculumDesk,
  ) {}

  /** Answers the cast; youths who come later are on the agenda. */
  async begin(season: Season): Promise<Cast> {
    const hired = await this.stage.act(SYSTEM, 'school.open', async () => {
      await this.schools.create({ ...DEMO_SCHOOL, isDemo: true });
      return this.hire(season);
    });
    const director = hired.direction.actor;
    await this.stage.act(director, 'logo.add', () => this.logos.add(demoLogo()));
    const customers = await this.stage.act(director, 'customer.create', () =>
      eachOf(DEMO_CUSTOMERS, (customer) => this.customers.create(customer)),
    );
    const machines = await this.stage.act(director, 'machine.edit', () =>
      eachOf(DEMO_MACHINES, async ({ key, safetyFamily: _family, ...machine }): Promise<[MachineKey, string]> => [
        key,
        await this.machines.create(machine),
      ]),
    );
    await this.safety.open(season, director, {
      machines: Object.fromEntries(machines) as Cast['machines'],
      supervisorIds: [hired.atelier.memberId, hired.atelier2.memberId, hired.trainer3.memberId],
    });
    const groups = { A: await this.group(season, 'A', hired), B: await this.group(season, 'B', hired) };
    const actors = Object.fromEntries(Object.entries(hired).map(([key, { actor }]) => [key, actor])) as Cast['actors'];
    const catalogue = await this.catalogue.open(groups.A.trainer, groups);
    return { actors, groups, catalogue, customers, machines: Object.fromEntries(machines) as Cast['machines'] };
  }

  private async hire({ opening }: Season): Promise<Record<StaffKey, Hired>> {
    const hired = await eachOf(DEMO_STAFF, async ({ key, email, ...member }): Promise<[StaffKey, Hired]> => {
      const account = email ? { email, password: DEMO_PASSWORD } : null;
      const memberId = await this.staff.create({
        ...member,
        agreementOn: member.agreementRef ? addDays(opening, -900) : null,
        account,
      });
      const { userId } = await this.staff.find(memberId);
      return [
        key,
        {
          memberId,
          actor: { userId, name: `${member.firstName} ${member.lastName}`, roles: [member.kind], sessionId: null },
        },
      ];
    });
    return Object.fromEntries(hired) as Record<StaffKey, Hired>;
  }

  private async group(season: Season, key: GroupKey, hired: Readonly<Record<StaffKey, Hired>>): Promise<Troop> {
    const { trainer, ...group } = DEMO_GROUPS[key];
    const director = hired.direction.actor;
    const { frameworkId, competences } = await this.stage.act(director, 'framework.import', () => this.framework(key));
    if (key === 'A') await this.curriculum.open(director, { id: frameworkId, competences });
    const id = await this.stage.act(director, 'group.create', () =>
      this.groups.create({ ...group, trainerId: hired[trainer].memberId }),
    );
    const troop: Troop = { id, trainer: hired[trainer].actor, youths: [], competences };
    for (const student of DEMO_STUDENTS.filter((one) => one.group === key)) {
      const on = maxDay(season.opening, addDays(season.today, -student.enrolled));
      const trainerId = hired[trainer].memberId;
      const enrol = (): Promise<void> => this.enrol(season, { student, troop, frameworkId, director, trainerId });
      if (on === season.opening) await enrol();
      else season.agenda.on(onWorkDay(on), '07:45', enrol);
    }
    return troop;
  }

  private async framework(key: GroupKey): Promise<{ frameworkId: string; competences: ReadonlyMap<string, string> }> {
    const { frameworkId } = await this.frameworks.import(await readShippedFramework(FRAMEWORKS[key]), FRAMEWORKS[key]);
    if (!frameworkId) throw new Error(`${FRAMEWORKS[key]} was not imported`);
    for (const added of SCHOOL_COMPETENCES) await this.frameworks.addSchoolCompetence(frameworkId, added);
    const competences = await this.competences.ofFramework(frameworkId);
    return { frameworkId, competences: new Map(competences.map(({ code, id }) => [code, id])) };
  }

  private async enrol(
    season: Season,
    into: { student: DemoStudent; troop: Troop; frameworkId: string; director: Actor; trainerId: string },
  ): Promise<void> {
    const { student, troop, frameworkId, director, trainerId } = into;
    const { firstName, lastName, guardian, talent, absent } = student;
    const id = await this.stage.act(director, 'student.create', () =>
      this.students.create({
        firstName,
        lastName,
        frameworkId,
        groupId: troop.id,
        bornOn: bornOn(student, season.today),
        enrolledOn: addDays(season.today, -student.enrolled),
      }),
    );
    await this.safety.welcome(season, director, { id, student, trainerId });
    if (guardian)
      await this.stage.act(
        director,
        'guardian.link',
        async () => void (await this.guardians.link(id, parent(guardian, addDays(season.today, -student.enrolled)))),
      );
    const youth: Youth = { id, talent, absent };
    troop.youths.push(youth);
  }
}

/** One after the other: the connection of a transaction does one thing at a time. */
async function eachOf<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of list) results.push(await work(one));
  return results;
}

/** The one parent whom the demo gives to a minor. */
function parent(name: string, fromOn: CivilDate): NewLink {
  const [firstName = '', ...lastName] = name.split(' ');
  return {
    relation: 'guardian',
    person: { firstName, lastName: lastName.join(' '), phone: '06 00 00 00 00' },
    parentalAuthority: true,
    livesWith: true,
    mayBeTold: true,
    mayPickUp: true,
    emergency: true,
    fromOn,
  };
}
