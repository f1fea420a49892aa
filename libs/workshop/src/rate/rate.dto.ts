import { CentsField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';

export class MarketRateRequest {
  @IdField({ optional: true }) machineId?: string | null;
  @IdField({ optional: true, description: 'with neither: any work' }) machineFamilyId?: string | null;
  @DayField() fromOn: string;
  @CentsField({ min: 1, description: 'cents before tax for an hour' }) centsPerHour: number;
}

export class MarketRateView {
  @IdField() id: string;
  @IdField({ nullable: true }) machineId: string | null;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @IdField({ nullable: true }) machineFamilyId: string | null;
  @TextField({ nullable: true, max: 120 }) machineFamilyName: string | null;
  @DayField() fromOn: string;
  @CentsField() centsPerHour: number;
}

export class MarketRatesView {
  @ListField(() => MarketRateView) items: MarketRateView[];
}

export class WorkshopCostRequest {
  @DayField({ description: 'a row of the same day is put right' }) fromOn: string;
  @CentsField({ description: 'what an hour of a trainer costs, charges included' }) trainerCentsPerHour: number;
  @IntField({ min: 1, max: 40, description: 'youths that a trainer usually has at once' }) youthsPerTrainer: number;
  @CentsField({ description: 'what an hour of a youth in training costs' }) trainingCentsPerHour: number;
}

export class WorkshopCostView extends WorkshopCostRequest {}

export class WorkshopCostsView {
  @ListField(() => WorkshopCostView) items: WorkshopCostView[];
}
