import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';

/** A period in a firm (PFMP): days both included, one firm at a time. Cancelled with a reason, never deleted. */
@Entity('placements')
@Check('placements_days_check', 'to_on >= from_on')
@Check('placements_cancel_check', '(cancelled_on IS NULL) = (cancel_reason IS NULL)')
@Check('placements_attested_check', '(attested_on IS NULL) = (attested_days IS NULL)')
@Check('placements_attested_days_check', 'attested_days BETWEEN 0 AND 366')
@Exclusion(
  'placements_one_excl',
  "USING gist (student_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&) WHERE (cancelled_on IS NULL)",
)
@Index('placements_student_idx', ['studentId', 'fromOn'])
@Index('placements_host_id_idx', ['hostId', 'fromOn'])
@Index('placements_from_on_idx', ['fromOn', 'id'])
@Index('placements_search_idx', { synchronize: false })
export class Placement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'placements_pkey' }) id: string;
  @ForeignKey('Student', { name: 'placements_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Customer', { name: 'placements_host_id_fkey' })
  @Column('uuid', { name: 'host_id' })
  hostId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on' }) toOn: string;
  @Column('text', { name: 'tutor_name' }) tutorName: string;
  @Column('text', { name: 'tutor_phone', nullable: true }) tutorPhone: string | null;
  @Column('text', { name: 'tutor_email', nullable: true }) tutorEmail: string | null;
  /** signed by all on that day */
  @Column('date', { name: 'agreement_on', nullable: true }) agreementOn: string | null;
  @ForeignKey('StoredFile', { name: 'placements_agreement_file_id_fkey' })
  @Column('uuid', { name: 'agreement_file_id', nullable: true })
  agreementFileId: string | null;
  @Column('date', { name: 'attested_on', nullable: true }) attestedOn: string | null;
  @Column('integer', { name: 'attested_days', nullable: true }) attestedDays: number | null;
  @ForeignKey('StoredFile', { name: 'placements_attestation_file_id_fkey' })
  @Column('uuid', { name: 'attestation_file_id', nullable: true })
  attestationFileId: string | null;
  @Column('date', { name: 'cancelled_on', nullable: true }) cancelledOn: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
}

@Entity('placement_visits')
@Index('placement_visits_placement_idx', ['placementId', 'visitedOn'])
export class PlacementVisit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'placement_visits_pkey' }) id: string;
  @ForeignKey('Placement', { name: 'placement_visits_placement_id_fkey' })
  @Column('uuid', { name: 'placement_id' })
  placementId: string;
  @Column('date', { name: 'visited_on' }) visitedOn: string;
  @ForeignKey('StaffMember', { name: 'placement_visits_visitor_id_fkey' })
  @Column('uuid', { name: 'visitor_id' })
  visitorId: string;
  @Column('text', { nullable: true }) note: string | null;
}

/** A half-day that the firm reported. */
@Entity('placement_absences')
@Check('placement_absences_half_day_check', "half_day IN ('morning', 'afternoon')")
@Unique('placement_absences_once_key', ['placementId', 'day', 'halfDay'])
export class PlacementAbsence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'placement_absences_pkey' }) id: string;
  @ForeignKey('Placement', { name: 'placement_absences_placement_id_fkey' })
  @Column('uuid', { name: 'placement_id' })
  placementId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('text', { nullable: true }) reason: string | null;
}
