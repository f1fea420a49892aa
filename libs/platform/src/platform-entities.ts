import { AuditChange, AuditCommand } from './audit/audit.entity.js';
import { Device, DeviceSighting, Pin, PinTries } from './auth/devices/device.entity.js';
import { Backup } from './backup/backup.entity.js';
import { UserInvitation } from './auth/invitations/invitation.entity.js';
import {
  AccessPolicy,
  HalfLogin,
  RecoveryCode,
  TwoFactor,
  TwoFactorReset,
} from './auth/two-factor/two-factor.entity.js';
import { LoginAttempt, Session, User } from './auth/user.entity.js';
import { IssuedDocument } from './documents/issued-document.entity.js';
import { StoredFile } from './files/stored-file.entity.js';
import { IdempotencyKey } from './idempotency/idempotency.entity.js';
import { ImportHeading } from './import/import-heading.entity.js';
import { JobRun } from './jobs/job-run.entity.js';
import { JobSchedule } from './jobs/schedule.entity.js';
import { MailMessage } from './mail/mail-message.entity.js';
import { NoticeChoice, RunNotice } from './notices/notice.entity.js';
import { OutboxEvent } from './outbox/outbox-event.entity.js';
import { FileReading } from './privacy/reading.entity.js';
import { LegalHold, RetentionRun, RetentionTermRow } from './privacy/retention.entity.js';

export const PLATFORM_ENTITIES = [
  AccessPolicy,
  HalfLogin,
  RecoveryCode,
  TwoFactor,
  TwoFactorReset,
  UserInvitation,
  AuditChange,
  AuditCommand,
  Backup,
  Device,
  DeviceSighting,
  IdempotencyKey,
  ImportHeading,
  IssuedDocument,
  JobRun,
  JobSchedule,
  LegalHold,
  LoginAttempt,
  MailMessage,
  NoticeChoice,
  OutboxEvent,
  Pin,
  PinTries,
  FileReading,
  RetentionRun,
  RetentionTermRow,
  RunNotice,
  Session,
  StoredFile,
  User,
];
