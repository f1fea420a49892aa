import { Injectable } from '@nestjs/common';
import type { CivilDate, HalfDay } from '@etabli/kernel';
import { Clock, type EventObserver, type JobContext, type JobHandler, Observes, RunsJob, Work } from '@etabli/platform';
import { HalfDays } from '../absence/half-days.js';
import { AttendanceRules } from '../roll-call/attendance-settings.js';
import { RollCall } from '../roll-call/roll-call.entity.js';
import { FamilyMessages, SEND_SMS } from './family-messages.js';
import '../placement/placement.events.js';
import { Elsewhere } from './families.js';
import { FamilyMessage } from './message.entity.js';
import { isNews } from './message.rules.js';
import { SmsSender } from './sms-sender.js';

/** Gives a short message to the gateway; a failure is tried again by the run. */
@RunsJob(SEND_SMS)
@Injectable()
export class SendSms implements JobHandler {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly sender: SmsSender,
  ) {}

  async run({ params }: JobContext): Promise<void> {
    const id = String(params['messageId']);
    const message = await this.work.manager.findOneByOrFail(FamilyMessage, { id });
    if (message.sentAt) return;
    try {
      await this.sender.send({ id, to: message.recipient, text: message.body });
    } catch (error) {
      await this.mark(id, { failedAt: this.clock.now() });
      throw error;
    }
    await this.mark(id, { sentAt: this.clock.now(), failedAt: null });
  }

  private async mark(id: string, change: Partial<FamilyMessage>): Promise<void> {
    await this.work.run('family_message.sent', (tx) => tx.update(FamilyMessage, { id }, change));
  }
}

/** When the school says so, the families of the absent are told as soon as the roll call is validated. */
@Observes('students.roll_call.validated.v1')
@Injectable()
export class TellFamilies implements EventObserver<'students.roll_call.validated.v1'> {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly rules: AttendanceRules,
    private readonly halfDays: HalfDays,
    private readonly elsewhere: Elsewhere,
    private readonly messages: FamilyMessages,
  ) {}

  async observe({ rollCallId }: { rollCallId: string }): Promise<void> {
    if (!(await this.rules.find()).automaticMessages) return;
    const { groupId, day, halfDay } = await this.work.manager.findOneByOrFail(RollCall, { id: rollCallId });
    // a roll call typed in afterwards is no news to anybody
    if (day !== this.clock.today()) return;
    const absent = await this.halfDays.find({ from: day, to: day, groupIds: [groupId], status: 'absent' });
    const away = await this.elsewhere.on(
      absent.map(({ studentId }) => studentId),
      day,
    );
    for (const { studentId, legitimate } of absent.filter((one) => one.halfDay === halfDay))
      if (!legitimate && !away.has(studentId)) await this.messages.tellByItself({ studentId, day, halfDay });
  }
}

/** Likewise of an absence that the firm of a placement reports; of a whole day in one message. */
@Observes('students.placement_absence.reported.v1')
@Injectable()
export class TellFamiliesOfPlacement implements EventObserver<'students.placement_absence.reported.v1'> {
  constructor(
    private readonly clock: Clock,
    private readonly rules: AttendanceRules,
    private readonly halfDays: HalfDays,
    private readonly messages: FamilyMessages,
  ) {}

  async observe({
    studentId,
    day,
    halfDays,
  }: {
    studentId: string;
    day: CivilDate;
    halfDays: HalfDay[];
  }): Promise<void> {
    if (!(await this.rules.find()).automaticMessages || !isNews(day, this.clock.today())) return;
    const absent = await this.halfDays.find({ from: day, to: day, studentIds: [studentId], status: 'absent' });
    const told = absent.filter(({ halfDay, legitimate }) => halfDays.includes(halfDay) && !legitimate);
    const [first] = told;
    if (first) await this.messages.tellByItself({ studentId, day, halfDay: first.halfDay, wholeDay: told.length > 1 });
  }
}
