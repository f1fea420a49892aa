import { Injectable } from '@nestjs/common';
import {
  CompetenceQueries,
  FrameworkService,
  MappingService,
  readShippedFramework,
  SchoolAdditions,
  type ShippedFramework,
} from '@etabli/curriculum';
import type { Actor } from '@etabli/platform';
import { OLD_TO_NEW, SCHOOL_CRITERIA } from './data/frameworks.js';
import { Stage } from './stage.js';

/** What the school did with its référentiels beside importing them: its criteria, an older version kept and mapped, one more diploma. */
@Injectable()
export class CurriculumDesk {
  constructor(
    private readonly stage: Stage,
    private readonly frameworks: FrameworkService,
    private readonly competences: CompetenceQueries,
    private readonly additions: SchoolAdditions,
    private readonly mappings: MappingService,
  ) {}

  /** `current`: the framework of the boilermakers, with the school's own competences. */
  async open(director: Actor, current: { id: string; competences: ReadonlyMap<string, string> }): Promise<void> {
    await this.stage.act(director, 'framework.import', async () => {
      await this.import('cap-cip.json');
      const older = await this.competences.ofFramework(await this.import('cap-rci-2009.json'));
      const olderIds = new Map(older.map(({ code, id }) => [code, id]));
      for (const { competence, ...criterion } of SCHOOL_CRITERIA)
        await this.additions.addCriterion(current.id, {
          ...criterion,
          competenceId: current.competences.get(competence)!,
        });
      for (const [from, to] of OLD_TO_NEW)
        await this.mappings.decide({
          fromCompetenceId: olderIds.get(from)!,
          toCompetenceId: current.competences.get(to)!,
        });
    });
  }

  private async import(name: ShippedFramework): Promise<string> {
    const { frameworkId } = await this.frameworks.import(await readShippedFramework(name), name);
    if (!frameworkId) throw new Error(`${name} was not imported`);
    return frameworkId;
  }
}
