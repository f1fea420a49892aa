import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, Config, networkOf, Throttle, Work } from '@etabli/platform';
import { ProductionOrder } from '@etabli/workshop';
import { Quote } from '../quote/quote.entity.js';
import type { ClientLinksView, CreateLinkRequest, LinkSubject } from './client-link.dto.js';
import { ClientLink } from './client-link.entity.js';
import { clientLinkErrors } from './client-link.errors.js';
import { expiryRefusals, linkState, usualExpiry, worthSending } from './client-link.rules.js';

const MOST = 50;
const TOKEN_BYTES = 16;
const TOKEN_SHAPE = /^[\w-]{22}$/;
/** Visits of one network in a quarter of an hour, of links that exist or not. */
const VISITS_PER_NETWORK = 240;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Links by which a client reads one quote or one order without an account. Only with PUBLIC_URL. */
@Injectable()
export class ClientLinks {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly throttle: Throttle,
  ) {}

  get offered(): boolean {
    return this.config.PUBLIC_URL !== undefined;
  }

  /** The id of the new link. Throws 409 `link.no_public_url`, `link.quote_not_sent`, `link.no_customer`, 422 by field. */
  create(request: CreateLinkRequest): Promise<string> {
    return this.work.run('quote.link', async (tx) => {
      if (!this.offered) throw clientLinkErrors.refused('link.no_public_url');
      const { validUntil, ...subject } = await this.subject(tx, request);
      const today = this.clock.today();
      const expiresOn = request.expiresOn ?? usualExpiry(today, validUntil);
      const [refusal] = expiryRefusals(expiresOn, today);
      if (request.expiresOn && refusal)
        throw clientLinkErrors.invalid(refusal.code as 'link.expiry_in_past', 'expiresOn');
      const id = newId();
      await tx.insert(ClientLink, {
        id,
        ...subject,
        tokenHash: digest(this.token(id)),
        createdAt: this.clock.now(),
        expiresOn,
        revokedAt: null,
      });
      return id;
    });
  }

  /** It opens no more; a link revoked before stays so. Throws `link.not_found`. */
  revoke(id: string): Promise<void> {
    return this.work.run('quote.link_revoke', async (tx) => {
      const link = await tx.findOne(ClientLink, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!link) throw clientLinkErrors.notFound('link.not_found');
      if (link.revokedAt === null) await tx.update(ClientLink, { id }, { revokedAt: this.clock.now() });
    });
  }

  /** Of one quote or one order, the newest first; only a live one says its address. */
  async of(subject: LinkSubject): Promise<ClientLinksView> {
    const today = this.clock.today();
    const found = await this.find(subject);
    return {
      offered: this.offered,
      items: found.map((link) => {
        const state = linkState(link, today);
        return {
          id: link.id,
          state,
          url: state === 'live' && this.offered ? this.address(link) : null,
          createdAt: link.createdAt.toISOString(),
          expiresOn: link.expiresOn,
        };
      }),
    };
  }

  /** The address to send: of a link that still opens for a while, else of a new one. */
  async addressOf(subject: LinkSubject): Promise<string> {
    const today = this.clock.today();
    const known = (await this.find(subject)).find((link) => worthSending(link, today));
    return this.address(known ?? { id: await this.create(subject) });
  }

  /** The live link of this token. Throws 404 `link.not_found`, 429 when one network asks too often. */
  async open(token: string, network: string): Promise<ClientLink> {
    await this.throttle.count(`link:${digest(networkOf(network))}`, VISITS_PER_NETWORK);
    const link = this.offered && TOKEN_SHAPE.test(token) ? await this.live(token) : null;
    if (!link) throw clientLinkErrors.notFound('link.not_found');
    return link;
  }

  private async live(token: string): Promise<ClientLink | null> {
    const link = await this.work.manager.findOneBy(ClientLink, { tokenHash: digest(token) });
    return link && linkState(link, this.clock.today()) === 'live' ? link : null;
  }

  private find(subject: LinkSubject): Promise<ClientLink[]> {
    assertOne(subject);
    const where = subject.quoteId ? { quoteId: subject.quoteId } : { orderId: subject.orderId! };
    return this.work.manager.find(ClientLink, { where, order: { id: 'DESC' }, take: MOST });
  }

  private address({ id }: { id: string }): string {
    return `${this.config.PUBLIC_URL}/client/${this.token(id)}`;
  }

  /** 128 bits that only the school's secret can make, so that no table need hold them. */
  private token(id: string): string {
    const mac = createHmac('sha256', this.config.ETABLI_SECRET).update(`client-link:${id}`).digest();
    return mac.subarray(0, TOKEN_BYTES).toString('base64url');
  }

  private async subject(
    tx: EntityManager,
    request: LinkSubject,
  ): Promise<Pick<ClientLink, 'quoteId' | 'orderId'> & { validUntil: CivilDate | null }> {
    assertOne(request);
    const { quoteId, orderId } = request;
    if (quoteId) {
      const quote = await tx.findOneBy(Quote, { id: quoteId });
      if (!quote) throw clientLinkErrors.invalid('link.quote_not_found', 'quoteId');
      if (quote.number === null) throw clientLinkErrors.refused('link.quote_not_sent');
      return { quoteId, orderId: null, validUntil: quote.validUntil };
    }
    const order = await tx.findOneBy(ProductionOrder, { id: orderId! });
    if (!order) throw clientLinkErrors.invalid('link.order_not_found', 'orderId');
    if (order.customerId === null) throw clientLinkErrors.refused('link.no_customer');
    return { quoteId: null, orderId: order.id, validUntil: null };
  }
}

function assertOne({ quoteId, orderId }: LinkSubject): void {
  if (Boolean(quoteId) === Boolean(orderId)) throw clientLinkErrors.invalid('link.one_subject', 'quoteId');
}
