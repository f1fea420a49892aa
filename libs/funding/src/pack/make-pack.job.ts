import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { assetPath, csv, Files, type JobContext, type JobHandler, RunsJob, TypstHost, xlsx } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { type ZipEntry, zipOf } from './evidence-zip.js';
import { PackQueries } from './pack.queries.js';
import { copiesOf, costSheet, hashOf, manifestOf, packSheets, printedPack, word } from './pack.sheets.js';
import { PACK_JOB, Packs } from './packs.js';

const TEMPLATE = assetPath('funding', 'evidence-pack.typ');
const READ = 10;
const PRINTED = 40;
const COPIED = 95;

/**
 * Reads, prints, packs: one copy at a time goes to disk. Safe to run again, and to be stopped at every copy: until the ZIP is kept
 * nothing of it remains.
 */
@RunsJob(PACK_JOB)
@Injectable()
export class MakePack implements JobHandler {
  constructor(
    private readonly packs: Packs,
    private readonly queries: PackQueries,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
    private readonly files: Files,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const packId = String(job.params['packId']);
    const pack = await this.packs.unfinished(packId);
    if (!pack) return { packId };
    await job.progress(READ, 'Lecture de la convention');
    const facts = await this.queries.of(pack.agreementId);
    const copies = copiesOf(
      facts,
      await this.endings([...facts.costs, ...facts.papers].flatMap(({ fileId }) => fileId ?? [])),
    );
    const school = await this.school.letterhead();
    await job.progress(READ + 5, 'Mise en page de la synthèse');
    const said = { today: pack.madeOn, by: pack.requestedByName, copies };
    const pdf = await this.typst.render(TEMPLATE, printedPack(school, facts, said));
    await job.progress(PRINTED, 'Tableaux');
    const costs = costSheet(facts.costs);
    const made: ZipEntry[] = [
      { path: '00-synthese.pdf', packed: true, content: async () => pdf },
      { path: '01-tableaux.xlsx', packed: true, content: async () => xlsx(packSheets(facts)) },
      { path: '02-depenses.csv', content: async () => Buffer.from(csv(costs.columns, costs.rows)) },
    ];
    const read = async (fileId: string): Promise<Uint8Array> => fs.readFile((await this.files.find(fileId)).path);
    const all: ZipEntry[] = [
      ...made,
      ...copies.map(({ path, fileId }) => ({ path, packed: true, content: () => read(fileId) })),
    ];
    const received = await this.files.receive(zipOf(withManifest(all, job)));
    const name = `preuves-${word(facts.agreement.title)}-${pack.madeOn}.zip`;
    await this.packs.finish(packId, received, { name, fileCount: all.length });
    return { packId };
  }

  private async endings(fileIds: readonly string[]): Promise<Map<string, string>> {
    const found = await Promise.all(fileIds.map((id) => this.files.find(id)));
    return new Map(found.map(({ id, name }) => [id, /\.([A-Za-z\d]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin']));
  }
}

/** The files one after the other, hashed on the way, then the list of their hashes. */
async function* withManifest(entries: readonly ZipEntry[], job: JobContext): AsyncGenerator<ZipEntry> {
  const hashes: { path: string; sha256: string }[] = [];
  for (const [index, entry] of entries.entries()) {
    await job.progress(
      PRINTED + ((COPIED - PRINTED) * index) / entries.length,
      `Pièce ${index + 1} sur ${entries.length}`,
    );
    const content = await entry.content();
    hashes.push({ path: entry.path, sha256: hashOf(content) });
    yield { ...entry, content: async () => content };
  }
  await job.progress(COPIED, 'Rangement');
  yield { path: 'MANIFESTE.sha256', content: async () => Buffer.from(manifestOf(hashes)) };
}
