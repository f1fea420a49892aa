import pg from 'pg';
import { newId } from '@etabli/kernel';
import { Archive } from './archive-reader.js';
import { takeSnapshot, type Snapshot, type SnapshotRequest } from './snapshot.js';

/**
 * A backup by hand, into any folder, of a database of any age: made, read again, and written into the school's log where there is one,
 * so that the screen knows of it. Needs nothing of a running Établi.
 */
export async function backUpByHand(request: SnapshotRequest): Promise<Snapshot> {
  const made = await takeSnapshot({ ...request, tell: (percent, step) => request.tell(percent * 0.7, step) });
  const archive = await Archive.open(made.path);
  try {
    await archive.check((percent, step) => request.tell(70 + percent * 0.29, step));
  } finally {
    archive.close();
  }
  await noted(request, made);
  return made;
}

async function noted({ url, folder, at }: SnapshotRequest, { name, bytes, sha256 }: Snapshot): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public.backups') IS NOT NULL AS there`,
    );
    if (!rows[0]!.there) return;
    await client.query(
      `INSERT INTO backups (id, made_at, folder, archive, bytes, sha256, checked_at) VALUES ($1, $2, $3, $4, $5, $6, $2)`,
      [newId(), at, folder, name, bytes, sha256],
    );
  } finally {
    await client.end();
  }
}
