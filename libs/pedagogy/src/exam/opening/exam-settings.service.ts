import { Injectable } from '@nestjs/common';
import { invalidFields, Work } from '@etabli/platform';
import { isMonthDay } from './exam-opening.rules.js';
import { ExamSettings } from './exam-settings.entity.js';

/** By which day of the school year the sessions must be open: the school's own decision. */
@Injectable()
export class ExamSettingsService {
  constructor(private readonly work: Work) {}

  async find(): Promise<Pick<ExamSettings, 'openBy'>> {
    const { openBy } = await this.work.manager.findOneByOrFail(ExamSettings, {});
    return { openBy };
  }

  /** 'MM-DD'; null: no reminder. Throws 422. */
  edit(openBy: string | null): Promise<void> {
    return this.work.run('exam_settings.edit', async (tx) => {
      if (openBy !== null && !isMonthDay(openBy))
        throw invalidFields([
          { field: 'openBy', message: 'Ce jour n’existe pas\u202f: écrivez le mois et le jour, comme 11-15.' },
        ]);
      const { id } = await tx.findOneByOrFail(ExamSettings, {});
      await tx.update(ExamSettings, { id }, { openBy });
    });
  }
}
