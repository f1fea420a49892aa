import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Sealing } from '../two-factor/sealing.js';

const USE = 'invitation.link';
const SHAPE = /^[0-9a-f]{32}\.[\w-]{43}$/;
/** Stands in the kept message for the address, which is put in only as it leaves. */
export const INVITATION_ADDRESS = '[adresse de l’invitation]';

/** The signed address of an invitation: made of its id and the school's secret, so that no table need hold it. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly config: Config,
    private readonly sealing: Sealing,
  ) {}

  get offered(): boolean {
    return this.config.PUBLIC_URL !== undefined;
  }

  /** The token stands behind « # »: a browser sends that part to no server, so that no log can hold it. */
  address(id: string): string {
    return `${this.config.PUBLIC_URL}/invitation#${this.token(id)}`;
  }

  token(id: string): string {
    return `${id.replaceAll('-', '')}.${this.sealing.mac(USE, id).toString('base64url')}`;
  }

  /** Was it signed here? */
  signed(token: string): boolean {
    if (!SHAPE.test(token)) return false;
    const id = token.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return timingSafeEqual(Buffer.from(this.token(id)), Buffer.from(token));
  }
}
