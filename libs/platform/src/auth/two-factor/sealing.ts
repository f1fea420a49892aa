import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps what must be read again, such as the secret of an app, unreadable for who holds the database or a backup alone.
 * Each use has a key of its own, derived from ETABLI_SECRET (HKDF, RFC 5869).
 */
@Injectable()
export class Sealing {
  constructor(private readonly config: Config) {}

  /** `owner` is bound to it: copied into the row of another one it does not open. */
  seal(use: string, owner: string, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(use), nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Null when it was sealed with another secret, for another one, or changed since. */
  open(use: string, owner: string, sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    const head = NONCE_BYTES + TAG_BYTES;
    if (bytes.length < head) return null;
    const decipher = createDecipheriv(CIPHER, this.key(use), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE_BYTES, head));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  /** A hash that nobody can try out without ETABLI_SECRET. */
  mac(use: string, text: string): Buffer {
    return createHmac('sha256', this.key(use)).update(text).digest();
  }

  private key(use: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.ETABLI_SECRET, '', `etabli:${use}`, 32));
  }
}
