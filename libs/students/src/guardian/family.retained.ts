import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { forgetOrphans } from '../privacy/candidate.retained.js';
import { goneWith, hasRows } from '../privacy/leavers.js';

/** The last survey is asked by telephone; nobody needs the number, nor the family's, after it. */
@RetentionSource({
  kind: 'student.contacts',
  title: 'Coordonnées d’un ancien jeune, responsables et personnes à prévenir',
  end: 'supprimés ; le nom de qui a signé un droit à l’image reste avec ce droit',
  subject: 'student',
  covers: ['guardians', 'guardian_links', 'students'],
})
@Injectable()
export class FamilyRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    const still = `s.left_on IS NOT NULL AND (s.email IS NOT NULL OR s.phone IS NOT NULL OR ${hasRows('guardian_links')})`;
    return goneWith(this.work.manager, still, before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.words('students', 'id', ids, { email: 'NULL', phone: 'NULL' });
    const links = await this.forgetting.rows('guardian_links', 'student_id', ids);
    await forgetOrphans(this.work, this.forgetting);
    const left: { id: string }[] = await this.work.manager.query(
      `SELECT id FROM guardians g WHERE id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM guardian_links WHERE guardian_id = g.id)`,
      [links.map(({ guardian_id: id }) => id)],
    );
    const unreachable = { email: 'NULL', phone: 'NULL', other_phone: 'NULL', address: 'NULL' } as const;
    await this.forgetting.words(
      'guardians',
      'id',
      left.map(({ id }) => id),
      unreachable,
    );
  }
}
