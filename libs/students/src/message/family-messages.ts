import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ageOn, type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { Clock, currentActor, Jobs, Mail, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { Customer } from '@etabli/customers';
import { HalfDays } from '../absence/half-days.js';
import { PlacementService } from '../placement/placement.service.js';
import { Student } from '../student/student.entity.js';
import { Visibility } from '../student/visibility.js';
import { Families, type FamilyContact } from './families.js';
import { FamilyMessage, MessageTemplate } from './message.entity.js';
import { messageErrors } from './message.errors.js';
import {
  filled,
  type MessageChannel,
  tellRefusals,
  templateFor,
  type TemplateKind,
  unknownPlaceholders,
  type Words,
} from './message.rules.js';

export const SEND_SMS = 'students.send_sms';

interface Target {
  readonly person: string;
  readonly channel: MessageChannel;
  readonly recipient: string;
}

export interface AbsenceToTell {
  readonly studentId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  /** of the other half-day too: one message says both */
  readonly wholeDay?: boolean;
}

/** Tells the family of an absence, once, by mail or short message, and keeps what went to whom. */
@Injectable()
export class FamilyMessages {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly jobs: Jobs,
    private readonly families: Families,
    private readonly halfDays: HalfDays,
    private readonly placements: PlacementService,
    private readonly schools: SchoolService,
    private readonly visibility: Visibility,
  ) {}

  /** Answers how many messages leave. Throws 404 for a foreign youth and those of `tellRefusals`, `message.sent`. */
  tell({ studentId, day, halfDay }: AbsenceToTell): Promise<number> {
    return this.work.run('family_message.send', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const sent = await this.send(tx, { studentId, day, halfDay }, false);
      if (sent === 0) throw messageErrors.refused('message.sent');
      return sent;
    });
  }

  /** As `tell`, by itself: who cannot be told, or was told before, is left out. */
  async tellByItself(absence: AbsenceToTell): Promise<void> {
    await this.work.run('family_message.send', async (tx) => {
      if ((await this.refusals(tx, absence)).length === 0) await this.send(tx, absence, true);
    });
  }

  templates(): Promise<MessageTemplate[]> {
    return this.work.manager.find(MessageTemplate, { order: { kind: 'ASC' } });
  }

  /** Throws 422 on `body` for a name between braces that means nothing. */
  edit(kind: TemplateKind, change: { subject: string; body: string }): Promise<void> {
    return this.work.run('family_message.edit', async (tx) => {
      const wrong = unknownPlaceholders(change.subject + change.body, kind);
      if (wrong.length > 0) throw messageErrors.invalid('message.placeholder', 'body', { names: wrong.join(', ') });
      await tx.update(MessageTemplate, { kind }, { subject: change.subject, body: change.body });
    });
  }

  private async refusals(tx: EntityManager, at: AbsenceToTell): Promise<ReturnType<typeof tellRefusals>> {
    const { bornOn } = await tx.findOneByOrFail(Student, { id: at.studentId });
    const asked = { from: at.day, to: at.day, studentIds: [at.studentId], drafts: true, status: 'absent' as const };
    const absent = await this.halfDays.find(asked);
    return tellRefusals({
      age: ageOn(bornOn, at.day),
      agreed: await this.families.adultAgreed(at.studentId, at.day),
      absent: absent.some(({ halfDay }) => halfDay === at.halfDay),
      reachable: (await this.targets(at)).length,
    });
  }

  private async targets({ studentId, day }: AbsenceToTell): Promise<Target[]> {
    return (await this.families.toTell(studentId, day)).flatMap(targetOf);
  }

  /** The name of the firm in which the youth is on that day; null: he is expected at school. */
  private async host(tx: EntityManager, { studentId, day }: AbsenceToTell): Promise<string | null> {
    const placed = (await this.placements.on([studentId], day)).get(studentId);
    if (!placed) return null;
    const { firstName, name } = await tx.findOneByOrFail(Customer, { id: placed.hostId });
    return [firstName, name].filter(Boolean).join(' ');
  }

  private async send(tx: EntityManager, at: AbsenceToTell, automatic: boolean): Promise<number> {
    messageErrors.throwIfAny(await this.refusals(tx, at));
    const { studentId, day, halfDay, wholeDay } = at;
    const { firstName } = await tx.findOneByOrFail(Student, { id: studentId });
    const host = await this.host(tx, at);
    const words: Words = { firstName, day, halfDay, wholeDay, host, school: (await this.schools.find()).name };
    let sent = 0;
    for (const target of await this.targets(at)) {
      const kind = templateFor(target.channel, host !== null);
      const template = await tx.findOneByOrFail(MessageTemplate, { kind });
      const body = filled(template.body, words);
      const id = newId();
      const { identifiers } = await tx
        .createQueryBuilder()
        .insert()
        .into(FamilyMessage)
        .values({
          id,
          studentId,
          day,
          halfDay,
          ...target,
          body,
          automatic,
          queuedAt: this.clock.now(),
          queuedBy: currentActor().userId,
          sentAt: null,
          failedAt: null,
        })
        .orIgnore()
        .returning('id')
        .execute()
        .then(({ raw }) => ({ identifiers: raw as unknown[] }));
      if (identifiers.length === 0) continue;
      sent += 1;
      if (target.channel === 'mail') {
        const about = { kind: 'family_message', id };
        await this.mail.send({ to: target.recipient, subject: filled(template.subject, words), text: body, about });
      } else {
        const title = 'Envoi d’un SMS';
        await this.jobs.enqueue({ kind: SEND_SMS, title, params: { messageId: id }, maxAttempts: 8 });
      }
    }
    return sent;
  }
}

/** By the channel the person wants, else by what there is; who wants to be phoned gets no message. */
function targetOf({ name, email, phone, channel }: FamilyContact): Target[] {
  if (channel === 'phone') return [];
  if (channel === 'mail' && email) return [{ person: name, channel: 'mail', recipient: email }];
  if (phone) return [{ person: name, channel: 'sms', recipient: phone }];
  return email ? [{ person: name, channel: 'mail', recipient: email }] : [];
}
