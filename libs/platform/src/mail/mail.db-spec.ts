import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { newId } from '@etabli/kernel';
import { world, type World } from '@etabli/testing';
import { JobRun } from '../jobs/job-run.entity.js';
import { Mail } from './mail.js';

describe('a letter by SMTP', () => {
  const received: string[] = [];
  let server: SMTPServer;
  let w: World;
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) =>
        address.startsWith('inconnu') ? done(Object.assign(new Error('no such user'), { responseCode: 550 })) : done(),
      onData(stream, session, done) {
        stream.resume();
        stream.on('end', () => {
          received.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    w = await world({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
  });
  afterAll(async () => {
    await w.end();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  const send = async (to: string): Promise<string> => {
    const about = { kind: 'quote', id: newId() };
    await w.as('director', () => w.get(Mail).send({ to, subject: 'Devis', text: 'Bonjour', about }));
    await w.drain();
    return about.id;
  };
  const lastRun = (): Promise<JobRun | null> =>
    w.db.manager.findOne(JobRun, { where: { kind: 'mail.send' }, order: { requestedAt: 'DESC', id: 'DESC' } });

  it('reaches the server after the commit and is noted as sent', async () => {
    const id = await send('client@test.example');
    expect(received).toEqual(['client@test.example']);
    expect((await w.get(Mail).log('quote', id))[0]?.sentAt).toBeInstanceOf(Date);
  });

  it('is not tried again when the server says no for good; the sentence names no address', async () => {
    const id = await send('inconnu@test.example');
    expect((await w.get(Mail).log('quote', id))[0]?.sentAt).toBeNull();
    expect(await lastRun()).toMatchObject({
      state: 'failed',
      attempt: 1,
      failure: 'Le serveur de messagerie refuse cette adresse. Vérifiez-la sur la fiche, puis renvoyez.',
    });
  });

  it('waits and is tried again while nobody answers', async () => {
    await new Promise<void>((resolve) => server.close(resolve));
    await send('client@test.example');
    expect(await lastRun()).toMatchObject({ state: 'queued', attempt: 1 });
  });
});
