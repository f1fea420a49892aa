import { StudentConsent } from './consent/consent.entity.js';
import { DocumentKind, StudentDocument } from './document/document.entity.js';
import { Group } from './group/group.entity.js';
import { Guardian, GuardianLink } from './guardian/guardian.entity.js';
import { ImportHeading } from './import/import.entity.js';
import { OriginErasure, StudentOrigin } from './origin/origin.entity.js';
import { StudentPaper } from './paper/paper.entity.js';
import { StudentDiploma, StudentStep } from './path/path.entity.js';
import { Placement, PlacementAbsence, PlacementVisit } from './placement/placement.entity.js';
import { RollCall, RollCallMark } from './roll-call/roll-call.entity.js';
import { GroupMembership } from './student/group-membership.entity.js';
import { Student } from './student/student.entity.js';
import { ExitSurvey } from './survey/survey.entity.js';

export {
  DocumentKind,
  ExitSurvey,
  Group,
  GroupMembership,
  Guardian,
  GuardianLink,
  ImportHeading,
  OriginErasure,
  Placement,
  PlacementAbsence,
  PlacementVisit,
  RollCall,
  RollCallMark,
  Student,
  StudentConsent,
  StudentDiploma,
  StudentDocument,
  StudentOrigin,
  StudentPaper,
  StudentStep,
};
export { type ImageUse, IMAGE_USES } from './consent/consent.rules.js';
export { ImageConsents } from './consent/image-consents.js';
export { type NewDocument, StudentDocuments } from './document/student-documents.js';
export { groupErrors } from './group/group.errors.js';
export { GroupService, type NewGroup } from './group/group.service.js';
export { type Channel, CHANNELS, isAdult, type Relation, RELATIONS } from './guardian/guardian.rules.js';
export { GuardianService, type NewGuardian, type NewLink, type ToTell } from './guardian/guardian.service.js';
export { type GivenMark, type Mark, type MarkStatus, type Presence, PRESENCES } from './roll-call/roll-call.rules.js';
export { type RollCallInput, RollCalls } from './roll-call/roll-calls.js';
export { Origins } from './origin/origins.js';
export { type PaperKind } from './paper/paper.rules.js';
export { StudentPapers } from './paper/student-papers.js';
export { type NewPlacement, type PlacedAt, PlacementService } from './placement/placement.service.js';
export { ExitSurveys, type SurveyAnswer } from './survey/exit-surveys.js';
export { BREAK_REASONS, DECLINE_REASONS, OUTCOMES } from './path/path.rules.js';
export { StudentPath } from './path/student-path.js';
export { studentErrors } from './student/student.errors.js';
export { type StudentFace, StudentQueries } from './student/student.queries.js';
export { type NewStudent, type StudentEdit, StudentService } from './student/student.service.js';
export { Visibility } from './student/visibility.js';
export * from './students.module.js';

export const STUDENTS_ENTITIES = [
  DocumentKind,
  ExitSurvey,
  Group,
  GroupMembership,
  Guardian,
  GuardianLink,
  ImportHeading,
  OriginErasure,
  Placement,
  PlacementAbsence,
  PlacementVisit,
  RollCall,
  RollCallMark,
  Student,
  StudentConsent,
  StudentDiploma,
  StudentDocument,
  StudentOrigin,
  StudentPaper,
  StudentStep,
] as const;
