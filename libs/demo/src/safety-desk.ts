import { Injectable } from '@nestjs/common';
import { addDays, addYears } from '@etabli/kernel';
import type { Actor } from '@etabli/platform';
import {
  Accidents,
  Clearances,
  Declarations,
  FitnessOpinions,
  Hazards,
  RiskAssessments,
  Trainings,
} from '@etabli/safety';
import type { Cast, Season } from './cast.js';
import { DEMO_MACHINES } from './data/machines.js';
import type { DemoStudent } from './data/students.js';
import { Stage } from './stage.js';

/** The declaration is to be renewed so many days after the loading: the director's list shows it. */
const RENEWAL_IN = 45;
const DOCTOR = 'Dr Aubert, médecin scolaire';
/** On the day of loading the opinion of the one is over, the sheet of the other is voided: the board says why. */
const OPINION_OVER = 'Jules';
const TRAINING_VOID = 'Manon';
/** Not for this youth; at a work that the school has no machine for. */
const RESTRICTED = { firstName: 'Kévin', code: 'D4153-27' };

/** What the director and the trainers keep for the law on minors. */
@Injectable()
export class SafetyDesk {
  /** family id by name */
  private families = new Map<string, string>();
  private readonly voidable: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly hazards: Hazards,
    private readonly declarations: Declarations,
    private readonly trainings: Trainings,
    private readonly fitness: FitnessOpinions,
    private readonly clearances: Clearances,
    private readonly assessments: RiskAssessments,
    private readonly accidents: Accidents,
  ) {}

  /** Machines sorted into families, the DUERP, and one declaration for all of it. */
  async open(
    { opening, today }: Season,
    director: Actor,
    { machines, supervisorIds }: Pick<Cast, 'machines'> & { supervisorIds: string[] },
  ): Promise<void> {
    const known = await this.hazards.families();
    const used = known.filter(({ name }) => DEMO_MACHINES.some(({ safetyFamily }) => safetyFamily === name));
    this.families = new Map(used.map(({ id, name }) => [name, id]));
    await this.stage.act(director, 'machine_safety.edit', async () => {
      for (const { key, safetyFamily } of DEMO_MACHINES)
        await this.hazards.classify(machines[key], { familyId: this.families.get(safetyFamily)! });
    });
    await this.stage.act(director, 'risk_assessment.record', () =>
      this.assessments.record({ doneOn: addDays(opening, -12), note: 'Mise à jour annuelle' }),
    );
    await this.stage.act(director, 'declaration.send', async () => {
      const id = await this.declarations.draft({
        sector: 'Métallurgie, travail des métaux',
        trainings: 'CAP Réalisations industrielles en chaudronnerie ou soudage ; CAP Métallier',
        works: [...new Set(used.flatMap(({ hazardCodes }) => hazardCodes))],
        familyIds: used.map(({ id: familyId }) => familyId),
        machineIds: [],
        sites: [],
        supervisorIds,
      });
      const sentOn = addYears(addDays(today, RENEWAL_IN), -3);
      await this.declarations.send(id, { sentOn, proof: 'Lettre recommandée 1A 204 117 3302 6' });
    });
  }

  /** The first day of a youth: the opinion, and every machine shown and signed for. */
  async welcome(
    { today, days }: Season,
    director: Actor,
    { id, student, trainerId }: { id: string; student: DemoStudent; trainerId: string },
  ): Promise<void> {
    const on = this.stage.today();
    const restricted = student.firstName === RESTRICTED.firstName;
    await this.stage.act(director, 'fitness.record', () =>
      this.fitness.record({
        studentId: id,
        result: restricted ? 'apt_with_restrictions' : 'apt',
        restrictedCodes: restricted ? [RESTRICTED.code] : [],
        givenOn: on,
        validUntil: student.firstName === OPINION_OVER ? (days.at(-1) ?? today) : null,
        doctor: DOCTOR,
      }),
    );
    await this.stage.act(director, 'training.sign', async () => {
      for (const familyId of this.families.values()) {
        const ids = await this.trainings.signOnPaper([id], { familyId, trainedOn: on, trainerId });
        if (student.firstName === TRAINING_VOID) this.voidable.push(...ids);
      }
    });
    if (student.guardian === null)
      await this.stage.act(director, 'clearance.record', () =>
        this.clearances.record({
          studentId: id,
          kind: 'electrical_habilitation',
          label: 'Habilitation B0-H0V',
          hazardCodes: ['D4153-24-H'],
          issuedOn: on,
          validUntil: addYears(on, 3),
        }),
      );
  }

  /** A cut finger in the season, declared the next day; and what is not in order on the day of loading. */
  announce({ agenda, days, today }: Season, { actors, groups }: Cast): void {
    const director = actors.direction;
    const day = days.at(-30);
    const next = days.at(-29);
    if (day && next) {
      let accidentId: string | undefined;
      agenda.on(day, '15:40', async () => {
        const studentId = groups.A.youths[1]?.id;
        if (!studentId) return;
        accidentId = await this.stage.act(groups.A.trainer, 'accident.record', () =>
          this.accidents.record({
            studentId,
            day,
            time: '15:20',
            place: 'Atelier, poste de finition',
            circumstances: 'En ébavurant une tôle, le jeune a retiré son gant pour vérifier une arête.',
            witnesses: 'Thaïs R.',
            bodyPart: 'Index gauche',
            care: 'first_aid',
          }),
        );
      });
      agenda.on(next, '09:10', async () => {
        const id = accidentId;
        if (!id) return;
        await this.stage.act(director, 'accident.follow', () =>
          this.accidents.follow(id, { declaredAt: this.stage.now(), familyToldOn: day }),
        );
      });
    }
    agenda.on(days.at(-1) ?? today, '17:30', async () => {
      for (const id of this.voidable)
        await this.stage.act(director, 'training.void', () =>
          this.trainings.void(id, 'Feuille signée par un autre jeune'),
        );
    });
  }
}
