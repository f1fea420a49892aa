import { Injectable } from '@nestjs/common';
import { ArrayOverlap, DataSource, type EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { type Permission, ROLE_PERMISSIONS, type Role, ROLES } from '../auth/permissions.js';
import { User } from '../auth/user.entity.js';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { SYSTEM } from '../context/actor.js';
import { actingAs } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { JobRun } from '../jobs/job-run.entity.js';
import { Mail } from '../mail/mail.js';
import { NoticeChoice, RunNotice } from './notice.entity.js';
import { mailDueAt, noticeLetter, runPlace, USUAL_CHOICE } from './notice.rules.js';

const AT_ONCE = 100;
const UNTOLD = `tells IS NOT NULL AND told_at IS NULL AND state IN ('done', 'failed')`;

/**
 * Tells of runs that have ended, however they ended: who hears it and that it was told are written together, once a run. The mail is
 * written in the transaction that notes it: once a run and person; its delivery is tried until the server takes it, under one Message-ID.
 */
@Injectable()
export class NoticeTeller {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly mail: Mail,
    private readonly clock: SystemClock,
    private readonly config: Config,
  ) {}

  /** One round; says how much it told. */
  async round(): Promise<number> {
    const now = this.clock.now();
    const [due]: { untold: boolean; mails: boolean }[] = await this.db.query(
      `SELECT EXISTS (SELECT FROM job_runs WHERE ${UNTOLD}) AS untold,
              EXISTS (SELECT FROM run_notices WHERE mail_due_at <= $1) AS mails`,
      [now],
    );
    const told = due!.untold ? await this.command('notice.tell', (tx) => this.tell(tx, now)) : 0;
    const mayMail = due!.mails || told > 0;
    return told + (mayMail ? await this.command('notice.mail', (tx) => this.send(tx, now)) : 0);
  }

  private command(name: string, change: (tx: EntityManager) => Promise<number>): Promise<number> {
    return actingAs(SYSTEM, () => this.work.run(name, change));
  }

  private async tell(tx: EntityManager, now: Date): Promise<number> {
    const runs = await tx
      .createQueryBuilder(JobRun, 'run')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where(UNTOLD)
      .orderBy('run.id')
      .limit(AT_ONCE)
      .getMany();
    for (const run of runs) {
      await tx.update(JobRun, { id: run.id }, { toldAt: now });
      for (const { id: userId } of await this.audience(tx, run)) {
        const { mail } = (await tx.findOneBy(NoticeChoice, { userId })) ?? { mail: USUAL_CHOICE };
        const ended = { ...run, finishedAt: run.finishedAt ?? now, byItself: run.requestedBy === null };
        await tx.insert(RunNotice, {
          id: newId(),
          runId: run.id,
          userId,
          toldAt: now,
          seenAt: null,
          mailDueAt: mailDueAt(mail, ended, this.config.SMTP_URL !== undefined),
          mailedAt: null,
        });
      }
    }
    return runs.length;
  }

  private async audience(tx: EntityManager, { tells, requestedBy, state }: JobRun): Promise<User[]> {
    if (requestedBy) return tx.findBy(User, { id: requestedBy, active: true });
    const { bySchedule } = tells!;
    if (!bySchedule || (state === 'done' && bySchedule.onlyFailure)) return [];
    return tx.findBy(User, { active: true, roles: ArrayOverlap(rolesOf(bySchedule.whoMay)) });
  }

  private async send(tx: EntityManager, now: Date): Promise<number> {
    const due = await tx
      .createQueryBuilder(RunNotice, 'notice')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where('notice.mail_due_at <= :now', { now })
      .orderBy('notice.mail_due_at')
      .addOrderBy('notice.id')
      .limit(AT_ONCE)
      .getMany();
    for (const { id, runId, userId } of due) {
      const user = await tx.findOneBy(User, { id: userId, active: true });
      await tx.update(RunNotice, { id }, { mailDueAt: null, mailedAt: user ? now : null });
      if (user) await this.write(user.email, await tx.findOneByOrFail(JobRun, { id: runId }));
    }
    return due.length;
  }

  /** The link names the run alone: the screen of what it made may hold the id of a youth. */
  private write(to: string, { id, title, state, failure, failureNames }: JobRun): Promise<void> {
    const letter = noticeLetter({
      title,
      failed: state === 'failed',
      failure: failureNames ? null : failure,
      address: this.config.PUBLIC_URL ? this.config.PUBLIC_URL + runPlace(id) : null,
    });
    return this.mail.send({ to, ...letter, about: { kind: 'job_run', id } });
  }
}

const rolesOf = (act: Permission): Role[] => ROLES.filter((role) => ROLE_PERMISSIONS[role].has(act));
