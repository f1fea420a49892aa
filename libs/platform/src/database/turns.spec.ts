import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { standBehind } from './turns.js';

describe('the process of a connection stands behind the program', () => {
  let proc: string;
  const weight = (pid: number): Promise<string> => fs.readFile(path.join(proc, `${pid}`, 'autogroup'), 'utf8');
  const process = async (pid: number, cmdline: string, autogroup = true): Promise<void> => {
    await fs.mkdir(path.join(proc, `${pid}`));
    await fs.writeFile(path.join(proc, `${pid}`, 'cmdline'), cmdline);
    if (autogroup) await fs.writeFile(path.join(proc, `${pid}`, 'autogroup'), '0 ');
  };
  beforeAll(async () => {
    proc = await fs.mkdtemp(path.join(os.tmpdir(), 'etabli-proc-'));
    await process(1, 'postgres: app etabli [local] idle');
    await process(2, 'postgres: app etabli 127.0.0.1(4000) idle');
    await process(3, 'node\0other.js');
    await process(4, 'postgres: app etabli [local] idle', false);
  });
  afterAll(() => fs.rm(proc, { recursive: true }));

  it('not on a single core', async () => {
    await standBehind({ host: '/run/etabli', processID: 1 }, proc, 1);
    expect(await weight(1)).toBe('0 ');
  });

  it.each([
    ['by a socket', { host: '/run/etabli', processID: 1 }, 1, '10'],
    ['by the network, where the number may be another machine’s', { host: '127.0.0.1', processID: 2 }, 2, '0 '],
    [
      'by a socket into a container: the number is somebody else’s here',
      { host: '/run/etabli', processID: 3 },
      3,
      '0 ',
    ],
  ])('%s', async (_, backend, pid, expected) => {
    await standBehind(backend, proc, 2);
    expect(await weight(pid)).toBe(expected);
  });

  it('says nothing where the system knows no such weights, the process has gone, or has no number yet', async () => {
    for (const processID of [4, 5, null])
      await expect(standBehind({ host: '/run/etabli', processID }, proc, 2)).resolves.toBeUndefined();
    await expect(weight(4)).rejects.toThrow('ENOENT');
  });
});
