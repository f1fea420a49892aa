import { Injectable } from '@nestjs/common';
import { CustomerNamings } from '@etabli/customers';
import type { CivilDate } from '@etabli/kernel';
import { ProgressReviews } from '@etabli/pedagogy';
import type { Cast, Season } from './cast.js';
import { Stage } from './stage.js';

/** Youths whose balance is written, and how many of these are validated. */
const WRITTEN = 3;
const VALIDATED = 2;
const NAMED = 2;

/** Lately the trainer of the first group wrote balances, one of them a draft still, and two customers agreed to be named. */
@Injectable()
export class Reviewer {
  constructor(
    private readonly stage: Stage,
    private readonly reviews: ProgressReviews,
    private readonly namings: CustomerNamings,
  ) {}

  announce(season: Season, cast: Cast): void {
    const last = season.days.at(-1);
    if (!last) return;
    const { trainer, youths } = cast.groups.A;
    season.agenda.on(last, '16:50', async () => {
      await this.stage.act(trainer, 'review.write', async () => {
        for (const [index, { id }] of youths.slice(0, WRITTEN).entries()) await this.write(id, last, index < VALIDATED);
      });
      await this.stage.act(cast.actors.direction, 'customer.naming', async () => {
        for (const id of cast.customers.slice(0, NAMED))
          await this.namings.give(id, { agreedBy: 'la direction de l’entreprise', givenOn: last });
      });
    });
  }

  private async write(studentId: string, heldOn: CivilDate, validated: boolean): Promise<void> {
    const id = await this.reviews.write(studentId, {
      kind: 'intermediate',
      heldOn,
      acquired: 'Lit un plan simple, débite et plie aux cotes demandées, range son poste.',
      toImprove: 'Le soudage en angle, et prévenir quand une cote sort de la tolérance.',
      nextGoals: 'Souder seul un assemblage en T, tenir une fiche de contrôle sans aide.',
      youthWords: 'J’aime voir partir les pièces chez le client.',
    });
    if (validated) await this.reviews.validate(id);
  }
}
