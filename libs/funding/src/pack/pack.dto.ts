import { BooleanField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';

export class FundingPackView {
  @IdField() id: string;
  @IdField({ description: 'the job that makes it' }) runId: string;
  @DayField() madeOn: string;
  @TextField({ max: 120 }) requestedByName: string;
  @BooleanField() ready: boolean;
  @IntField({ min: 1, max: 100_000, nullable: true, description: 'files in it, its manifest aside' })
  fileCount: number | null;
  @DayField({ nullable: true, description: 'the file went on that day' }) fileForgottenOn: string | null;
}
export class FundingPacksView {
  @ListField(() => FundingPackView, { description: 'the newest first, twenty at most' }) items: FundingPackView[];
}
