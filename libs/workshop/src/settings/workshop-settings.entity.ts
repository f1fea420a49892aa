import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of what the school decides for its workshop. */
@Entity('workshop_settings')
@Check('workshop_settings_one_check', 'single')
export class WorkshopSettings {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'workshop_settings_pkey' }) single: boolean;
  /** true: an accepted quote opens an order to be prepared, which the trainer releases */
  @Column('boolean', { name: 'release_by_hand' }) releaseByHand: boolean;
}
