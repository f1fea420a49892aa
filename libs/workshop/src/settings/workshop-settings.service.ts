import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { WorkshopSettings } from './workshop-settings.entity.js';

@Injectable()
export class WorkshopSetup {
  constructor(private readonly work: Work) {}

  async read(): Promise<Pick<WorkshopSettings, 'releaseByHand'>> {
    const { releaseByHand } = await this.work.manager.findOneByOrFail(WorkshopSettings, { single: true });
    return { releaseByHand };
  }

  edit({ releaseByHand }: Pick<WorkshopSettings, 'releaseByHand'>): Promise<void> {
    return this.work.run('workshop_settings.edit', async (tx) => {
      await tx.update(WorkshopSettings, { single: true }, { releaseByHand });
    });
  }
}
