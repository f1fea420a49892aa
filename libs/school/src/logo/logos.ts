import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import {
  assetPath,
  Clock,
  currentActor,
  Files,
  invalidFields,
  type PictureSize,
  pictureSize,
  type PlainPicture,
  plainPicture,
  TypstFailed,
  TypstHost,
  Work,
} from '@etabli/platform';
import { School } from '../school/school.entity.js';
import { schoolErrors } from '../school/school.errors.js';
import type { LogoView } from './logo.dto.js';
import { logoErrors } from './logo.errors.js';
import { logoRefusals, looksLikeSvg } from './logo.rules.js';
import { SchoolLogo } from './school-logo.entity.js';

const PROOF = assetPath('school', 'logo-proof.typ');
const SHOWN = 12;

type Logo = Pick<PlainPicture, 'bytes' | 'mediaType' | 'ending'> & PictureSize;

/** The logo on the school's documents, and those it had. */
@Injectable()
export class Logos {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly typst: TypstHost,
  ) {}

  /** The chosen one and the newest, the newest first. */
  async list(): Promise<LogoView[]> {
    const rows: (Omit<LogoView, 'addedAt'> & { addedAt: Date })[] = await this.work.manager.query(
      `SELECT * FROM (
         SELECT l.id, s.id IS NOT NULL AS chosen, l.width, l.height, l.added_at AS "addedAt", u.name AS "addedByName"
           FROM school_logos l LEFT JOIN schools s ON s.logo_id = l.id LEFT JOIN users u ON u.id = l.added_by
          ORDER BY chosen DESC, l.added_at DESC, l.id DESC LIMIT $1) AS shown
        ORDER BY "addedAt" DESC, id DESC`,
      [SHOWN],
    );
    return rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
  }

  /**
   * Written anew without what stands beside its pixels, and printed once for trial; from now on it is the school's. One that the
   * school had is not kept twice. Its id. Throws 422 on `file`, `school.missing`.
   */
  async add(sent: Buffer | undefined): Promise<string> {
    const logo = read(sent);
    await this.assertPrintable(logo.bytes);
    return this.work.run('logo.add', async (tx) => {
      const school = await lockedSchool(tx);
      const sha256 = createHash('sha256').update(logo.bytes).digest('hex');
      const known = await tx.findOneBy(SchoolLogo, { sha256 });
      const logoId = known?.id ?? (await this.keep(tx, logo, sha256));
      await tx.update(School, { id: school.id }, { logoId });
      return logoId;
    });
  }

  /** One that the school had. Throws 404, `school.missing`. */
  choose(id: string): Promise<void> {
    return this.work.run('logo.choose', async (tx) => {
      const school = await lockedSchool(tx);
      await tx.update(School, { id: school.id }, { logoId: (await this.find(id)).id });
    });
  }

  /** The documents to come bear none; what the school had can be chosen again. Throws `school.missing`. */
  remove(): Promise<void> {
    return this.work.run('logo.remove', async (tx) => {
      const school = await lockedSchool(tx);
      await tx.update(School, { id: school.id }, { logoId: null });
    });
  }

  /** Throws 404. */
  async picture(id: string): Promise<StreamableFile> {
    return this.files.download((await this.find(id)).fileId);
  }

  private async keep(tx: EntityManager, logo: Logo, sha256: string): Promise<string> {
    const { bytes, mediaType, ending, width, height } = logo;
    const id = newId();
    const fileId = await this.files.keep(bytes, { name: `logo-${this.clock.today()}.${ending}`, mediaType });
    const { userId: addedBy } = currentActor();
    await tx.insert(SchoolLogo, {
      id,
      fileId,
      sha256,
      ending,
      width,
      height,
      addedBy,
      addedAt: this.clock.now(),
    });
    return id;
  }

  /** A logo that the printer refuses would stop every document of the school: damaged pixels, colours of the printing trade. */
  private async assertPrintable(bytes: Buffer): Promise<void> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'etabli-logo-'));
    const logo = path.join(folder, 'logo');
    try {
      await fs.writeFile(logo, bytes, { mode: 0o600 });
      await this.typst.render(PROOF, {}, { standard: 'a-3b', pictures: { logo } });
    } catch (error) {
      throw error instanceof TypstFailed ? logoErrors.invalid('logo.not_printable', 'file') : error;
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  }

  private async find(id: string): Promise<SchoolLogo> {
    const logo = await this.work.manager.findOneBy(SchoolLogo, { id });
    if (!logo) throw logoErrors.notFound('logo.not_found');
    return logo;
  }
}

function read(sent: Buffer | undefined): Logo {
  if (!sent?.length) throw logoErrors.invalid('logo.missing', 'file');
  const picture = plainPicture(sent);
  if (!picture) throw logoErrors.invalid(looksLikeSvg(sent) ? 'logo.svg' : 'logo.wrong', 'file');
  const size = pictureSize(picture.bytes);
  const refused = logoRefusals({ bytes: picture.bytes.length, size });
  if (!size || refused.length > 0)
    throw invalidFields(refused.map((one) => ({ field: 'file', message: logoErrors.say(one).detail })));
  return { ...picture, ...size };
}

async function lockedSchool(tx: EntityManager): Promise<School> {
  const [school] = await tx.find(School, { lock: { mode: 'pessimistic_write' }, take: 1 });
  if (!school) throw schoolErrors.refused('school.missing');
  return school;
}
