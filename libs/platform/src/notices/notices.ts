import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { currentActor } from '../context/request-context.js';
import { readTogether, rowsFrom } from '../database/read-together.js';
import { Work } from '../database/work.js';
import type { Tells } from '../jobs/job-run.entity.js';
import type { MailSettingView, NoticesView, NoticeView } from './notice.dto.js';
import { NoticeChoice, RunNotice } from './notice.entity.js';
import { type MailChoice, runPlace, USUAL_CHOICE } from './notice.rules.js';

const MOST = 50;
type Row = Omit<NoticeView, 'path'> & { tells: Tells | null };
type Person = string | null;

const unseenOf = (person: Person) =>
  rowsFrom<Row>(
    (first) =>
      `SELECT n.run_id AS "runId", r.title, r.state = 'failed' AS failed, r.failure, r.tells, n.told_at AS "toldAt"
         FROM run_notices n JOIN job_runs r ON r.id = n.run_id
        WHERE n.user_id = $${first} AND n.seen_at IS NULL ORDER BY n.id DESC LIMIT ${MOST}`,
    [person],
  );

const countsOf = (person: Person) =>
  rowsFrom<{ unseen: number; waiting: number }>(
    (first) =>
      `SELECT (SELECT count(*)::int FROM run_notices WHERE user_id = $${first} AND seen_at IS NULL) AS unseen,
              (SELECT count(*)::int FROM job_runs WHERE tells IS NOT NULL AND told_at IS NULL AND state <> 'cancelled'
                                                    AND requested_by = $${first}) AS waiting`,
    [person],
  );

/** What one is told of runs, and when by mail too: one's own only. */
@Injectable()
export class Notices {
  constructor(
    private readonly work: Work,
    private readonly clock: SystemClock,
    private readonly config: Config,
  ) {}

  /** What one has not seen yet, newest first, and what one still waits for: the list and the numbers as of one moment. */
  async mine(): Promise<NoticesView> {
    const { userId } = currentActor();
    const [items, [counts]] = await readTogether(this.work.manager, unseenOf(userId), countsOf(userId));
    return {
      ...counts!,
      items: items.map(({ tells, toldAt, ...one }) => ({
        ...one,
        path: tells?.path ?? runPlace(one.runId),
        toldAt: new Date(toldAt).toISOString(),
      })),
    };
  }

  /** Of these runs; no mail goes any more. What is not one's own, or not there, is left alone. */
  async see(runIds: readonly string[]): Promise<void> {
    const { userId } = currentActor();
    await this.work.run('notice.own', (tx) =>
      tx.update(
        RunNotice,
        { userId: userId!, runId: In([...runIds]), seenAt: IsNull() },
        { seenAt: this.clock.now(), mailDueAt: null },
      ),
    );
  }

  async mailSetting(): Promise<MailSettingView> {
    const found = await this.work.manager.findOneBy(NoticeChoice, { userId: currentActor().userId! });
    return { mail: found?.mail ?? USUAL_CHOICE, possible: this.config.SMTP_URL !== undefined };
  }

  async chooseMail(mail: MailChoice): Promise<void> {
    const { userId } = currentActor();
    await this.work.run('notice.own', (tx) => tx.upsert(NoticeChoice, { userId: userId!, mail }, ['userId']));
  }
}
