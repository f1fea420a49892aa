import { Injectable, StreamableFile } from '@nestjs/common';
import { Framework } from '@etabli/curriculum';
import { addYears, type CivilDate, newId } from '@etabli/kernel';
import { assetPath, Clock, currentActor, Documents, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts, SchoolService } from '@etabli/school';
import { EnrolmentTexts, type TextInForce } from '../enrolment-text/enrolment-texts.js';
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
  specimenFacts,
  type TextVersion,
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
    private readonly texts: EnrolmentTexts,
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
      const text = kind === 'enrolment_pack' ? await this.texts.inForce() : null;
      const { userId, name } = currentActor();
      const id = newId();
      await tx.insert(StudentPaper, {
        id,
        studentId,
        kind,
        fromOn: presence ? period!.from : null,
        toOn: presence ? period!.to : null,
        facts: { ...(await this.facts(student, name, presence)), ...(text && (await this.packFacts(student, text))) },
        textVersion: text?.version ?? null,
        textSha256: text?.sha256 ?? null,
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
  ): Promise<
    Pick<StudentPaper, 'id' | 'kind' | 'fromOn' | 'toOn' | 'textVersion' | 'textSha256' | 'issuedOn' | 'issuedByName'>[]
  > {
    await this.visibility.assertStudent(studentId);
    const rows = await this.work.manager.find(StudentPaper, {
      where: { studentId },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
    return rows.map(({ id, kind, fromOn, toOn, textVersion, textSha256, issuedOn, issuedByName }) => ({
      id,
      kind,
      fromOn,
      toOn,
      textVersion,
      textSha256,
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
        ...printedPaper({ ...paper, text: textOf(paper) }),
      }),
    );
  }

  /** The pack of nobody: what is known of a youth is a line to write on. */
  async specimen(): Promise<StreamableFile> {
    const text = await this.texts.inForce();
    const { name, city } = await this.schools.find();
    const pdf = await this.typst.render(assetPath('students', 'student-paper.typ'), {
      school: await this.school.letterhead(),
      ...printedPaper({
        kind: 'enrolment_pack',
        facts: specimenFacts({ school: name, city, director: currentActor().name, uses: USE_WORDS, texts: text.parts }),
        issuedOn: this.clock.today(),
        fromOn: null,
        toOn: null,
        text,
      }),
    });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="dossier-d-inscription-specimen-v${text.version}.pdf"`,
    });
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

  private async packFacts(
    { groupId }: Student,
    { parts }: TextInForce,
  ): Promise<Pick<PaperFacts, 'school' | 'group' | 'texts'>> {
    const group = groupId ? await this.work.manager.findOneBy(Group, { id: groupId }) : null;
    return { school: (await this.schools.find()).name, group: group?.name ?? null, texts: parts };
  }

  private async presence(studentId: string, { from, to }: { from: CivilDate; to: CivilDate }): Promise<PresenceCount> {
    const count = await this.figures.count(studentId, from, to);
    if (count.called === 0) throw paperErrors.refused('paper.no_roll_call');
    return count;
  }
}

const textOf = ({ textVersion, textSha256 }: StudentPaper): TextVersion | null =>
  textVersion === null ? null : { version: textVersion, sha256: textSha256! };
