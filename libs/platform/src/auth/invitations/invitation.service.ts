import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock } from '../../clock/clock.js';
import { currentActor } from '../../context/request-context.js';
import { Work } from '../../database/work.js';
import { Mail } from '../../mail/mail.js';
import { authErrors } from '../auth.errors.js';
import { AuthService, type OpenedSession } from '../auth.service.js';
import { digest } from '../digest.js';
import { hashPassword } from '../passwords.js';
import { User } from '../user.entity.js';
import { type NewUser, UserService } from '../user.service.js';
import { INVITATION_ADDRESS, InvitationLinks } from './invitation-links.js';
import { UserInvitation } from './invitation.entity.js';
import { invitationErrors } from './invitation.errors.js';
import { INVITATION_DAYS, invitationEnd, invitationRefusals } from './invitation.rules.js';

const OPEN = { acceptedAt: IsNull(), withdrawnAt: IsNull() };

/** Accounts whose owner chooses the first password himself, by a link that opens once. Only with PUBLIC_URL. */
@Injectable()
export class Invitations {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly links: InvitationLinks,
    private readonly auth: AuthService,
    private readonly users: UserService,
    private readonly mail: Mail,
  ) {}

  /** The id of the new user. Throws 409 `invitation.no_public_url`, 422 `user.email_taken`. */
  invite(user: Omit<NewUser, 'password'>): Promise<string> {
    return this.work.run('user.invite', async (tx) => {
      if (!this.links.offered) throw invitationErrors.refused('invitation.no_public_url');
      const id = await this.users.create({ ...user, password: null });
      await this.send(tx, await tx.findOneByOrFail(User, { id }));
      return id;
    });
  }

  /** Another link; the one before opens no more. Throws `user.not_found`, 409 `invitation.has_password`, `invitation.no_public_url`. */
  sendAgain(userId: string): Promise<void> {
    return this.work.run('user.invite', async (tx) => {
      if (!this.links.offered) throw invitationErrors.refused('invitation.no_public_url');
      const user = await invited(tx, userId);
      await this.end(tx, userId);
      await tx.update(User, { id: userId }, { active: true });
      await this.send(tx, user);
    });
  }

  /** The link opens no more and the account is closed; sending again opens both. Throws `user.not_found`, 409 `invitation.has_password`. */
  withdraw(userId: string): Promise<void> {
    return this.work.run('user.invite', async (tx) => {
      await invited(tx, userId);
      await this.end(tx, userId);
      await tx.update(User, { id: userId }, { active: false });
    });
  }

  /** Whose link it is. Throws 404 `invitation.not_found`, 409 `invitation.used`, `.expired`, `.withdrawn`, 429 `auth.too_many`. */
  async open(token: string, network: string): Promise<User> {
    await this.auth.countNetwork(network);
    const { userId } = await this.live(this.work.manager, token);
    return this.work.manager.findOneByOrFail(User, { id: userId });
  }

  /** The first password; the link has served and its owner is logged in. Throws as `open`. */
  async accept(token: string, password: string, network: string): Promise<OpenedSession> {
    await this.auth.countNetwork(network);
    const { userId } = await this.live(this.work.manager, token);
    const user = await this.work.manager.findOneByOrFail(User, { id: userId });
    const passwordHash = await hashPassword(password);
    return this.auth.openFor(user, async (tx) => {
      await tx.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      // of two who open it at once the second finds it used
      const { id } = await this.live(tx, token);
      await tx.update(UserInvitation, { id }, { acceptedAt: this.clock.now() });
      await tx.update(User, { id: userId }, { passwordHash });
    });
  }

  private async live(tx: EntityManager, token: string): Promise<UserInvitation> {
    const known = this.links.signed(token) ? await tx.findOneBy(UserInvitation, { tokenHash: digest(token) }) : null;
    if (!known) throw invitationErrors.notFound('invitation.not_found');
    const [refusal] = invitationRefusals(known, this.clock.now());
    if (refusal) throw invitationErrors.refused(refusal.code as 'invitation.used', refusal.params);
    if (!(await tx.existsBy(User, { id: known.userId, active: true, passwordHash: IsNull() })))
      throw invitationErrors.refused('invitation.withdrawn');
    return known;
  }

  private async end(tx: EntityManager, userId: string): Promise<void> {
    await tx.update(UserInvitation, { userId, ...OPEN }, { withdrawnAt: this.clock.now() });
  }

  private async send(tx: EntityManager, { id: userId, name, email }: User): Promise<void> {
    const id = newId();
    const sentAt = this.clock.now();
    const tokenHash = digest(this.links.token(id));
    await tx.insert(UserInvitation, {
      id,
      userId,
      tokenHash,
      sentAt,
      expiresAt: invitationEnd(sentAt),
      acceptedAt: null,
      withdrawnAt: null,
    });
    await this.mail.send({
      to: email,
      subject: 'Votre compte Établi',
      text: letter(name, currentActor().name),
      about: { kind: 'user_invitation', id },
    });
  }
}

async function invited(tx: EntityManager, id: string): Promise<User> {
  const user = await tx.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!user) throw authErrors.notFound('user.not_found');
  if (user.passwordHash !== null) throw invitationErrors.refused('invitation.has_password');
  return user;
}

const letter = (name: string, by: string): string =>
  `Bonjour ${name},

${by} vous ouvre un compte sur Établi, le logiciel de l’école.
Choisissez votre mot de passe à cette adresse\u202f:

${INVITATION_ADDRESS}

Le lien sert une seule fois et reste valable ${INVITATION_DAYS} jours. Ne le transmettez à personne.
`;
