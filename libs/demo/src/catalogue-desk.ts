import { Injectable } from '@nestjs/common';
import type { Actor } from '@etabli/platform';
import { Hazards } from '@etabli/safety';
import { Catalogue, CatalogueQueries, Continuity, OperationPhotos } from '@etabli/workshop';
import type { Cast, Season } from './cast.js';
import { DEMO_CATALOGUE, type DemoInstruction, NEXT_GESTURES, WORK_CAPTION, WORK_PICTURE } from './data/catalogue.js';
import { type Step, STEP_FACTS, STEPS } from './data/steps.js';
import { drawn } from './drawing.js';
import type { LiveOrder } from './live-order.js';
import { Stage } from './stage.js';

/** The trainers write down how things are done, and at the end of the last day where they stopped. */
@Injectable()
export class CatalogueDesk {
  constructor(
    private readonly stage: Stage,
    private readonly catalogue: Catalogue,
    private readonly queries: CatalogueQueries,
    private readonly hazards: Hazards,
    private readonly continuity: Continuity,
    private readonly photos: OperationPhotos,
  ) {}

  /** The operations of the trades with their times, competences and instructions; ids by step. */
  async open(trainer: Actor, groups: Cast['groups']): Promise<Cast['catalogue']> {
    const families = new Map((await this.hazards.families()).map(({ name, id }) => [name, id]));
    const made: [Step, string][] = [];
    for (const step of STEPS) {
      const { code, family, setupMinutes, pieceMinutes, instructions } = DEMO_CATALOGUE[step];
      const id = await this.stage.act(trainer, 'catalogue.edit', () =>
        this.catalogue.create({
          code,
          title: STEP_FACTS[step].title,
          machineFamilyId: family ? (families.get(family) ?? null) : null,
          setupMinutes,
          pieceMinutes,
          competences: weighed(step, groups),
          steps: instructions.map(({ text }) => ({ text })),
        }),
      );
      await this.illustrate(trainer, id, instructions);
      made.push([step, id]);
    }
    return Object.fromEntries(made) as Record<Step, string>;
  }

  /** On the last evening each order under way gets its next gesture, and a picture of the work. */
  announce(season: Season, cast: Cast, orders: readonly LiveOrder[]): void {
    season.agenda.on(season.days.at(-1) ?? season.today, '17:05', async () => {
      const underWay = orders.filter(({ over, operations }) => !over && operations.some(({ spent }) => spent > 0));
      for (const [index, order] of underWay.entries()) {
        const { trainer } = cast.groups[order.plan.order.group];
        const text = NEXT_GESTURES[index % NEXT_GESTURES.length]!;
        await this.stage.act(trainer, 'order.next_gesture', () => this.continuity.say(order.id, text));
        const worked = order.operations.findLast(({ spent }) => spent > 0)!;
        await this.stage.act(trainer, 'operation_photo.take', () =>
          this.photos.take(worked.id, drawn(WORK_PICTURE), WORK_CAPTION),
        );
      }
    });
  }

  private async illustrate(trainer: Actor, id: string, instructions: readonly DemoInstruction[]): Promise<void> {
    const { stepList } = await this.queries.find(id);
    for (const [index, { picture }] of instructions.entries())
      if (picture)
        await this.stage.act(trainer, 'catalogue.edit', () =>
          this.catalogue.putPicture(stepList[index]!.id, drawn(picture)),
        );
  }
}

/** The same competences in both frameworks. */
function weighed(step: Step, groups: Cast['groups']): { competenceId: string; weight: number }[] {
  const { weights } = DEMO_CATALOGUE[step];
  return STEP_FACTS[step].competences.flatMap((one, index) =>
    (['A', 'B'] as const).flatMap((group) => {
      const competenceId = groups[group].competences.get(typeof one === 'string' ? one : one[group]);
      return competenceId ? [{ competenceId, weight: weights[index]! }] : [];
    }),
  );
}
