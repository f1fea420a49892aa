import { IdField, InstantField, ListField, TextField } from '@etabli/platform';

export class TakePhotoRequest {
  @TextField({ optional: true, min: 0, max: 120 }) caption?: string | null;
}

export class OperationPhotoView {
  @IdField() id: string;
  @IdField() operationId: string;
  @TextField({ nullable: true, max: 120 }) caption: string | null;
  @InstantField() takenAt: string;
  @TextField({ nullable: true, max: 120 }) takenByName: string | null;
}

export class OperationPhotosView {
  @ListField(() => OperationPhotoView) items: OperationPhotoView[];
}
