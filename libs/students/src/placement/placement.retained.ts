import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith } from '../privacy/leavers.js';

/** Firm and days stay with the training; the tutor and what was noted do not. */
@RetentionSource({
  kind: 'placement.people',
  title: 'Tuteurs de stage, conventions et attestations, mots des visites et des absences',
  end: 'supprimés ; l’entreprise et les dates restent',
  subject: 'student',
  covers: ['placements', 'placement_visits', 'placement_absences'],
})
@Injectable()
export class PlacementRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    const still = `EXISTS (SELECT FROM placements p WHERE p.student_id = s.id AND (p.tutor_name <> '' OR p.tutor_phone IS NOT NULL
      OR p.tutor_email IS NOT NULL OR p.agreement_file_id IS NOT NULL OR p.attestation_file_id IS NOT NULL OR p.cancel_reason <> '' OR EXISTS (SELECT FROM placement_visits WHERE placement_id = p.id AND note IS NOT NULL)
      OR EXISTS (SELECT FROM placement_absences WHERE placement_id = p.id AND reason IS NOT NULL)))`;
    return goneWith(this.work.manager, still, before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const placements: { id: string; cancelled: boolean; files: string[] }[] = await this.work.manager.query(
      `SELECT id, cancelled_on IS NOT NULL AS cancelled, array_remove(ARRAY[agreement_file_id, attestation_file_id], NULL) AS files
         FROM placements WHERE student_id = ANY($1::uuid[])`,
      [ids],
    );
    const all = placements.map(({ id }) => id);
    const cancelled = placements.filter((one) => one.cancelled).map(({ id }) => id);
    await this.forgetting.words('placements', 'id', all, {
      tutor_name: "''",
      tutor_phone: 'NULL',
      tutor_email: 'NULL',
      agreement_file_id: 'NULL',
      attestation_file_id: 'NULL',
    });
    await this.files.forget(placements.flatMap(({ files }) => files));
    await this.forgetting.words('placements', 'id', cancelled, { cancel_reason: "''" });
    await this.forgetting.words('placement_visits', 'placement_id', all, { note: 'NULL' });
    await this.forgetting.words('placement_absences', 'placement_id', all, { reason: 'NULL' });
  }
}
