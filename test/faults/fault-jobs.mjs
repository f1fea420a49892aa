// Jobs that a test breaks in their middle, brought to the worker as it is deployed: plain JavaScript, so that its processes can load it.
import 'reflect-metadata';
import { Inject, Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

const { RunsJob } = await import(new URL('../../dist/libs/platform/src/index.js', import.meta.url).href);

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const MB = 1024 * 1024;

function handler(kind, run) {
  class Handler {
    constructor(db) {
      this.run = (job) => run(job, db);
    }
  }
  Inject(DataSource)(Handler, undefined, 0);
  Injectable()(Handler);
  RunsJob(kind)(Handler);
  return Handler;
}

const isUp = async (db, flag) => (await db.query('SELECT 1 FROM fault_flags WHERE name = $1', [flag])).length > 0;

/**
 * Tells each of its steps; from `waits` on it stands still, telling nothing, until that flag is up; without the flag `needs` it fails.
 * One row says that it was done.
 */
const steps = handler('fault.steps', async ({ runId, params, progress }, db) => {
  const { count = 1, ms = 0, waits, needs } = params;
  for (let step = 1; step <= count; step++) {
    await progress((100 * step) / (count + 1), `Étape ${step} sur ${count}`);
    await pause(ms);
  }
  while (waits && !(await isUp(db, waits))) await pause(50);
  if (needs && !(await isUp(db, needs))) throw new Error(`${needs} is missing`);
  await db.query(
    'INSERT INTO fault_effects (run_id) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM fault_effects WHERE run_id = $1)',
    [runId],
  );
});

/** Takes memory until it is stopped: outside the heap of JavaScript, or in it without ever coming up for air. */
const hungry = handler('fault.hungry', async ({ params, progress }) => {
  const kept = [];
  for (;;) {
    if (params.heap) kept.push(Array.from({ length: 1000 }, (_, n) => ({ n })));
    else {
      kept.push(Buffer.alloc(8 * MB, 1));
      await progress(50, 'Mise en page');
      await pause(5);
    }
  }
});

class FaultModule {}
Module({ providers: [steps, hungry] })(FaultModule);

export { FaultModule };
