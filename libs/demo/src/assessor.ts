import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@etabli/kernel';
import { EvidenceQueries, EvidenceService } from '@etabli/pedagogy';
import type { Cast, Season, Troop } from './cast.js';
import type { GroupKey } from './data/students.js';
import { isFriday } from './school-days.js';
import { Stage } from './stage.js';

const TARGET_EVIDENCE = 400;
/** So many proposals wait for each trainer on the day of loading. */
const LEFT_OPEN = 6;
const AT_ONCE = 300;
const LOWEST = 1;
const HIGHEST = 4;

type Proposal = Awaited<ReturnType<EvidenceQueries['proposals']>>['items'][number];

/** Every second Friday the trainers judge what the hours propose; levels rise with the months and with talent. */
@Injectable()
export class Assessor {
  constructor(
    private readonly stage: Stage,
    private readonly queries: EvidenceQueries,
    private readonly evidence: EvidenceService,
  ) {}

  announce(season: Season, cast: Cast): void {
    const last = season.days.at(-1);
    const fridays = season.days.filter(isFriday).filter((day, week) => week % 2 === 1 && day !== last);
    if (last) fridays.push(last);
    const tally = { confirmed: 0, left: fridays.length * 2 };
    for (const [week, day] of fridays.entries()) {
      for (const group of ['A', 'B'] as const) {
        season.agenda.on(day, '17:30', () =>
          this.judge(season, cast, { group, day, progress: week / fridays.length, final: day === last, tally }),
        );
      }
    }
  }

  private async judge(
    season: Season,
    cast: Cast,
    week: {
      group: GroupKey;
      day: CivilDate;
      progress: number;
      final: boolean;
      tally: { confirmed: number; left: number };
    },
  ): Promise<void> {
    const troop = cast.groups[week.group];
    await this.stage.act(troop.trainer, 'evidence.confirm', async () => {
      const { items } = await this.queries.proposals(troop.id);
      const kept = week.final ? LEFT_OPEN : 0;
      const waiting = items.slice(kept);
      const quota = Math.min(
        waiting.length,
        Math.ceil((TARGET_EVIDENCE - week.tally.confirmed) / Math.max(1, week.tally.left)),
      );
      week.tally.left -= 1;
      const shuffled = season.dice.shuffled(waiting);
      const chosen = shuffled.slice(0, quota);
      week.tally.confirmed += chosen.length;
      if (chosen.length)
        await this.evidence.confirm(
          chosen.map((proposal) => ({ ...key(proposal), level: level(season, troop, proposal, week.progress) })),
        );
      const passed = shuffled
        .slice(quota)
        .filter(({ lastWorkedOn }) => week.final || lastWorkedOn < addDays(week.day, -21))
        .slice(0, AT_ONCE);
      if (passed.length) await this.evidence.dismiss(passed.map(key));
    });
  }
}

const key = ({
  studentId,
  operationId,
  competenceId,
}: Proposal): { studentId: string; operationId: string; competenceId: string } => ({
  studentId,
  operationId,
  competenceId,
});

/** Never more than one step below the last judgement: nobody forgets to weld. */
function level({ dice }: Season, { youths }: Troop, { studentId, presetLevel }: Proposal, progress: number): number {
  const talent = youths.find(({ id }) => id === studentId)?.talent ?? 0.5;
  const guess = Math.round(LOWEST + 1.5 * talent + 2 * progress + dice.next() - 0.7);
  return Math.max(LOWEST, (presetLevel ?? LOWEST) - 1, Math.min(HIGHEST, guess));
}
