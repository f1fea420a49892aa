import { Injectable, type StreamableFile } from '@nestjs/common';
import { Framework } from '@etabli/curriculum';
import { addYears, type CivilDate, newId } from '@etabli/kernel';
import { assetPath, Clock, currentActor, Documents, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts, SchoolService } from '@etabli/school';
import { Group } from '../group/group.entity.js';
import { signatoriesOn } from '../guardian/guardian.rules.js';
import { GuardianService } from '../guardian/guardian.service.js';

import { StudentDiploma, StudentStep } from '../path/path.entity.js';
import { Student } from '../student/student.entity.js';
import { Visibility } from '../student/visibility.js';
import { PresenceFigures } from '../absence/presence-figures.js';
import { StudentPaper } from './paper.entity.js';
import { paperErrors } from './paper.errors.js';
import {
  PAPER_FILES,
  type PaperFacts,
  type PaperKind,
  paperRefusals,
  type PresenceCount,
  printedPaper,
} from './paper.rules.js';

/** How the pack names each use of a picture. */
const USE_WORDS = [
  'Site internet de l’école',
  'Presse écrite, radio et télévision',
  'Réseaux sociaux de l’école',
  'Présentation des réalisations aux clients',
];

@Injectable()
export class StudentPapers {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
    private readonly school: SchoolFacts,
    private readonly schools: SchoolService,
    private readonly guardians: GuardianService,
    private readonly visibility: Visibility,
    private readonly figures: PresenceFigures,
  ) {}

  /** Writes the paper of today; `period`, both days included, of an attestation of presence. Its id. Throws 404, `paper.*`. */
  issue(studentId: string, kind: PaperKind, period?: { from: CivilDate; to: CivilDate }): Promise<string> {
    return this.work.run('paper.issue', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const student = await tx.findOneByOrFail(Student, { id: studentId });
      paperErrors.throwIfAny(paperRefusals(kind, student));
      if (kind === 'presence' && (!period || period.to < period.from || period.to >= addYears(period.from, 1)))
        throw paperErrors.invalid('paper.period_wrong', 'to');
      const presence = kind === 'presence' ? await this.presence(studentId, period!) : null;
      const { userId, name } = currentActor();
      const id = newId();
      await tx.insert(StudentPaper, {
        id,
        studentId,
        kind,
        fromOn: presence ? period!.from : null,
        toOn: presence ? period!.to : null,
        facts: await this.facts(student, name, presence),
        issuedOn: this.clock.today(),
        issuedAt: this.clock.now(),
        issuedBy: userId,
        issuedByName: name,
      });
      return id;
    });
  }

  /** Latest first. Throws 404 for a foreign youth. */
  async of(
    studentId: string,
  ): Promise<Pick<StudentPaper, 'id' | 'kind' | 'fromOn' | 'toOn' | 'issuedOn' | 'issuedByName'>[]> {
    await this.visibility.assertStudent(studentId);
    const rows = await this.work.manager.find(StudentPaper, {
      where: { studentId },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
    return rows.map(({ id, kind, fromOn, toOn, issuedOn, issuedByName }) => ({
      id,
      kind,
      fromOn,
      toOn,
      issuedOn,
      issuedByName,
    }));
  }

  /** The original as a PDF. Throws 404. */
  async download(id: string): Promise<StreamableFile> {
    const paper = await this.work.manager.findOneBy(StudentPaper, { id });
    if (!paper) throw paperErrors.notFound('paper.not_found');
    await this.visibility.assertStudent(paper.studentId);
    return this.documents.download('student-paper', id, `${PAPER_FILES[paper.kind]}-${paper.issuedOn}.pdf`, async () =>
      this.typst.render(assetPath('students', 'student-paper.typ'), {
        school: await this.school.letterhead(),
        ...printedPaper(paper),
      }),
    );
  }

  private async facts(student: Student, director: string, presence: PresenceCount | null): Promise<PaperFacts> {
    const { manager } = this.work;
    const { id, firstName, lastName, bornOn, enrolledOn, leftOn, groupId } = student;
    const day = leftOn ?? this.clock.today();
    const group = groupId ? await manager.findOneBy(Group, { id: groupId }) : null;
    const diploma = await manager.findOne(StudentDiploma, { where: { studentId: id }, order: { fromOn: 'DESC' } });
    const frameworkId = diploma?.frameworkId ?? student.frameworkId;
    const framework = frameworkId ? await manager.findOneBy(Framework, { id: frameworkId }) : null;
    const exit = leftOn
      ? await manager.findOne(StudentStep, { where: { studentId: id, to: 'left' }, order: { rank: 'DESC' } })
      : null;
    const signing = signatoriesOn(bornOn, await this.guardians.links(id), day).guardians;
    return {
      firstName,
      lastName,
      bornOn,
      enrolledOn,
      leftOn,
      diploma: framework?.title ?? null,
      trade: group?.trade ?? null,
      outcome: exit?.outcome ?? null,
      reasonCode: exit?.reasonCode ?? null,
      city: (await this.schools.find()).city,
      director,
      signatories: signing.map(({ guardian }) => `${guardian.firstName} ${guardian.lastName}`.trim()),
      uses: USE_WORDS,
      presence,
    };
  }

  private async presence(studentId: string, { from, to }: { from: CivilDate; to: CivilDate }): Promise<PresenceCount> {
    const count = await this.figures.count(studentId, from, to);
    if (count.called === 0) throw paperErrors.refused('paper.no_roll_call');
    return count;
  }
}
