import type { OutgoingInvoice, ReceivedContent, StatusMessage } from './message.rules.js';

export interface OutgoingReport {
  readonly name: string;
  readonly content: Buffer;
}

/** One thing the platform holds for the school until it is accepted or rejected. */
export interface Received {
  /** what the platform calls it */
  readonly name: string;
  readonly sha256: string;
  readonly content: ReceivedContent;
}

/**
 * The school's approved platform (plateforme agréée): Établi never speaks to the State or to other platforms itself. Every sending
 * may be repeated with the same content after a crash, so an implementation must take a repeated one as the same.
 */
export abstract class ApprovedPlatform {
  /** Hands over an issued invoice. */
  abstract submit(invoice: OutgoingInvoice): Promise<void>;
  /** Says a status that is the school's to say: 212 as seller, 205, 207, 210 and 211 as buyer. */
  abstract tell(status: StatusMessage): Promise<void>;
  /** Hands over e-reporting records. */
  abstract report(batch: OutgoingReport): Promise<void>;
  /** Life-cycle statuses and supplier invoices that wait, oldest first. */
  abstract incoming(): AsyncIterable<Received>;
  /** It is written in the database: the platform may forget it. */
  abstract accept(received: Received): Promise<void>;
  /** It cannot be taken, and will not be offered again. `reason` is a French sentence. */
  abstract reject(received: Received, reason: string): Promise<void>;
}
