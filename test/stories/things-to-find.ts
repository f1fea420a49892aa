import { newId } from '@etabli/kernel';
import type { Put, Sought } from './rows-of-the-story.js';

/** One thing of each kind that bears the word « Zanzibar »: of money, of the school, of the youths, of the workshop. */
export async function putThings(put: Put, at: Sought): Promise<void> {
  const [agreement, grant, campaign, order, framework, guardian, file] = Array.from({ length: 7 }, () => newId());
  const days = { starts_on: '2026-01-01', ends_on: '2026-12-31' };
  const sum = { amount_cents: 100_000 };
  await put('funding_agreements', {
    id: agreement,
    customer_id: at.customerId,
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
    customer_id: at.customerId,
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
    frozen_at: at.now,
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
    imported_at: at.now,
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
  await put('purchase_lists', { title: 'Achats', supplier: 'Zanzibar Aciers', state: 'draft', created_at: at.now });
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
    recorded_at: at.now,
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
    recorded_at: at.now,
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
    student_id: at.studentId,
    guardian_id: guardian,
    relation: 'mother',
    from_on: '2026-09-01',
    ...rights,
  });
  await put('dossiers', {
    kind: 'booklet',
    student_id: at.studentId,
    title: 'Livret Zanzibar',
    run_id: newId(),
    with_results: false,
    requested_by_name: 'Direction',
    requested_at: at.now,
  });
}
