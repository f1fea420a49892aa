import {
  BooleanField,
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import type { HalfDay } from '@etabli/kernel';

/** The two papers of a placement that may be scanned. */
export const PLACEMENT_PAPERS = ['agreement', 'attestation'] as const;
export type PlacementPaper = (typeof PLACEMENT_PAPERS)[number];

const HALF_DAYS = ['morning', 'afternoon'] as const;

export const PLACEMENT_SORTS = ['fromOn'] as const;
export type PlacementSort = (typeof PLACEMENT_SORTS)[number];

export class PlacementsRequest extends PageRequest {
  @ChoiceField('PlacementSort', PLACEMENT_SORTS, { optional: true }) sort?: PlacementSort;
  @IdField({ optional: true }) studentId?: string;
  @DayField({ optional: true, description: 'going on that day' }) on?: string;
}

export class NewPlacementRequest {
  @IdField({ description: 'an organisation' }) hostId: string;
  @DayField() fromOn: string;
  @DayField({ description: 'last day' }) toOn: string;
  @TextField({ max: 120 }) tutorName: string;
  @TextField({ optional: true, max: 30 }) tutorPhone?: string | null;
  @EmailField({ optional: true }) tutorEmail?: string | null;
  @DayField({ optional: true, description: 'agreement signed by all' }) agreementOn?: string | null;
}

export class EditPlacementRequest {
  @IdField({ optional: true }) hostId?: string;
  @DayField({ optional: true }) fromOn?: string;
  @DayField({ optional: true }) toOn?: string;
  @TextField({ optional: true, max: 120 }) tutorName?: string;
  @TextField({ optional: true, max: 30 }) tutorPhone?: string | null;
  @EmailField({ optional: true }) tutorEmail?: string | null;
  @DayField({ optional: true }) agreementOn?: string | null;
}

export class CancelPlacementRequest {
  @TextField({ max: 300 }) reason: string;
}

export class AttestPlacementRequest {
  @DayField() on: string;
  @IntField({ min: 0, max: 366, description: 'days of presence' }) days: number;
}

export class VisitPlacementRequest {
  @DayField() on: string;
  @IdField({ description: 'a staff member' }) visitorId: string;
  @TextField({ optional: true, max: 500 }) note?: string | null;
}

export class PlacementAbsenceRequest {
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS, { optional: true, description: 'missing: the whole day' })
  halfDay?: HalfDay | null;
  @TextField({ optional: true, max: 120 }) reason?: string | null;
}

export class PlacementVisitView {
  @IdField() id: string;
  @DayField() visitedOn: string;
  @TextField({ max: 161 }) visitorName: string;
  @TextField({ max: 500, nullable: true }) note: string | null;
}

export class PlacementAbsenceView {
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @TextField({ max: 120, nullable: true }) reason: string | null;
}

export class PlacementView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 161 }) studentName: string;
  @IdField() hostId: string;
  @TextField({ max: 200 }) hostName: string;
  @DayField() fromOn: string;
  @DayField() toOn: string;
  @TextField({ max: 120 }) tutorName: string;
  @TextField({ max: 30, nullable: true }) tutorPhone: string | null;
  @EmailField({ nullable: true }) tutorEmail: string | null;
  @DayField({ nullable: true }) agreementOn: string | null;
  @BooleanField({ description: 'its scan can be downloaded' }) hasAgreement: boolean;
  @DayField({ nullable: true }) attestedOn: string | null;
  @IntField({ min: 0, max: 366, nullable: true }) attestedDays: number | null;
  @BooleanField({ description: 'its scan can be downloaded' }) hasAttestation: boolean;
  @DayField({ nullable: true }) cancelledOn: string | null;
  @TextField({ max: 300, nullable: true }) cancelReason: string | null;
  @ListField(() => PlacementVisitView) visits: PlacementVisitView[];
  @ListField(() => PlacementAbsenceView) absences: PlacementAbsenceView[];
}

export class PlacementsView {
  @ListField(() => PlacementView) items: PlacementView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}
