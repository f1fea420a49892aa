import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Customers1764000020000 implements MigrationInterface {
  name = 'Customers1764000020000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE SEQUENCE customers_code_seq;

      CREATE TABLE customers (
        id uuid NOT NULL CONSTRAINT customers_pkey PRIMARY KEY,
        code text NOT NULL,
        kind text NOT NULL CONSTRAINT customers_kind_check CHECK (kind IN ('business', 'public_body', 'person')),
        name text COLLATE fr NOT NULL,
        first_name text,
        siren text,
        siret text,
        vat_number text,
        address_line1 text NOT NULL,
        address_line2 text,
        postal_code text NOT NULL,
        city text COLLATE fr NOT NULL,
        country text NOT NULL,
        email text,
        phone text,
        contact_name text,
        payment_days integer CONSTRAINT customers_payment_days_check CHECK (payment_days BETWEEN 0 AND 60),
        notes text,
        archived boolean NOT NULL,
        search_text text NOT NULL
      );
      CREATE UNIQUE INDEX customers_code_key ON customers (code);
      CREATE INDEX customers_name_idx ON customers (name, id);
      CREATE INDEX customers_city_idx ON customers (city, id);
      CREATE INDEX customers_search_idx ON customers USING gin (search_text gin_trgm_ops);
      SELECT audit_table('customers', ARRAY['search_text']);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
