import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { DEFAULT_CHOICES, type ExportChoices } from './export-settings.rules.js';
import { ExportSettings } from './export-settings.entity.js';

/** How this school's files are written. */
@Injectable()
export class ExportSettingsService {
  constructor(private readonly work: Work) {}

  async find(): Promise<ExportChoices> {
    const row = await this.work.manager.findOneBy(ExportSettings, {});
    if (!row) return DEFAULT_CHOICES;
    const { id: _id, ...choices } = row;
    return choices;
  }

  /** For batches to come; those made keep their file and the settings it was written with. */
  async edit(choices: ExportChoices): Promise<void> {
    await this.work.run('accounting.export_settings', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('export_settings', 0))");
      const row = await tx.findOneBy(ExportSettings, {});
      if (row) await tx.update(ExportSettings, { id: row.id }, choices);
      else await tx.insert(ExportSettings, { id: newId(), ...choices });
    });
  }
}
