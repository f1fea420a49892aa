import type { Refusal } from '@etabli/kernel';

export const INVITATION_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

export interface InvitationDates {
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
}

export const invitationEnd = (sentAt: Date): Date => new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS);

/** Why the link does not open at this instant. */
export function invitationRefusals({ expiresAt, acceptedAt, withdrawnAt }: InvitationDates, now: Date): Refusal[] {
  if (acceptedAt) return [{ code: 'invitation.used' }];
  if (withdrawnAt) return [{ code: 'invitation.withdrawn' }];
  return expiresAt <= now ? [{ code: 'invitation.expired', params: { days: INVITATION_DAYS } }] : [];
}
