import { Injectable } from '@nestjs/common';
import { EvidenceService, SaidLevels } from '@etabli/pedagogy';
import type { Cast, Season, Troop } from './cast.js';
import { Dice } from './dice.js';
import type { GroupKey } from './data/students.js';
import { Stage } from './stage.js';

/** Its own, so that the rest of the play does not change with it. */
const SEED = 1764;
const FIRST_WEEK = 4;
const SEEN_AT_ENTRY = 3;
const SAID = 5;

/** In the first days what each youth brings along is written down; twice a year he says where he sees himself. */
@Injectable()
export class Positioner {
  constructor(
    private readonly stage: Stage,
    private readonly evidence: EvidenceService,
    private readonly said: SaidLevels,
  ) {}

  announce({ days, agenda }: Season, cast: Cast): void {
    const dice = new Dice(SEED);
    const on = (at: number, time: string, play: (troop: Troop) => Promise<void>): void => {
      const day = days[Math.min(days.length - 1, Math.floor(at))];
      for (const group of ['A', 'B'] as const satisfies readonly GroupKey[])
        if (day) agenda.on(day, time, () => play(cast.groups[group]));
    };
    on(FIRST_WEEK, '16:20', (troop) => this.position(dice, troop, days[Math.min(days.length - 1, FIRST_WEEK)]!));
    for (const share of [0.45, 0.92]) on(days.length * share, '16:40', (troop) => this.listen(dice, troop, share));
  }

  private position(dice: Dice, troop: Troop, assessedOn: string): Promise<void> {
    return this.stage.act(troop.trainer, 'evidence.record', async () => {
      const items = troop.youths.flatMap(({ id: studentId, talent }) =>
        dice
          .shuffled([...troop.competences.values()])
          .slice(0, SEEN_AT_ENTRY)
          .map((competenceId) => ({
            studentId,
            competenceId,
            level: talent + dice.next() > 1.1 ? 2 : 1,
            assessedOn,
            source: 'entry' as const,
            comment: null,
          })),
      );
      if (items.length) await this.evidence.record(items);
    });
  }

  /** Shy or bold: rarely what the trainer thinks. */
  private listen(dice: Dice, troop: Troop, progress: number): Promise<void> {
    return this.stage.act(troop.trainer, 'self_assessment.record', async () => {
      const items = troop.youths.flatMap(({ id: studentId, talent }) =>
        dice
          .shuffled([...troop.competences.values()])
          .slice(0, SAID)
          .map((competenceId) => ({
            studentId,
            competenceId,
            level: Math.max(1, Math.min(4, Math.round(1 + 1.2 * talent + 1.6 * progress + dice.next() - 0.6))),
          })),
      );
      if (items.length) await this.said.ofYouth(items);
    });
  }
}
