import { type AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { FolderSender } from './folder-sender.js';
import { MailFailed, type OutgoingMail } from './mail-sender.js';
import { SmtpSender } from './smtp-sender.js';

const FROM = 'École Saint-Éloi <contact@saint-eloi.example>';
const PDF = Buffer.from('%PDF-1.7 \u00ff\u0000 contenu', 'latin1');
const message: OutgoingMail = {
  to: 'compta@client.example',
  subject: 'Votre facture n°\u202f42 – échéance le 23 décembre',
  text: 'Bonjour,\n\nVoici la facture d’octobre\u202f: 1\u202f234,56\u202f€.\n',
  attachments: [{ filename: 'Facture été.pdf', content: PDF, contentType: 'application/pdf' }],
  messageId: '0199-abc',
};

function decoded(mail: string): string {
  return mail.replaceAll(/=\?UTF-8\?Q\?(.*?)\?=(?:\s+(?==\?))?/giu, (_, text: string) =>
    quotedPrintable(text.replaceAll('_', ' ')),
  );
}
function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function expectWhole(mail: string): void {
  expect(mail).toContain('Message-ID: <0199-abc@saint-eloi.example>');
  const subject = /^Subject: (.*(?:\r\n .*)*)/mu.exec(mail)![1]!;
  expect(decoded(subject).replaceAll('\r\n', '')).toBe(message.subject);
  const [head, body] = /Content-Type: text\/plain[^]*?(?=\r\n-{2})/u.exec(mail)![0].split('\r\n\r\n', 2);
  const text = head!.includes('quoted-printable')
    ? quotedPrintable(mail.slice(mail.indexOf(body!), mail.indexOf('\r\n--', mail.indexOf(body!))))
    : Buffer.from(body!, 'base64').toString('utf8');
  expect(text.replaceAll('\r\n', '\n').trim()).toBe(message.text.trim());
  expect(mail).toContain('Content-Type: application/pdf');
  expect(mail.replaceAll('\r\n', '')).toContain(PDF.toString('base64'));
}

describe('SmtpSender', () => {
  const received: { to: string[]; mail: string }[] = [];
  let server: SMTPServer;
  let url: string;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo({ address }, _session, done) {
        if (address.startsWith('inconnu')) done(Object.assign(new Error('no such user'), { responseCode: 550 }));
        else if (address.startsWith('plein')) done(Object.assign(new Error('mailbox full'), { responseCode: 452 }));
        else done();
      },
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            mail: Buffer.concat(parts).toString('utf8'),
          });
          done();
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((closed) => server.close(closed)));

  it('delivers text with accents and a PDF', async () => {
    await new SmtpSender(url, FROM).send(message);
    expect(received.map(({ to }) => to)).toEqual([['compta@client.example']]);
    expectWhole(received[0]!.mail);
  });

  it.each([
    ['inconnu@client.example', true],
    ['plein@client.example', false],
  ])('fails for the refused recipient %s, for good: %s', async (to, permanent) => {
    const before = received.length;
    const error = await new SmtpSender(url, FROM).send({ ...message, to }).catch((failed: unknown) => failed);
    expect(error).toBeInstanceOf(MailFailed);
    expect((error as MailFailed).permanent).toBe(permanent);
    expect(received).toHaveLength(before);
  });

  it('fails, but not for good, when no server answers', async () => {
    const error = await new SmtpSender('smtp://127.0.0.1:1', FROM, 2_000)
      .send(message)
      .catch((failed: unknown) => failed);
    expect(error).toBeInstanceOf(MailFailed);
    expect((error as MailFailed).permanent).toBe(false);
  });
});

describe('FolderSender', () => {
  it('writes a whole message and no other file', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'etabli-mail-'));
    try {
      const sender = new FolderSender(path.join(folder, 'sortie'), FROM);
      await sender.send(message);
      await sender.send(message);
      await sender.send({ ...message, messageId: '../évasion' });
      expect((await readdir(path.join(folder, 'sortie'))).sort()).toEqual(['..__vasion.eml', '0199-abc.eml']);
      expectWhole(await readFile(path.join(folder, 'sortie/0199-abc.eml'), 'utf8'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
