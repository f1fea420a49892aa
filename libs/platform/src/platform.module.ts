import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AuditController } from './audit/audit.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { AuthGuard } from './auth/auth.guard.js';
import { AuthService } from './auth/auth.service.js';
import { DeviceController } from './auth/devices/device.controller.js';
import { DeviceQueries } from './auth/devices/device.queries.js';
import { Devices } from './auth/devices/device.service.js';
import { PinController } from './auth/devices/pin.controller.js';
import { Pins } from './auth/devices/pin.service.js';
import { TabletController } from './auth/devices/tablet.controller.js';
import { InvitationController, UserInvitationController } from './auth/invitations/invitation.controller.js';
import { InvitationLinks } from './auth/invitations/invitation-links.js';
import { Invitations } from './auth/invitations/invitation.service.js';
import { SessionCookies } from './auth/session-cookies.js';
import { Throttle } from './auth/throttle.js';
import { AccessPolicies } from './auth/two-factor/access-policy.service.js';
import { Logins } from './auth/two-factor/logins.js';
import { Sealing } from './auth/two-factor/sealing.js';
import {
  AccessPolicyController,
  TwoFactorController,
  TwoFactorResetController,
} from './auth/two-factor/two-factor.controller.js';
import { TwoFactors } from './auth/two-factor/two-factor.service.js';
import { RoleController } from './auth/role.controller.js';
import { UserController } from './auth/user.controller.js';
import { UserService } from './auth/user.service.js';
import { BackupController } from './backup/backup.controller.js';
import { BackupDue } from './backup/backup.due.js';
import { BackupQueries } from './backup/backup.queries.js';
import { Backups } from './backup/backup.service.js';
import { Clock, SystemClock } from './clock/clock.js';
import { Config, readConfig } from './config/config.js';
import { setTypeParsers } from './database/type-parsers.js';
import { Work } from './database/work.js';
import { Documents } from './documents/documents.js';
import { TypstHost } from './documents/typst-host.js';
import { DueController, Dues } from './due/due.js';
import { Files } from './files/files.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { CommandInterceptor } from './idempotency/command.interceptor.js';
import { ImportHeadings } from './import/import-headings.js';
import { TableImportController } from './import/table-import.controller.js';
import { TableImports } from './import/table-imports.js';
import { JobFeed } from './jobs/job-feed.js';
import { JobStreamController } from './jobs/job-stream.controller.js';
import { JobController } from './jobs/job.controller.js';
import { JobQueries } from './jobs/job.queries.js';
import { Jobs } from './jobs/jobs.js';
import { ScheduleSettings } from './jobs/schedule-settings.js';
import { ScheduleController } from './jobs/schedule.controller.js';
import { Lists } from './list/lists.js';
import { FolderSender } from './mail/folder-sender.js';
import { MailSender } from './mail/mail-sender.js';
import { Mail } from './mail/mail.js';
import { SmtpSender } from './mail/smtp-sender.js';
import { NoticeController } from './notices/notice.controller.js';
import { Notices } from './notices/notices.js';
import { Outbox } from './outbox/outbox.js';
import { Forgetting } from './privacy/forgetting.js';
import { ReadingsOfSubject, ReadingsRetained } from './privacy/privacy.sources.js';
import { ReadingController } from './privacy/reading.controller.js';
import { ReadingInterceptor, Readings } from './privacy/readings.js';
import { RetentionController } from './privacy/retention.controller.js';
import { Retention } from './privacy/retention.js';
import { SubjectExports } from './privacy/subject-export.js';
import { Trail } from './privacy/trail.js';
import { Search, SearchController } from './search/search.js';
import { DeviceSearch } from './auth/devices/device.search.js';
import { UserSearch } from './auth/user.search.js';

setTypeParsers();

const mailSender = {
  provide: MailSender,
  inject: [Config],
  useFactory: (config: Config): MailSender =>
    config.SMTP_URL
      ? new SmtpSender(config.SMTP_URL, config.MAIL_FROM)
      : new FolderSender(config.MAIL_DIR, config.MAIL_FROM),
};

const SERVICES = [
  Dues,
  Clock,
  SystemClock,
  Work,
  Outbox,
  Jobs,
  Files,
  Backups,
  BackupQueries,
  Documents,
  TypstHost,
  ImportHeadings,
  Lists,
  Mail,
  Throttle,
  AuthService,
  Devices,
  Pins,
  UserService,
  Sealing,
  TwoFactors,
  Logins,
  AccessPolicies,
  InvitationLinks,
  Invitations,
  Readings,
  Retention,
  SubjectExports,
  Trail,
  Forgetting,
];

/** What every lib stands on; global, so that libs need not import it again. */
@Global()
@Module({})
export class PlatformModule {
  /** `config` is read from the environment when not given (tests give their own). */
  static forRoot(config?: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: Config, useFactory: () => config ?? readConfig(process.env) },
        mailSender,
        ...SERVICES,
        ReadingsRetained,
        ReadingsOfSubject,
      ],
      exports: [Config, MailSender, ...SERVICES],
    };
  }
}

@Module({
  imports: [DiscoveryModule],
  controllers: [
    AuthController,
    UserController,
    RoleController,
    UserInvitationController,
    InvitationController,
    TwoFactorController,
    TwoFactorResetController,
    AccessPolicyController,
    DeviceController,
    PinController,
    TabletController,
    AuditController,
    BackupController,
    // before the route of one run, which would take « stream » for an id
    JobStreamController,
    JobController,
    NoticeController,
    ScheduleController,
    SearchController,
    TableImportController,
    DueController,
    ReadingController,
    RetentionController,
    HealthController,
  ],
  providers: [
    SessionCookies,
    DeviceQueries,
    JobFeed,
    JobQueries,
    Notices,
    ScheduleSettings,
    Search,
    UserSearch,
    DeviceSearch,
    TableImports,
    BackupDue,
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ReadingInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class PlatformHttpModule {}
