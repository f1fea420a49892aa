import { Injectable, StreamableFile } from '@nestjs/common';
import { ageOn, type CivilDate, formatDay } from '@etabli/kernel';
import { assetPath, Clock, ROLE_LABELS, type Role, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { studentErrors, Visibility } from '@etabli/students';
import { InspectionSheetQueries, type SheetFacts } from './inspection-sheet.queries.js';

const RESULTS: Readonly<Record<string, string>> = {
  apt: 'Apte',
  apt_with_restrictions: 'Apte avec restrictions',
  unfit: 'Inapte',
};
const MISSING = 'Aucun au dossier ce jour-là';

/** One page a youth for the labour inspector (art. R4153-45), for any day, in one click. */
@Injectable()
export class InspectionSheets {
  constructor(
    private readonly clock: Clock,
    private readonly queries: InspectionSheetQueries,
    private readonly visibility: Visibility,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** Throws 404 `student.not_found`, also for somebody who was not there on that day. */
  async ofStudent(studentId: string, day: CivilDate = this.clock.today()): Promise<StreamableFile> {
    await this.visibility.assertStudent(studentId);
    return this.print(await this.queries.on(day, { studentId }), day);
  }

  /** A page for each youth of the group, or of the school. Throws 404 for a foreign group, and when nobody was there. */
  async ofGroup(groupId: string | undefined, day: CivilDate = this.clock.today()): Promise<StreamableFile> {
    if (groupId) await this.visibility.assertGroup(groupId);
    return this.print(await this.queries.on(day, { groupId: groupId ?? null }), day);
  }

  /** The bytes of the pages of a group, or of the school, by a long work. Throws as `ofGroup`. */
  async pack(groupId: string | null, day: CivilDate): Promise<Buffer> {
    if (groupId) await this.visibility.assertGroup(groupId);
    return this.render(await this.queries.on(day, { groupId }), day);
  }

  private async print(facts: readonly SheetFacts[], day: CivilDate): Promise<StreamableFile> {
    const pdf = await this.render(facts, day);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="${sheetsName(day)}"`,
    });
  }

  private async render(facts: readonly SheetFacts[], day: CivilDate): Promise<Buffer> {
    if (facts.length === 0) throw studentErrors.notFound('student.not_found');
    return this.typst.render(assetPath('workshop', 'inspection-sheet.typ'), {
      school: await this.school.letterhead(),
      date: day,
      dayWords: formatDay(day),
      sheets: facts.map((one) => printed(one, day)),
    });
  }
}

export const sheetsName = (day: CivilDate): string => `fiches-r4153-45-${day}.pdf`;

/** The five items of the article, each as finished words. */
function printed(one: SheetFacts, day: CivilDate): object {
  const { opinion, declaration } = one;
  return {
    name: `${one.firstName} ${one.lastName}`,
    person: [
      ['Prénom et nom', `${one.firstName} ${one.lastName}`],
      ['Né(e) le', `${formatDay(one.bornOn)} (${ageOn(one.bornOn, day)} ans)`],
    ],
    training: [
      ['Formation suivie', one.framework ?? one.groupName],
      ['Groupe', one.groupName],
      ['Depuis le', formatDay(one.enrolledOn)],
      ['Lieux de formation', ['Locaux de l’école', ...(declaration?.sites ?? [])].join(' ; ')],
    ],
    fitness: opinion
      ? [
          ['Avis', RESULTS[opinion.result] ?? opinion.result],
          ['Donné le', `${formatDay(opinion.on)}, valable jusqu’au ${formatDay(opinion.until)}`],
          ['Travaux exclus', opinion.codes.join(', ')],
          ['Médecin', opinion.doctor],
        ]
      : [['Avis', MISSING]],
    trainings: one.trainings.map(({ family, on, trainer }) => [family, formatDay(on), trainer]),
    clearances: one.clearances.map(({ label, on, until }) => [label, formatDay(on), until ? formatDay(until) : '–']),
    supervisors: one.supervisors.map(({ name, kind }) => [name, ROLE_LABELS[kind as Role] ?? kind]),
    declaration: declaration
      ? [
          ['Envoyée le', `${formatDay(declaration.sentOn)}, valable jusqu’au ${formatDay(declaration.until)}`],
          ['Travaux', declaration.works.join(', ')],
        ]
      : [['Déclaration', MISSING]],
  };
}
