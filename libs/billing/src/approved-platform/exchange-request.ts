import { Injectable } from '@nestjs/common';
import { Jobs } from '@etabli/platform';

export const EXCHANGE_JOB = 'einvoice.exchange';

/** Asks for an exchange after the commit; the id of the run. */
@Injectable()
export class ExchangeRequest {
  constructor(private readonly jobs: Jobs) {}

  ask(): Promise<string> {
    return this.jobs.enqueue({ kind: EXCHANGE_JOB, title: 'Échange avec la plateforme agréée', params: {} });
  }
}
