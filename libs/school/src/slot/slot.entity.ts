import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import type { Break } from './slot.rules.js';

/** The workshop hours of a half-day from a day on, until a later row takes over. Paris wall time, 'HH:MM'. */
@Entity('slots')
@Check('slots_half_day_check', "half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])")
@Check('slots_hours_check', 'starts_at < ends_at')
@Index('slots_half_day_valid_from_key', ['halfDay', 'validFrom'], { unique: true })
export class Slot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'slots_pkey' }) id: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('text', { name: 'starts_at' }) startsAt: string;
  @Column('text', { name: 'ends_at' }) endsAt: string;
  @Column('jsonb') breaks: Break[];
  @Column('date', { name: 'valid_from' }) validFrom: string;
}
