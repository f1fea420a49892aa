import { Injectable } from '@nestjs/common';
import { assetPath, type PrintedPages, TypstFailed, TypstHost, TypstRefused } from '@etabli/platform';
import type { Student } from '@etabli/students';
import type { PrintedReview } from '../review/progress-review.queries.js';
import { printedBlocks } from './blocks/block-attestation.print.js';
import { type BookletRoom, printedBooklet, signatureName } from './booklet/booklet.print.js';
import { printedCapstone } from './capstone/capstone.print.js';
import { printedCouncil } from './council/council.print.js';
import type { Dossier } from './dossier.entity.js';
import { dossierErrors } from './dossier.errors.js';
import { DOSSIER_LABELS } from './dossier.rules.js';
import { DossierFacts } from './dossier.facts.js';
import { printedExamUnit } from './exam-unit/exam-unit.print.js';
import { firstOf, type PiecePhoto, type PiecePhotos } from './facts/photo.facts.js';
import { printedPortfolio } from './portfolio/portfolio.print.js';
import type { PrintFrame } from './print/parts.js';

/** A booklet is leafed through: beyond so many pages it is printed again with less in each list. */
const MOST_PAGES = 40;
const ROOMS: readonly BookletRoom[] = [
  { proofsEach: 5, works: 60, photos: 24, reviews: 10, units: true },
  { proofsEach: 2, works: 40, photos: 24, reviews: 6, units: true },
  { proofsEach: 1, works: 25, photos: 16, reviews: 5, units: true },
  { proofsEach: 0, works: 20, photos: 12, reviews: 4, units: true },
  { proofsEach: 0, works: 15, photos: 8, reviews: 3, units: false },
];
/** So far above the limit that the next room alone would not help: one printing less. */
const FAR_TOO_MANY = 80;

type PrintedDossier = Pick<Dossier, 'kind' | 'unitId' | 'orderId' | 'withResults'>;

/** Reads the facts of one document and prints it. */
@Injectable()
export class DossierPrinter {
  constructor(
    private readonly facts: DossierFacts,
    private readonly typst: TypstHost,
  ) {}

  /** Throws `dossier.not_printable` with the youth's name, so that one of twelve can be put right. */
  async ofStudent(dossier: PrintedDossier, student: Student, frame: PrintFrame): Promise<PrintedPages> {
    try {
      return await this.print(dossier, student.id, frame);
    } catch (error) {
      if (!(error instanceof TypstRefused)) throw error;
      const named = `${student.firstName} ${student.lastName.slice(0, 1)}.`;
      throw dossierErrors.refused('dossier.not_printable', {
        title: DOSSIER_LABELS[dossier.kind],
        student: named,
        why: error.detail,
      });
    }
  }

  async council(groupId: string, students: readonly Student[], frame: PrintFrame): Promise<PrintedPages> {
    const facts = await this.facts.council(groupId, students, frame.day);
    return this.typst.renderPages(assetPath('pedagogy', 'council.typ'), printedCouncil(facts, frame));
  }

  private async print(
    { kind, unitId, orderId, withResults }: PrintedDossier,
    id: string,
    frame: PrintFrame,
  ): Promise<PrintedPages> {
    const { day } = frame;
    if (kind === 'booklet') return this.booklet(id, frame, withResults);
    if (kind === 'blocks')
      return this.typst.renderPages(
        assetPath('pedagogy', 'block-attestation.typ'),
        printedBlocks(await this.facts.blocks(id, day, withResults), frame),
      );
    if (kind === 'exam_unit') {
      const facts = await this.facts.examUnit(id, unitId!, day, withResults);
      return this.shown('exam-unit.typ', facts.photos, (photos) => printedExamUnit({ ...facts, photos }, frame));
    }
    if (kind === 'capstone') {
      const facts = await this.facts.capstone(id, orderId!, day);
      return this.shown('capstone.typ', facts.photos, (photos) => printedCapstone({ ...facts, photos }, frame));
    }
    const facts = await this.facts.portfolio(id, day);
    return this.shown('portfolio.typ', facts.photos, (photos) => printedPortfolio({ ...facts, photos }, frame));
  }

  private async booklet(id: string, frame: PrintFrame, withResults: boolean): Promise<PrintedPages> {
    const facts = await this.facts.booklet(id, frame.day, withResults);
    const signatures = await this.signatures(facts.reviews);
    const print = (room: BookletRoom): Promise<PrintedPages> =>
      this.shown(
        'booklet.typ',
        firstOf(facts.photos, room.photos),
        (photos) => printedBooklet({ ...facts, photos }, frame, room),
        signatures,
      );
    let made = await print(ROOMS[0]!);
    for (let place = 0; made.pages > MOST_PAGES && place < ROOMS.length - 1;) {
      place = Math.min(place + (made.pages > FAR_TOO_MANY ? 2 : 1), ROOMS.length - 1);
      made = await print(ROOMS[place]!);
    }
    return made;
  }

  private async signatures(reviews: readonly PrintedReview[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const { id, signatures } of reviews)
      for (const { part, fileId } of signatures) found[signatureName(id, part)] = await this.facts.path(fileId);
    return found;
  }

  /** With its pictures. One that cannot be read must not keep a youth from his booklet: it is left out, and the page says so. */
  private async shown(
    template: string,
    photos: PiecePhotos,
    data: (photos: PiecePhotos) => object,
    others: Readonly<Record<string, string>> = {},
  ): Promise<PrintedPages> {
    const print = (shown: PiecePhotos): Promise<PrintedPages> =>
      this.typst.renderPages(assetPath('pedagogy', template), data(shown), {
        pictures: { ...others, ...Object.fromEntries(shown.photos.map(({ name, path }) => [name, path])) },
      });
    try {
      return await print(photos);
    } catch (error) {
      if (!(error instanceof TypstFailed)) throw error;
      const readable: PiecePhoto[] = [];
      for (const photo of photos.photos) if (await this.isReadable(photo.path)) readable.push(photo);
      const unreadable = photos.photos.length - readable.length;
      if (unreadable === 0) throw error;
      return print({ ...photos, photos: readable, unreadable });
    }
  }

  private isReadable(path: string): Promise<boolean> {
    return this.typst.render(assetPath('pedagogy', 'picture-check.typ'), {}, { pictures: { picture: path } }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof TypstFailed) return false;
        throw error;
      },
    );
  }
}
