import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type CivilDate, isoWeekday } from '@etabli/kernel';
import {
  ExitSurveys,
  GuardianService,
  ImageConsents,
  PlacementService,
  StudentDocuments,
  StudentPapers,
  StudentPath,
  StudentService,
} from '@etabli/students';
import type { Cast, Season, Troop } from './cast.js';
import { DEMO_CANDIDATES, DEMO_LEAVERS, type DemoCandidate, type DemoLeaver } from './data/candidates.js';
import { bornOn } from './data/students.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

const STAY_DAYS = 330;
const FILES_AGO = 70;
/** Of so many youths one has not brought his insurance, one has brought one that soon ends. */
const ONE_OF = 7;

/** What the director writes of the youths: candidates, papers, placements, and news of those who left. */
@Injectable()
export class YouthOffice {
  constructor(
    private readonly stage: Stage,
    private readonly students: StudentService,
    private readonly path: StudentPath,
    private readonly guardians: GuardianService,
    private readonly documents: StudentDocuments,
    private readonly consents: ImageConsents,
    private readonly papers: StudentPapers,
    private readonly placements: PlacementService,
    private readonly surveys: ExitSurveys,
  ) {}

  async announce(season: Season, cast: Cast): Promise<void> {
    for (const leaver of DEMO_LEAVERS) await this.farewell(season, cast, leaver);
    await this.pastPlacement(season, cast, cast.groups.A.youths[1]?.id);
    for (const candidate of DEMO_CANDIDATES) this.welcome(season, cast, candidate);
    season.agenda.on(onWorkDay(addDays(season.today, -FILES_AGO)), '16:10', () => this.files(season, cast));
    season.agenda.on(onWorkDay(addDays(season.today, -12)), '16:10', () => this.nextPlacements(season, cast));
  }

  private act(cast: Cast, command: string, perform: () => Promise<unknown>): Promise<void> {
    return this.stage.act(cast.actors.direction, command, async () => void (await perform()));
  }

  private async farewell(season: Season, cast: Cast, leaver: DemoLeaver): Promise<void> {
    const { firstName, lastName, outcome } = leaver;
    const leftOn = addDays(season.opening, -2);
    let id = '';
    await this.act(cast, 'student.create', async () => {
      id = await this.students.create({
        firstName,
        lastName,
        bornOn: bornOn(leaver, season.today),
        groupId: cast.groups[leaver.group].id,
        enrolledOn: addDays(leftOn, -STAY_DAYS),
        phone: '06 00 00 00 00',
      });
    });
    const reasonCode = outcome === 'broken_off' ? ('reorientation' as const) : null;
    await this.act(cast, 'student.leave', () => this.path.leave(id, { on: leftOn, outcome, reasonCode }));
    await this.act(cast, 'survey.answer', () => this.answer(id, 0, season.opening));
    const later = onWorkDay(addDays(addMonths(leftOn, 6), 10));
    if (leaver.answered)
      season.agenda.on(later, '17:10', () => this.act(cast, 'survey.answer', () => this.answer(id, 6, later)));
  }

  private async answer(studentId: string, months: number, on: CivilDate): Promise<void> {
    const survey = (await this.surveys.of(studentId)).find((one) => one.months === months)!;
    const first = months === 0;
    await this.surveys.answer(survey.id, {
      on,
      channel: first ? 'talk' : 'phone',
      situation: first ? 'looking' : 'employed',
      offersAsked: first,
      offers: first ? 4 : null,
      onwardStudy: null,
      employerId: null,
    });
  }

  private welcome({ today, agenda }: Season, cast: Cast, candidate: DemoCandidate): void {
    const { firstName, lastName, until } = candidate;
    const asked = onWorkDay(addDays(today, -candidate.asked));
    let id = '';
    const step = (on: CivilDate, command: string, perform: () => Promise<unknown>): void =>
      agenda.on(on, '11:20', () => this.act(cast, command, perform));
    step(asked, 'student.apply', async () => {
      const identity = { firstName, lastName, bornOn: bornOn(candidate, today), phone: '06 00 00 00 00' };
      id = await this.path.apply({ ...identity, on: asked });
    });
    if (until === 'not_enrolled')
      step(onWorkDay(addDays(asked, 7)), 'student.decline', () =>
        this.path.decline(id, { on: this.stage.today(), reasonCode: 'went_elsewhere' }),
      );
    if (until !== 'trial_week' && until !== 'interview') return;
    const monday = addDays(today, 1 - isoWeekday(today) - (until === 'interview' ? 21 : 0));
    const groupId = cast.groups[candidate.group].id;
    step(onWorkDay(addDays(asked, 3)), 'student.trial', () =>
      this.path.trial(id, { groupId, on: monday, until: addDays(monday, 4) }),
    );
    if (until === 'interview')
      step(onWorkDay(addDays(monday, 8)), 'student.interview', () =>
        this.path.interview(id, { on: this.stage.today() }),
      );
  }

  /** What the families brought at the beginning of the year. */
  private async files(season: Season, cast: Cast): Promise<void> {
    const kinds = new Map((await this.documents.kinds()).map(({ code, id }) => [code, id]));
    const receivedOn = this.stage.today();
    const youths = [...cast.groups.A.youths, ...cast.groups.B.youths];
    for (const [index, { id }] of youths.entries()) {
      const missing = index % ONE_OF === 3;
      const soon = index % ONE_OF === 5 ? addDays(season.today, 20) : null;
      const brought = ['civil_liability', 'identity', 'school_contract', 'internal_rules', 'kit'];
      await this.act(cast, 'document.receive', async () => {
        if (!missing) await this.receive(id, kinds.get('insurance')!, receivedOn, soon);
        for (const code of brought) await this.receive(id, kinds.get(code)!, receivedOn, null);
        if (index % 3 !== 1) await this.receive(id, kinds.get('image_consents')!, receivedOn, null);
      });
      if (index % 3 !== 1) await this.act(cast, 'consent.give', () => this.agree(id, receivedOn));
    }
    await this.act(cast, 'paper.issue', () => this.papers.issue(youths[0]!.id, 'schooling'));
  }

  private async receive(
    studentId: string,
    kindId: string,
    receivedOn: CivilDate,
    expiresOn: CivilDate | null,
  ): Promise<void> {
    await this.documents.verify(await this.documents.receive(studentId, { kindId, receivedOn, expiresOn }));
  }

  private async agree(studentId: string, givenOn: CivilDate): Promise<void> {
    const links = await this.guardians.links(studentId);
    const guardianId = links.find(({ parentalAuthority }) => parentalAuthority)?.guardianId ?? null;
    for (const use of ['site', 'client_portfolio'] as const)
      await this.consents.give(studentId, { use, byStudent: true, guardianId, givenOn });
  }

  private async pastPlacement(season: Season, cast: Cast, studentId: string | undefined): Promise<void> {
    if (!studentId) return;
    const [fromOn, toOn] = [addDays(season.opening, -40), addDays(season.opening, -20)];
    await this.act(cast, 'placement.plan', async () => {
      const id = await this.placements.plan(studentId, this.firm(cast, fromOn, toOn, addDays(fromOn, -10)));
      await this.placements.absent(id, { day: addDays(fromOn, 2), halfDay: 'morning', reason: 'rendez-vous' });
      await this.placements.attest(id, { on: season.opening, days: 15 });
    });
  }

  private async nextPlacements(season: Season, cast: Cast): Promise<void> {
    const monday = addDays(season.today, 15 - isoWeekday(season.today));
    const plan = async (troop: Troop, index: number, signed: CivilDate | null): Promise<void> => {
      const youth = troop.youths[index];
      if (!youth) return;
      await this.act(cast, 'placement.plan', () =>
        this.placements.plan(youth.id, this.firm(cast, monday, addDays(monday, 18), signed)),
      );
    };
    await plan(cast.groups.A, 4, this.stage.today());
    await plan(cast.groups.B, 0, null);
  }

  private firm(cast: Cast, fromOn: CivilDate, toOn: CivilDate, agreementOn: CivilDate | null) {
    return {
      hostId: cast.customers[0]!,
      fromOn,
      toOn,
      tutorName: 'Mme Vasseur',
      tutorPhone: '04 00 00 00 00',
      agreementOn,
    };
  }
}
