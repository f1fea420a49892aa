import { BooleanField, IdField, ListField, TextField } from '@etabli/platform';
import { HoursRefusalView, toRefusalView } from './hours.dto.js';
import type { Logged } from './hours.service.js';

/** Somebody who was left out, by name: the tablet shows why. */
export class RefusedFaceView {
  @IdField() studentId: string;
  @TextField({ nullable: true, max: 80, description: 'null: not of the group' }) name: string | null;
  @ListField(() => HoursRefusalView) reasons: HoursRefusalView[];
  @BooleanField({ description: 'nothing but warnings: sent again with their codes confirmed, the hours are written' })
  confirmable: boolean;
}

export class LoggedView {
  @IdField({ description: 'of the batch' }) id: string;
  @ListField(() => RefusedFaceView, { description: 'with keepAccepted: who was left out' }) refused: RefusedFaceView[];
}

export const toLoggedView = ({ batchId, refused }: Logged): LoggedView => ({
  id: batchId,
  refused: refused.map(({ studentId, refusals, notices }) => {
    const asked = notices.filter(({ kind }) => kind === 'confirm').map(({ refusal }) => refusal);
    const reasons = [...refusals, ...asked];
    const name = reasons.find(({ params }) => params?.name)?.params?.name;
    return {
      studentId,
      name: typeof name === 'string' ? name : null,
      reasons: reasons.map(toRefusalView),
      confirmable: refusals.length === 0,
    };
  }),
});
