import { newCustomer, openSchool as openBilling, type Client, world, type World } from '@etabli/testing';
import { newId } from '@etabli/kernel';
import { openSchool, type StorySchool } from './school-of-the-story.js';

const NOW = new Date('2026-11-24T17:00:00+01:00');

interface Hit {
  kind: string;
  title: string;
  path: string;
}

/** One thing of each kind that bears the word, and what Ctrl-K gives of them to each role. */
describe('la recherche', () => {
  let w: World;
  let school: Omit<StorySchool, 'frameworkId' | 'competences'>;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(NOW);
    await openBilling(w);
    school = await openSchool(w, await w.client('director'));
    await rows(await newCustomer(w));
  });
  afterAll(() => w.end());

  /** As rows: what is asked is only whether they are found. */
  async function rows(customerId: string): Promise<void> {
    const [agreement, grant, campaign, order, framework, guardian, file] = Array.from({ length: 7 }, () => newId());
    await w.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      const put = (table: string, values: object): Promise<unknown> => {
        const row = { id: newId(), ...values };
        const names = Object.keys(row).join(', ');
        return tx.query(
          `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1)`,
          [JSON.stringify(row)],
        );
      };
      const days = { starts_on: '2026-01-01', ends_on: '2026-12-31' };
      const sum = { amount_cents: 100_000 };
      await put('funding_agreements', {
        id: agreement,
        customer_id: customerId,
        kind: 'state',
        title: 'Zanzibar formation',
        restricted: false,
        ...days,
        ...sum,
      });
      await put('equipment_grants', {
        id: grant,
        agreement_id: agreement,
        kind: 'equipment',
        rate_bp: 5000,
        cap_cents: 800_000_00,
        source: 'arrêté',
      });
      await put('grant_items', { grant_id: grant, label: 'Tour', eligible_cents: 100 });
      await put('funding_loans', {
        customer_id: customerId,
        label: 'Prêt Zanzibar',
        kind: 'annuity',
        rate_bp: 100,
        first_due_on: '2026-01-01',
        period_months: 1,
        term_count: 12,
        grace_count: 0,
        ...sum,
      });
      await put('tax_campaigns', { id: campaign, year: 2026, balance_bp: 5000 });
      await put('tax_receipts', {
        campaign_id: campaign,
        import_id: newId(),
        row_key: 'a',
        siren: '732829320',
        employer_name: 'Zanzibar SA',
        paid_on: '2026-06-01',
        ...sum,
      });
      await put('funding_packs', {
        agreement_id: agreement,
        run_id: newId(),
        file_id: file,
        file_sha256: 'a'.repeat(64),
        file_count: 1,
        made_on: '2026-10-01',
        requested_by_name: 'Direction',
      });
      await put('frozen_reports', {
        year: 2026,
        title: 'Bilan',
        recipient: 'Région Zanzibar',
        content: '{}',
        content_sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
        file_id: file,
        file_sha256: 'b'.repeat(64),
        frozen_at: NOW,
        frozen_by_name: 'Direction',
      });
      await put('yearly_duties', {
        title: 'Déclaration Zanzibar',
        rule: 'day',
        month_day: '06-01',
        lead_days: 30,
        verified: false,
        state: 'active',
        starts_on: '2026-01-01',
      });
      await put('staff_members', { first_name: 'Zoé', last_name: 'Zanzibar', kind: 'teacher', active: true });
      await put('frameworks', {
        id: framework,
        code: 'ZANZ',
        title: 'CAP Zanzibar',
        level: 3,
        legal_text: 'arrêté',
        version: '2026',
        state: 'published',
        verification: 'verified',
        source: 'arrêté',
        level_scale: [],
        content_hash: 'zanzibar',
        imported_at: NOW,
        scale_fixed: false,
      });
      await put('competences', {
        framework_id: framework,
        code: 'C1',
        title: 'Souder à la Zanzibar',
        position: 1,
        source: 'arrêté',
        origin: 'official',
        verification: 'verified',
      });
      await put('exam_sessions', {
        framework_id: framework,
        year: 2027,
        kind: 'main',
        registration_to: '2026-11-27',
        arrangements_by: '2026-12-11',
        exams_from: '2027-05-31',
        exams_to: '2027-06-18',
        optional_units: 'to_check',
      });
      await put('material_items', {
        code: 'ZAN-1',
        name: 'Tôle Zanzibar',
        family: 'tôle',
        unit: 'kilogram',
        minimum_stock: 0,
        active: true,
        on_hand: 0,
        value_cents: 0,
      });
      await put('purchase_lists', { title: 'Achats', supplier: 'Zanzibar Aciers', state: 'draft', created_at: NOW });
      await put('production_orders', {
        id: order,
        number: 'OF-Z',
        title: 'Lot',
        state: 'planned',
        opened_on: '2026-11-01',
        search_text: 'of-z lot',
      });
      await put('nonconformities', {
        order_id: order,
        found_on: '2026-11-01',
        recorded_at: NOW,
        what: 'Zanzibar rayé',
        cause: 'material',
        scrapped: 1,
        to_rework: 0,
        state: 'open',
        search_text: 'zanzibar raye',
      });
      await put('deliveries', {
        order_id: order,
        number: 'BL-zanzibar-1',
        delivered_on: '2026-11-02',
        recorded_at: NOW,
      });
      await put('groups', {
        name: 'Groupe Zanzibar',
        trade: 'chaudronnerie',
        trainer_id: newId(),
        capacity: 12,
        active: true,
      });
      await put('guardians', {
        id: guardian,
        first_name: 'Ida',
        last_name: 'Zanzibar',
        channel: 'phone',
        search_text: 'ida zanzibar',
      });
      const rights = {
        parental_authority: true,
        lives_with: true,
        may_be_told: true,
        told_as_adult: false,
        pays: false,
        may_pick_up: true,
        emergency: true,
        no_contact: false,
      };
      await put('guardian_links', {
        student_id: school.students[0],
        guardian_id: guardian,
        relation: 'mother',
        from_on: '2026-09-01',
        ...rights,
      });
      await put('dossiers', {
        kind: 'booklet',
        student_id: school.students[0],
        title: 'Livret Zanzibar',
        run_id: newId(),
        with_results: false,
        requested_by_name: 'Direction',
        requested_at: NOW,
      });
    });
  }

  const found = async (client: Client, q = 'Zanzibar'): Promise<Hit[]> =>
    (await client.get(`/search?q=${encodeURIComponent(q)}`).expect(200)).body.hits;
  const kinds = async (client: Client): Promise<string[]> =>
    [...new Set((await found(client)).map(({ kind }) => kind))].toSorted();

  it('donne à la direction chaque chose qui porte le mot, avec son écran', async () => {
    const hits = await found(await w.client('director'));
    expect([...new Set(hits.map(({ kind }) => kind))].toSorted()).toEqual([
      'agreement',
      'competence',
      'dossier',
      'duty',
      'exam_session',
      'framework',
      'frozen_report',
      'funding_pack',
      'grant',
      'group',
      'guardian',
      'item',
      'loan',
      'nonconformity',
      'purchase_list',
      'staff',
      'tax_campaign',
    ]);
    expect(hits.every(({ path }) => path.startsWith('/'))).toBe(true);
    expect(new Set(hits.map(({ path }) => path)).size).toBe(hits.length);
    expect((await found(await w.client('director'), 'zanzibar-1')).map(({ kind }) => kind)).toEqual(['delivery']);
  });

  it('ne donne à chacun que ce qu’il peut lire', async () => {
    expect(await kinds(await w.client('accountant'))).toEqual([
      'agreement',
      'funding_pack',
      'grant',
      'item',
      'loan',
      'purchase_list',
      'staff',
      'tax_campaign',
    ]);
    expect(await kinds(await w.client('administrator'))).toEqual(['competence', 'framework', 'staff']);
  });

  it('ne donne au maître que les groupes, les dossiers et les responsables de ses jeunes', async () => {
    const theirs = ['competence', 'framework', 'item', 'nonconformity', 'purchase_list', 'staff'];
    expect(await kinds(await w.client('master_trainer'))).toEqual(['dossier', 'guardian', ...theirs].toSorted());
    await w.db.query('UPDATE students SET group_id = $1 WHERE id = $2', [school.otherGroupId, school.students[0]]);
    expect(await kinds(await w.client('master_trainer'))).toEqual(theirs);
  });
});
