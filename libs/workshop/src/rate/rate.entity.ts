import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the market pays for an hour, from a day on until the next row of the same machine, family, or of any work. */
@Entity('market_rates')
@Check('market_rates_cents_check', 'cents_per_hour > 0')
@Check('market_rates_one_check', 'num_nonnulls(machine_id, machine_family_id) <= 1')
@Index('market_rates_row_key', { synchronize: false })
export class MarketRateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'market_rates_pkey' }) id: string;
  @ForeignKey('Machine', { name: 'market_rates_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @ForeignKey('MachineFamily', { name: 'market_rates_machine_family_id_fkey' })
  @Column('uuid', { name: 'machine_family_id', nullable: true })
  machineFamilyId: string | null;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('bigint', { name: 'cents_per_hour' }) centsPerHour: number;
}

/** What an hour costs the school, from a day on until the next row. */
@Entity('workshop_costs')
@Check('workshop_costs_trainer_check', 'trainer_cents_per_hour >= 0')
@Check('workshop_costs_youths_check', 'youths_per_trainer >= 1 AND youths_per_trainer <= 40')
@Check('workshop_costs_training_check', 'training_cents_per_hour >= 0')
export class WorkshopCostRow {
  @PrimaryColumn('date', { name: 'from_on', primaryKeyConstraintName: 'workshop_costs_pkey' }) fromOn: string;
  @Column('bigint', { name: 'trainer_cents_per_hour' }) trainerCentsPerHour: number;
  @Column('int', { name: 'youths_per_trainer' }) youthsPerTrainer: number;
  @Column('bigint', { name: 'training_cents_per_hour' }) trainingCentsPerHour: number;
}
