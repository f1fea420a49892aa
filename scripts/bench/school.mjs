// A school with one client and an accountant, and the API as it is deployed, in a process of its own.
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { freePort, pause } from '../support/process.mjs';
import { at } from '../support/run.mjs';
import { lib } from './scratch.mjs';

const SECRET = 'a secret for the benchmark only, 32';
/**
 * A five-line invoice of no order, as the API and the services take it. Its quantities follow `n`: no two invoices of a school are
 * the same, and what a compiler remembers of one must not answer for the next.
 */
export const fiveLines = (customerId, n = 0) => ({
  customerId,
  title: 'Lot de platines',
  lines: [1, 2, 3, 4, 5].map((rank) => ({
    nature: rank % 2 ? 'goods' : 'service',
    label: `Platine ${rank}00 × ${100 + (n % 89)}, acier S235`,
    details: 'Découpe, perçage, ébavurage',
    quantity: String(1 + ((n * rank) % 97)),
    unit: 'pièce',
    unitPrice: `${rank}2.35`,
    vatRateBp: rank === 5 ? 1000 : 2000,
  })),
});

export async function openSchool({ url, dir }) {
  const [billing, platform, schema, school, customers] = await Promise.all(
    ['billing', 'platform', 'schema', 'school', 'customers'].map(lib),
  );
  const env = {
    DATABASE_URL: url,
    ETABLI_SECRET: SECRET,
    FILES_DIR: path.join(dir, 'files'),
    MAIL_DIR: path.join(dir, 'mail'),
    LOG_LEVEL: 'error',
    JOB_POLL_MS: '600000',
  };
  const config = platform.readConfig(env);
  class BenchModule {}
  Module({ imports: [platform.PlatformModule.forRoot(config), schema.SchemaModule, billing.BillingModule] })(
    BenchModule,
  );
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false, abortOnError: false });
  const get = (token) => app.get(token, { strict: false });
  const asSystem = (work) => platform.actingAs(platform.SYSTEM, work);
  const { customerId, cookies } = await asSystem(async () => {
    await get(school.SchoolService).create({
      name: 'École du banc d’essai',
      siren: '552100554',
      addressLine1: '12 rue des Forges',
      postalCode: '69100',
      city: 'Villeurbanne',
      vatOption: 'on_receipts',
      paymentDays: 30,
    });
    const customerId = await get(customers.CustomerService).create({
      kind: 'business',
      name: 'Mécanique du Rhône',
      siren: '732829320',
      addressLine1: '4 chemin du Port',
      postalCode: '69680',
      city: 'Chassieu',
      email: 'achats@meca-rhone.example',
    });
    const password = 'mot-de-passe-du-banc';
    const email = 'compta@banc.example';
    await get(platform.UserService).create({ email, name: 'Comptable', roles: ['accountant'], password });
    const cookies = [];
    for (let n = 0; n < 8; n++) {
      const { token } = await get(platform.AuthService).login(email, password, 'bench');
      cookies.push(`${platform.SESSION_COOKIE}=${token}`);
    }
    return { customerId, cookies };
  });
  return { app, get, asSystem, billing, customerId, cookies, env };
}

/** @returns where it answers, its process, and how to end it */
export async function startApi(env) {
  const port = await freePort();
  const child = spawn(process.execPath, [at('dist/apps/api/src/main.js')], {
    env: { ...env, PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'silent', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const ready = () =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  // a port that was free may be somebody else's by the time a busy machine has started the API
  while (!(listens(child.pid, port) && (await ready()))) {
    if (child.exitCode !== null) throw new Error('the API does not start');
    await pause(50);
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return { url, pid: child.pid, stop: () => (child.kill('SIGTERM'), gone) };
}

/** Whether that process is the one that listens there. */
function listens(pid, port) {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const inodes = ['tcp', 'tcp6'].flatMap((kind) =>
    fs
      .readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, address, , state]) => address?.endsWith(local) && state === '0A')
      .map((fields) => `socket:[${fields[9]}]`),
  );
  try {
    const own = fs.readdirSync(`/proc/${pid}/fd`).map((name) => fs.readlinkSync(`/proc/${pid}/fd/${name}`));
    return own.some((link) => inodes.includes(link));
  } catch {
    return false;
  }
}

/** CPU seconds of a process and of its children, living or ended, from /proc. */
export function cpuSeconds(pid) {
  const ticks = (id) => {
    const fields = fs
      .readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, id === pid ? 15 : 13);
    return fields.reduce((sum, one) => sum + Number(one), 0);
  };
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return [pid, ...children].reduce((sum, id) => sum + ticks(id), 0) / 100;
}

/** The value under which `part` of the sorted list lies. */
export const percentile = (list, part) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];
