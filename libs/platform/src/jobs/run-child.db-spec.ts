import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until, world, type World } from '@etabli/testing';
import { JobEnds } from './job-ends.js';
import { JobRun } from './job-run.entity.js';
import { Jobs } from './jobs.js';
import { ChildPerformer } from './run-child.js';

/** Begins its run and never ends it: at rest, or without ever coming up for air. */
const ENDLESS = {
  'at rest': 'setInterval(() => undefined, 1000)',
  'at full speed': 'for (;;) Math.sqrt(2)',
};

describe('a run that takes longer than a run may', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-endless-'));
  const [program, note] = [path.join(folder, 'run.mjs'), path.join(folder, 'pid')];
  let w: World;
  beforeAll(async () => {
    w = await world({ JOB_LONGEST_MS: '1500' });
  });
  afterAll(async () => {
    await w.end();
    fs.rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(ENDLESS))(
    '%s fails with words and without another try, and its process is gone',
    async (_, work) => {
      fs.rmSync(note, { force: true });
      fs.writeFileSync(
        program,
        `import fs from 'node:fs'; process.on('message', () => { fs.writeFileSync(${JSON.stringify(note)}, String(process.pid)); ${work}; });`,
      );
      const id = await w.as('director', () =>
        w.get(Jobs).enqueue({ kind: 'test.endless', title: 'Essai', params: {} }),
      );
      await w.db.query(`UPDATE job_runs SET state = 'running', attempt = 1, heartbeat_at = now() WHERE id = $1`, [id]);
      const run = (): Promise<JobRun> => w.db.manager.findOneByOrFail(JobRun, { id });
      const performer = new ChildPerformer({ file: program }, w.get(JobEnds), w.clock, w.config);
      await performer.perform(await run());
      expect(await run()).toMatchObject({
        state: 'failed',
        attempt: 1,
        failure:
          'Ce travail dure trop longtemps\u202f: demandez une période plus courte, ou prévenez l’administration.',
      });
      const pid = Number(fs.readFileSync(note, 'utf8'));
      await until('its process is gone', async () => !isThere(pid));
      performer.onApplicationShutdown();
    },
  );
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
