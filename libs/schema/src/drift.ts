import type { DataSource } from 'typeorm';

/** What TypeORM would still change to make the database agree with the entities: must be empty after migrating. */
export async function drift(db: DataSource): Promise<string[]> {
  return (await db.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
}

/** What TypeORM does not see: bodies of checks, keys, indexes, triggers and functions, as PostgreSQL prints them. */
export async function snapshot(db: DataSource): Promise<string> {
  const rows: { line: string }[] = await db.query(`
    SELECT line FROM (
      SELECT 1 AS part, format('CONSTRAINT %s.%s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS line
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname = 'public' AND t.relname <> 'migrations' AND c.contype <> 'n'
      UNION ALL SELECT 2, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
      UNION ALL SELECT 3, pg_get_triggerdef(g.oid) FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname = 'public' AND NOT g.tgisinternal
      UNION ALL SELECT 4, pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL SELECT 5, format('TABLE %s', relname) FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname = 'public' AND relkind IN ('r', 'v', 'm', 'S') AND relname NOT LIKE 'migrations%'
    ) AS lines ORDER BY part, line COLLATE "C"`);
  return rows.map(({ line }) => line).join('\n') + '\n';
}
