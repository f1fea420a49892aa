import { StudentConsent } from './consent/consent.entity.js';
import { DocumentKind, StudentDocument } from './document/document.entity.js';
import { Group } from './group/group.entity.js';
import { AbsenceContact, AbsenceExcuse, AbsenceFollowUp } from './absence/absence.entity.js';
import { AbsenceReason } from './absence/absence-reason.entity.js';
import { FamilyMessage, MessageTemplate } from './message/message.entity.js';
import { AttendanceSettings } from './roll-call/attendance-settings.entity.js';
import { StudentExport } from './privacy/student-export.entity.js';
import { RollCall, RollCallCorrection, RollCallMark, RollCallSignature } from './roll-call/roll-call.entity.js';
import { Guardian, GuardianLink } from './guardian/guardian.entity.js';
import { OriginErasure, StudentOrigin } from './origin/origin.entity.js';
import { StudentPaper } from './paper/paper.entity.js';
import { StudentDiploma, StudentStep } from './path/path.entity.js';
import { Placement, PlacementAbsence, PlacementVisit } from './placement/placement.entity.js';
import { GroupMembership } from './student/group-membership.entity.js';
import { Student } from './student/student.entity.js';
import { EnrolmentText } from './enrolment-text/enrolment-text.entity.js';
import { ExitSurvey } from './survey/survey.entity.js';

export { RollCall, RollCallMark, Student };
export { AbsenceQueries } from './absence/absence.queries.js';
export { isUnjustified } from './absence/absence.rules.js';
export { AbsenceReasons } from './absence/absence-reasons.js';
export { Contacts, type NewContact } from './absence/contacts.js';
export { Excuses, type NewExcuse } from './absence/excuses.js';
export { FollowUps } from './absence/follow-ups.js';
export { PresenceFigures } from './absence/presence-figures.js';
export { HalfDays, type KnownHalfDay } from './absence/half-days.js';
export { Elsewhere, Families, type FamilyContact } from './message/families.js';
export { FamilyMessages } from './message/family-messages.js';
export { type OutgoingSms, SmsSender } from './message/sms-sender.js';
export { AttendanceRules } from './roll-call/attendance-settings.js';
export { type MarkCorrection, RollCallCorrections } from './roll-call/roll-call-corrections.js';
export { type ImageUse, IMAGE_USES } from './consent/consent.rules.js';
export { ImageConsents } from './consent/image-consents.js';
export { type NewDocument, StudentDocuments } from './document/student-documents.js';
export { EnrolmentTexts } from './enrolment-text/enrolment-texts.js';
export { groupErrors } from './group/group.errors.js';
export { GroupService, type NewGroup } from './group/group.service.js';
export { type Channel, CHANNELS, isAdult, type Relation, RELATIONS } from './guardian/guardian.rules.js';
export { GuardianService, type NewGuardian, type NewLink, type ToTell } from './guardian/guardian.service.js';
export { type GivenMark, type Mark, type MarkStatus, type Presence, PRESENCES } from './roll-call/roll-call.rules.js';
export { type MissingCall, MissingCalls } from './roll-call/missing-calls.js';
export { type RollCallInput, RollCalls } from './roll-call/roll-calls.js';
export { Origins } from './origin/origins.js';
export { type PaperKind } from './paper/paper.rules.js';
export { StudentPapers } from './paper/student-papers.js';
export { type NewPlacement, type PlacedAt, PlacementService } from './placement/placement.service.js';
export { ExitSurveys, type SurveyAnswer } from './survey/exit-surveys.js';
export { BREAK_REASONS, DECLINE_REASONS, OUTCOMES } from './path/path.rules.js';
export { StudentFrameworks } from './path/student-frameworks.js';
export { StudentPath } from './path/student-path.js';
export { studentErrors } from './student/student.errors.js';
export { type StudentFace, StudentQueries } from './student/student.queries.js';
export type { NewStudent } from './student/enrolments.js';
export { type StudentEdit, StudentService } from './student/student.service.js';
export { goneWith, hasRows } from './privacy/leavers.js';
export { STUDENT_EXPORT_JOB } from './privacy/student-exports.js';
export { Visibility } from './student/visibility.js';
export * from './students.module.js';

export const STUDENTS_ENTITIES = [
  AbsenceContact,
  AbsenceExcuse,
  AbsenceFollowUp,
  AbsenceReason,
  AttendanceSettings,
  FamilyMessage,
  Group,
  GroupMembership,
  MessageTemplate,
  RollCall,
  RollCallCorrection,
  RollCallMark,
  RollCallSignature,
  Student,
  StudentExport,
  DocumentKind,
  EnrolmentText,
  ExitSurvey,
  Guardian,
  GuardianLink,
  OriginErasure,
  Placement,
  PlacementAbsence,
  PlacementVisit,
  StudentConsent,
  StudentDiploma,
  StudentDocument,
  StudentOrigin,
  StudentPaper,
  StudentStep,
] as const;
