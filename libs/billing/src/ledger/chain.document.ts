import { Injectable, StreamableFile } from '@nestjs/common';
import { civilDateAt, formatDay, wallTimeAt } from '@etabli/kernel';
import { assetPath, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { ChainChecks } from './chain-checks.js';
import { Chain, type ChainReport } from './chain.service.js';

const TEMPLATE = assetPath('billing', 'chain.typ');

/** The last check of the chain on paper, or one made now when there is none: whole, or the first broken links in words. */
@Injectable()
export class ChainDocument {
  constructor(
    private readonly chain: Chain,
    private readonly checks: ChainChecks,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  async download(): Promise<StreamableFile> {
    const kept = await this.checks.last();
    const report = kept ? { ...kept.report, checkedAt: kept.checkedAt } : await this.chain.verify();
    const date = civilDateAt(report.checkedAt);
    const pdf = await this.typst.render(TEMPLATE, {
      school: await this.school.letterhead(),
      date,
      facts: [
        ['Contrôle', `${formatDay(date)} à ${wallTimeAt(report.checkedAt)}`],
        ['Maillons', String(report.linkCount)],
        ['Fichiers relus sur le disque', report.fileCount === null ? 'non relus' : String(report.fileCount)],
        ['Acheteurs effacés', String(report.erasedCount)],
      ],
      verdict: chainVerdict(report),
      headHash: report.headHash,
      broken: [
        ...report.broken.map(({ words }) => words),
        ...report.brokenEntries.map(({ journal, entryNumber }) => entryWords(journal, entryNumber)),
      ],
    });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="controle-de-la-chaine-${date}.pdf"`,
    });
  }
}

export const entryWords = (journal: string, entryNumber: number | null): string =>
  `Journal ${journal}, écriture n°\u00a0${entryNumber ?? '?'}\u202f: elle ne dit plus ce qui a été comptabilisé.`;

/** « intact », or how many breaks there are. */
export const chainVerdict = ({ intact, linkCount, fileCount, brokenCount, brokenEntries }: ChainReport): string =>
  intact
    ? `La chaîne est intacte\u202f: ${linkCount} maillons vérifiés, ${
        fileCount === null ? 'fichiers non relus' : `${fileCount} fichiers relus sur le disque`
      }, rien n’a été modifié ni retiré.`
    : `La chaîne est rompue\u202f: ${brokenCount + brokenEntries.length} anomalie(s).`;
