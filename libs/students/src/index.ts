import { Guardian, GuardianLink } from './guardian/guardian.entity.js';
import { Group } from './group/group.entity.js';
import { StudentDiploma, StudentStep } from './path/path.entity.js';
import { RollCall, RollCallMark } from './roll-call/roll-call.entity.js';
import { GroupMembership } from './student/group-membership.entity.js';
import { Student } from './student/student.entity.js';

export { Group, GroupMembership, Guardian, GuardianLink, RollCall, RollCallMark, Student, StudentDiploma, StudentStep };
export { groupErrors } from './group/group.errors.js';
export { GroupService, type NewGroup } from './group/group.service.js';
export { type Channel, CHANNELS, isAdult, type Relation, RELATIONS } from './guardian/guardian.rules.js';
export { GuardianService, type NewGuardian, type NewLink, type ToTell } from './guardian/guardian.service.js';
export { type GivenMark, type Mark, type MarkStatus, type Presence, PRESENCES } from './roll-call/roll-call.rules.js';
export { type RollCallInput, RollCalls } from './roll-call/roll-calls.js';
export { BREAK_REASONS, DECLINE_REASONS, OUTCOMES } from './path/path.rules.js';
export { StudentPath } from './path/student-path.js';
export { studentErrors } from './student/student.errors.js';
export { type StudentFace, StudentQueries } from './student/student.queries.js';
export { type NewStudent, type StudentEdit, StudentService } from './student/student.service.js';
export { Visibility } from './student/visibility.js';
export * from './students.module.js';

export const STUDENTS_ENTITIES = [
  Group,
  GroupMembership,
  Guardian,
  GuardianLink,
  RollCall,
  RollCallMark,
  Student,
  StudentDiploma,
  StudentStep,
] as const;
