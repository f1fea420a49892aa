import { Injectable, type StreamableFile } from '@nestjs/common';
import { civilDateAt, formatDay, formatMonth, HALF_DAY_LABELS, monthEnd, monthStart } from '@etabli/kernel';
import { assetPath, Documents, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { Families } from '../message/families.js';
import { AttendanceRules } from '../roll-call/attendance-settings.js';
import { AbsenceFollowUp } from './absence.entity.js';
import { absenceErrors } from './absence.errors.js';
import { type AgeBand, isUnjustified } from './absence.rules.js';
import { HalfDays } from './half-days.js';

interface LetterStudent {
  firstName: string;
  lastName: string;
  bornOn: string;
  groupName: string;
}

interface Wording {
  readonly title: string;
  readonly law: string;
  readonly toAuthority: boolean;
}

/** Who is written to, and by which duty: instruction until 16, training until 18; somebody of age answers for himself. */
const WORDINGS: Readonly<Record<AgeBand, Wording>> = {
  under_16: {
    title: 'Signalement d’absences — instruction obligatoire',
    law: 'Ce jeune est soumis à l’obligation d’instruction (Code de l’éducation, articles L131-1 et L131-8). Nous vous transmettons son dossier d’absences, comme le prévoit l’article R131-7.',
    toAuthority: true,
  },
  minor_16_17: {
    title: 'Signalement d’absences — obligation de formation',
    law: 'Ce jeune de 16 ou 17 ans est soumis à l’obligation de formation (Code de l’éducation, article L114-1). Nous vous signalons un défaut d’assiduité, afin que la structure de suivi et la mission locale puissent l’accompagner.',
    toAuthority: true,
  },
  adult: {
    title: 'Avertissement — assiduité',
    law: 'Vous êtes majeur\u202f: ces absences ne sont pas signalées à l’autorité académique. Elles comptent pour la poursuite de votre formation, selon le règlement de l’école.',
    toAuthority: false,
  },
};

/** The letter of the fourth unjustified half-day, as it was known when it was opened. */
@Injectable()
export class AbsenceLetters {
  constructor(
    private readonly work: Work,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
    private readonly school: SchoolFacts,
    private readonly rules: AttendanceRules,
    private readonly halfDays: HalfDays,
    private readonly families: Families,
  ) {}

  /** The original: rendered when the step opened, at the latest now, then the same bytes, whatever excuse comes later. Throws `absence.follow_up_not_found`, `absence.no_letter`. */
  async download(followUpId: string): Promise<StreamableFile> {
    const step = await this.work.manager.findOneBy(AbsenceFollowUp, { id: followUpId });
    if (!step) throw absenceErrors.notFound('absence.follow_up_not_found');
    if (step.step !== 'letter') throw absenceErrors.refused('absence.no_letter');
    const name = `signalement-${step.month}.pdf`;
    return this.documents.download('absence_letter', followUpId, name, () => this.render(step));
  }

  /** Right after the step opened; a step that is gone by then has no letter. */
  async prepare(followUpId: string): Promise<void> {
    const step = await this.work.manager.findOneBy(AbsenceFollowUp, { id: followUpId, step: 'letter' });
    if (step)
      await this.documents.original('absence_letter', followUpId, `signalement-${step.month}.pdf`, () =>
        this.render(step),
      );
  }

  private async render(step: AbsenceFollowUp): Promise<Buffer> {
    const student = await this.student(step.studentId);
    const { title, law, toAuthority } = WORDINGS[step.ageBand];
    const { authorityName, authorityAddress } = await this.rules.find();
    const known = await this.halfDays.find({
      from: monthStart(step.month),
      to: monthEnd(step.month),
      studentIds: [step.studentId],
      asOf: step.openedAt,
      status: 'absent',
    });
    const family = await this.families.toTell(step.studentId, civilDateAt(step.openedAt));
    const name = `${student.firstName} ${student.lastName}`;
    const recipient = toAuthority
      ? [
          authorityName ?? 'Direction des services départementaux de l’éducation nationale',
          ...(authorityAddress ?? '').split('\n'),
        ]
      : [name];
    return this.typst.render(assetPath('students', 'absence-letter.typ'), {
      school: await this.school.letterhead(),
      title,
      date: civilDateAt(step.openedAt),
      recipient: recipient.filter(Boolean),
      facts: [
        ['Jeune', name],
        ['Né(e) le', formatDay(student.bornOn)],
        ['Groupe', student.groupName],
        ['Responsable', toAuthority ? family.map((person) => person.name).join(', ') || null : null],
        ['Mois', formatMonth(step.month)],
      ],
      law,
      intro: `${known.filter(isUnjustified).length} demi-journées d’absence sans motif légitime ont été relevées en ${formatMonth(step.month)}.`,
      rows: known.map((half) => ({
        cells: [
          formatDay(half.day),
          HALF_DAY_LABELS[half.halfDay],
          half.reasonLabel ?? 'Aucun motif donné',
          isUnjustified(half) ? 'non justifiée' : 'justifiée',
        ],
      })),
    });
  }

  private async student(id: string): Promise<LetterStudent> {
    const [student]: LetterStudent[] = await this.work.manager.query(
      `SELECT s.first_name AS "firstName", s.last_name AS "lastName", s.born_on AS "bornOn", g.name AS "groupName"
         FROM students s JOIN groups g ON g.id = s.group_id WHERE s.id = $1`,
      [id],
    );
    return student!;
  }
}
