import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Clock, type Expired, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { type Canonical, canonicalJson } from './canonical.js';
import { FrozenReport } from './frozen-report.entity.js';
import { sha256 } from './frozen-reports.js';
import { type FrozenContent, withoutYouths } from './state-report.js';

/**
 * The file names no youth and stays as it went, with its hash. What stood behind each figure loses its youths: how many were counted
 * remains, so that the file can be printed again byte by byte; and the hash of what was frozen first remains too.
 */
@RetentionSource({
  kind: 'report.frozen',
  title: 'Jeunes derrière les chiffres des rapports figés',
  end: 'numéros et précisions effacés\u202f; les chiffres, le fichier envoyé et les empreintes restent',
  subject: 'report',
  covers: ['frozen_reports'],
})
@Injectable()
export class FrozenReportsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT id, NULL AS "subjectId", title || ', envoyé à ' || recipient AS title, (frozen_at AT TIME ZONE 'Europe/Paris')::date AS since
         FROM frozen_reports WHERE persons_forgotten_on IS NULL AND (frozen_at AT TIME ZONE 'Europe/Paris')::date <= $1
        ORDER BY frozen_at, id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.open();
    for (const { id, content, contentSha256 } of await this.work.manager.findBy(FrozenReport, { id: In([...ids]) })) {
      const left = canonicalJson(withoutYouths(JSON.parse(content) as FrozenContent) as unknown as Canonical);
      await this.work.manager.update(
        FrozenReport,
        { id },
        {
          content: left,
          contentSha256: sha256(left),
          firstContentSha256: contentSha256,
          personsForgottenOn: this.clock.today(),
        },
      );
    }
  }
}
