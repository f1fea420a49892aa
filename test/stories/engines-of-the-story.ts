import { OwnRedis, WorkerProcess, world, type World } from '@etabli/testing';

interface Engine {
  w: World;
  /** Waits until everything asked for is done. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

/** The two ways in which a school runs its jobs. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  'les travaux dans l’API': async () => {
    const w = await world();
    return { w, settle: () => w.drain(), end: () => w.end() };
  },
  'les travaux sur Bull, avec un vrai Redis': async () => {
    const redis = await OwnRedis.start();
    const w = await world({ REDIS_URL: redis.url });
    const worker = WorkerProcess.start(w, redis.url);
    const end = async (): Promise<void> => {
      await worker.stop();
      await w.end();
      redis.end();
    };
    return { w, settle: () => worker.settle(), end };
  },
};
