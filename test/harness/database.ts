import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '@etabli/schema';

const BUILDING = 4242;
const BUILDING_ANOTHER = 4243;

function adminUrl(): string {
  const url = process.env.TEST_PG_ADMIN_URL;
  if (!url) throw new Error('TEST_PG_ADMIN_URL is missing: this test needs the global setup of its jest project');
  return url;
}

const at = (name: string): string => Object.assign(new URL(adminUrl()), { pathname: `/${name}` }).href;

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own with nothing in it, not even a table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (client) => void (await client.query(`CREATE DATABASE ${name}`)));
  return databaseOf(name);
}

/** A migrated database of one's own, cloned from a template that the first file to ask builds. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [BUILDING]);
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'template_ready'`);
    if (!rowCount) {
      await client.query('DROP DATABASE IF EXISTS template_build WITH (FORCE)');
      await client.query('CREATE DATABASE template_build');
      await migrate(at('template_build'));
      await client.query('ALTER DATABASE template_build RENAME TO template_ready');
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE template_ready STRATEGY FILE_COPY`);
  });
  return databaseOf(name);
}

/** A clone of the template of that name, which `build` fills the first time; the others wait for it. */
export async function clonedDatabase(template: string, build: (url: string) => Promise<void>): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [BUILDING_ANOTHER]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      const fresh = await freshDatabase();
      await build(fresh.url);
      await client.query(`ALTER DATABASE ${new URL(fresh.url).pathname.slice(1)} RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return databaseOf(name);
}

const databaseOf = (name: string): TestDatabase => ({
  url: at(name),
  drop: () => asAdmin(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
});
