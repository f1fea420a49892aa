import { Injectable } from '@nestjs/common';
import { type JobContext, type JobHandler, RunsJob } from '@etabli/platform';
import { AbsenceLetters } from './absence-letter.js';
import { LETTER_JOB } from './follow-ups.js';

/** So that the letter says what was known when it fell due, whatever comes in before somebody opens it. */
@RunsJob(LETTER_JOB)
@Injectable()
export class RenderLetter implements JobHandler {
  constructor(private readonly letters: AbsenceLetters) {}

  async run({ params }: JobContext): Promise<Record<string, unknown>> {
    const followUpId = String(params['followUpId']);
    await this.letters.prepare(followUpId);
    return { followUpId };
  }
}
