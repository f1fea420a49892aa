import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  JOB_STATES,
  type JobState,
  ListField,
  TextField,
} from '@etabli/platform';
import {
  DOSSIER_KINDS,
  type DossierKind,
  GROUP_DOSSIER_KINDS,
  type GroupDossierKind,
  STUDENT_DOSSIER_KINDS,
  type StudentDossierKind,
} from './dossier.rules.js';

export class RequestDossierRequest {
  @ChoiceField('StudentDossierKind', STUDENT_DOSSIER_KINDS) kind: StudentDossierKind;
  @IdField({ optional: true, description: 'of an exam file: the unit' }) unitId?: string | null;
  @IdField({ optional: true, description: 'of a capstone: the order' }) orderId?: string | null;
}

export class RequestGroupDossierRequest {
  @ChoiceField('GroupDossierKind', GROUP_DOSSIER_KINDS) kind: GroupDossierKind;
  @IdField({ optional: true, description: 'of exam files: the unit' }) unitId?: string | null;
  @IdField({ optional: true, description: 'of capstones: the order' }) orderId?: string | null;
}

export class DossierPartView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 200 }) studentName: string;
  @IntField({ min: 1, max: 10_000, nullable: true }) pages: number | null;
}

export class DossierView {
  @IdField() id: string;
  @ChoiceField('DossierKind', DOSSIER_KINDS) kind: DossierKind;
  @TextField({ max: 200 }) title: string;
  @BooleanField({ description: 'one file a youth, to be had apart or as one archive' }) batch: boolean;
  @IdField({ nullable: true, description: 'to follow, cancel or retry under /jobs; null: printed with its group' })
  runId: string | null;
  @ChoiceField('JobState', JOB_STATES, { nullable: true }) state: JobState | null;
  @BooleanField({ description: 'the file, or of a batch the archive, can be downloaded' }) ready: boolean;
  @BooleanField({ description: 'exam results are in it: who may not read exams is refused the file' })
  withResults: boolean;
  @IntField({ min: 1, max: 10_000, nullable: true }) pages: number | null;
  @DayField({ nullable: true, description: 'the file was removed when its term was over' }) filesForgottenOn:
    | string
    | null;
  @TextField({ max: 120 }) requestedByName: string;
  @InstantField() requestedAt: string;
  @InstantField({ nullable: true, description: 'when the facts were read' }) snapshotAt: string | null;
  @ListField(() => DossierPartView, { description: 'of a batch, those whom one may see' }) parts: DossierPartView[];
}

export class DossiersView {
  @ListField(() => DossierView, { description: 'the latest fifty, newest first' }) items: DossierView[];
}

export class DossierUnitView {
  @IdField() id: string;
  @IntField({ min: 1, max: 10_000, description: 'youths whom it can be printed for' }) youths: number;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
}

export class DossierOrderView {
  @IdField() id: string;
  @IntField({ min: 1, max: 10_000, description: 'youths who worked on it' }) youths: number;
  @TextField({ max: 40 }) number: string;
  @TextField({ max: 200 }) title: string;
  @IntField({ min: 0, max: 10_000_000 }) minutes: number;
}

export class DossierChoicesView {
  @ListField(() => DossierUnitView, { description: 'units of the framework of the youth, or of those in the group' })
  units: DossierUnitView[];
  @ListField(() => DossierOrderView, { description: 'orders on which the youth or the group worked, the latest first' })
  orders: DossierOrderView[];
}
