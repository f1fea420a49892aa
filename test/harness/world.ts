import fs from 'node:fs';
import type { Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import {
  type Actor,
  actingAs,
  AuthService,
  Clock,
  type Config,
  InProcessLoop,
  readConfig,
  type Role,
  ROLES,
  SESSION_COOKIE,
  SYSTEM,
  UserService,
} from '@etabli/platform';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { setupHttp } from '../../apps/api/src/setup.js';
import { Client } from './client.js';
import { clonedDatabase, freshDatabase, type TestDatabase } from './database.js';

export const PASSWORD = 'mot-de-passe-de-test';
const NEVER_MS = '600000';

const newFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-test-'));

/** Nest's own testing module has no HTTP adapter while it builds, so that web pages would not be served. */
class TestedModule {}

/** A whole Établi on a database of its own: the API with jobs in process, which run when the test says `drain()`. */
export class World {
  private readonly actors = new Map<Role, Actor>();

  private constructor(
    readonly app: INestApplication,
    readonly config: Config,
    private readonly folder: string,
    private readonly end_: () => Promise<void>,
  ) {}

  /** `empty`: nobody is there yet, not even the test's own people; `modules`: what the API does not have, such as the demo. */
  static async begin(
    env: Record<string, string> = {},
    { empty = false, modules = [] }: { empty?: boolean; modules?: Type[] } = {},
  ): Promise<World> {
    const world = await World.on(await freshDatabase(), newFolder(), env, modules);
    if (!empty) await world.hireEverybody();
    return world;
  }

  /** The demo school, lived once a run of tests: the others clone its database and take its files along. */
  static async demo(env: Record<string, string> = {}): Promise<World> {
    const { DemoModule, DemoSchool } = await import('@etabli/demo');
    const kept = path.join(process.env.TEST_DIR!, 'demo-school');
    const database = await clonedDatabase('template_demo', async (url) => {
      const stays = { url, drop: () => Promise.resolve() };
      const first = await World.on(stays, newFolder(), { PUBLIC_URL: 'http://etabli.example' }, [DemoModule]);
      await first.get(DemoSchool).open(() => undefined);
      await first.app.close();
      fs.renameSync(first.folder, kept);
    });
    const folder = newFolder();
    fs.cpSync(kept, folder, { recursive: true });
    return World.on(database, folder, env, [DemoModule]);
  }

  private static async on(
    database: TestDatabase,
    folder: string,
    env: Record<string, string>,
    modules: readonly Type[],
  ): Promise<World> {
    const config = readConfig({
      DATABASE_URL: database.url,
      ETABLI_SECRET: 'a secret for tests only, 32 chars',
      FILES_DIR: path.join(folder, 'files'),
      MAIL_DIR: path.join(folder, 'mail'),
      LOG_LEVEL: 'silent',
      JOB_POLL_MS: NEVER_MS,
      DATABASE_POOL: '20',
      ...env,
    });
    const root = { module: TestedModule, imports: [ApiModule.with(config), ...modules] };
    const app = setupHttp(await NestFactory.create(root, { logger: false, abortOnError: false }));
    await app.init();
    return new World(app, config, folder, async () => {
      await app.close();
      await database.drop();
      fs.rmSync(folder, { recursive: true, force: true });
    });
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }
  get clock(): Clock {
    return this.get(Clock);
  }
  get<T>(token: Type<T>): T {
    return this.app.get(token, { strict: false });
  }

  /** Runs as the person of that role, without HTTP. */
  as<T>(role: Role | 'system', work: () => Promise<T>): Promise<T> {
    return actingAs(role === 'system' ? SYSTEM : this.actor(role), work);
  }
  actor(role: Role): Actor {
    return this.actors.get(role)!;
  }

  /** Somebody at a browser. Without a role: not logged in. */
  async client(role?: Role): Promise<Client> {
    const server = this.app.getHttpServer() as Server;
    if (!role) return new Client(server);
    return this.clientOf(`${role}@test.example`);
  }
  async clientOf(email: string): Promise<Client> {
    const { token } = await this.get(AuthService).login(email, PASSWORD, 'test');
    return new Client(this.app.getHttpServer() as Server, `${SESSION_COOKIE}=${token}`);
  }

  /** Does everything that waits: events, jobs, mails. */
  drain(): Promise<void> {
    return this.get(InProcessLoop).drain();
  }

  end(): Promise<void> {
    return this.end_();
  }

  private async hireEverybody(): Promise<void> {
    for (const role of ROLES) {
      const email = `${role}@test.example`;
      const userId = await actingAs(SYSTEM, () =>
        this.get(UserService).create({ email, name: `Test ${role}`, roles: [role], password: PASSWORD }),
      );
      this.actors.set(role, { userId, name: `Test ${role}`, roles: [role], sessionId: null });
    }
  }
}

export const world = (env?: Record<string, string>): Promise<World> => World.begin(env);
