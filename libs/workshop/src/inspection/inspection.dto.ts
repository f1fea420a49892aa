import {
  BooleanField,
  ChoiceField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '@etabli/platform';
import { MEASURE_DECIMALS, type Moment, MOMENTS } from './inspection.rules.js';

const MEASURE = { decimals: MEASURE_DECIMALS, min: '-99999999', max: '99999999' } as const;
const MAX_PIECE = 1_000_000;

export class CharacteristicInput {
  @IdField({ optional: true, description: 'of one that stays; left out for a new one' }) id?: string | null;
  @TextField({ max: 120 }) label: string;
  @DecimalField(MEASURE) nominal: string;
  @DecimalField({ ...MEASURE, description: 'with its sign: -0.1' }) lowerDeviation: string;
  @DecimalField(MEASURE) upperDeviation: string;
  @TextField({ max: 20 }) unit: string;
  @TextField({ optional: true, min: 0, max: 80 }) instrument?: string | null;
  @ChoiceField('InspectionMoment', MOMENTS) moment: Moment;
  @IntField({ optional: true, min: 1, max: 100_000, description: 'in process: every so many pieces' })
  everyN?: number | null;
}

export class CharacteristicsRequest {
  @ListField(() => CharacteristicInput, { max: 40 }) characteristics: CharacteristicInput[];
}

export class MeasureRequest {
  @IntField({ min: 1, max: MAX_PIECE }) piece: number;
  @DecimalField(MEASURE) value: string;
  @IdField({ optional: true, description: 'who measured; left out: the trainer himself' }) studentId?: string | null;
  @TextField({ optional: true, min: 0, max: 80 }) instrument?: string | null;
}

export class CorrectMeasurementRequest {
  @DecimalField(MEASURE) value: string;
  @TextField({ max: 300 }) reason: string;
}

export class MeasurementView {
  @IdField() id: string;
  @IntField({ min: 1, max: MAX_PIECE }) piece: number;
  @DecimalField({ decimals: MEASURE_DECIMALS }) value: string;
  @BooleanField() conform: boolean;
  @TextField({ nullable: true, max: 120, description: 'null: the trainer himself, or a youth of another group' })
  studentName: string | null;
  @TextField({ nullable: true, max: 120 }) trainerName: string | null;
  @TextField({ nullable: true, max: 80 }) instrument: string | null;
  @InstantField() measuredAt: string;
  @BooleanField({ description: 'another row takes its place' }) corrected: boolean;
  @IdField({ nullable: true }) correctsId: string | null;
  @TextField({ nullable: true, max: 300, description: 'why it corrects another one' }) reason: string | null;
  @IdField({ nullable: true, description: 'of the piece, not withdrawn' }) nonconformityId: string | null;
}

export class CharacteristicView {
  @IdField() id: string;
  @TextField({ max: 120 }) label: string;
  @DecimalField({ decimals: MEASURE_DECIMALS }) nominal: string;
  @DecimalField({ decimals: MEASURE_DECIMALS }) lowerDeviation: string;
  @DecimalField({ decimals: MEASURE_DECIMALS }) upperDeviation: string;
  @DecimalField({ decimals: MEASURE_DECIMALS, description: 'nominal + deviation; conforms' }) lower: string;
  @DecimalField({ decimals: MEASURE_DECIMALS, description: 'nominal + deviation; conforms' }) upper: string;
  @TextField({ max: 20 }) unit: string;
  @TextField({ nullable: true, max: 80 }) instrument: string | null;
  @ChoiceField('InspectionMoment', MOMENTS) moment: Moment;
  @IntField({ nullable: true, min: 1, max: 100_000 }) everyN: number | null;
  @IntField({ min: 1, max: MAX_PIECE + 1, description: 'the piece to measure next' }) nextPiece: number;
  @ListField(() => MeasurementView, { description: 'the first first; none in the catalogue' })
  values: MeasurementView[];
}

export class CharacteristicsView {
  @ListField(() => CharacteristicView) items: CharacteristicView[];
}

export class OperationInspectionView {
  @IdField() operationId: string;
  @TextField({ max: 200 }) operationTitle: string;
  @ListField(() => CharacteristicView) characteristics: CharacteristicView[];
}

export class MissingCheckView {
  @TextField({ max: 80 }) code: string;
  @TextField({ max: 600 }) detail: string;
}

export class OrderInspectionsView {
  @ListField(() => OperationInspectionView) operations: OperationInspectionView[];
  @ListField(() => MissingCheckView, { description: 'what keeps the order from being checked' })
  missing: MissingCheckView[];
}
