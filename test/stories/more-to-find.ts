import { newId } from '@etabli/kernel';
import type { DataSource } from 'typeorm';
import { asRows, type Put, type Sought } from './rows-of-the-story.js';
import { putThings } from './things-to-find.js';

const SUMS = { net_cents: 100, vat_cents: 20, gross_cents: 120, payable_cents: 120 };

/** The documents of billing and of the workshop that bear the word « Zanzibar », and the money of one payer. */
async function putDocuments(put: Put, { now, customerId, machineId }: Sought): Promise<void> {
  const [order, item, plan, quote] = Array.from({ length: 4 }, () => newId()) as [string, string, string, string];
  const { payable_cents: _due, ...sums } = SUMS;
  const bears = { title: 'Zanzibar', search_text: 'zanzibar' };
  await put('production_orders', { id: order, number: 'OF-ZZ', state: 'planned', opened_on: '2026-11-01', ...bears });
  await put('quotes', {
    id: quote,
    first_id: quote,
    customer_id: customerId,
    state: 'draft',
    valid_until: '2026-12-31',
    created_on: '2026-11-01',
    version: 1,
    deposit_bp: 0,
    discount_bp: 0,
    discount_cents: 0,
    ...sums,
    ...bears,
  });
  await put('invoices', {
    kind: 'invoice',
    customer_id: customerId,
    created_on: '2026-11-01',
    supplied_on: '2026-11-01',
    ...SUMS,
    ...bears,
  });
  await put('supplier_invoices', {
    file_id: await file(put, now),
    format: 'pdf',
    source: 'upload',
    state: 'to_type',
    sector: 'exempt',
    received_on: '2026-11-01',
    credit_note: false,
    currency: 'EUR',
    lines: [],
    warnings: [],
    search_text: 'zanzibar',
  });
  await put('inquiries', {
    customer_id: customerId,
    channel: 'phone',
    state: 'new',
    subject: 'Portail Zanzibar',
    received_on: '2026-11-01',
    state_on: '2026-11-01',
    search_text: 'zanzibar',
  });
  await put('payments', {
    customer_id: customerId,
    received_on: '2026-11-03',
    kind: 'receipt',
    method: 'transfer',
    amount_cents: 765_432_10,
    reference: 'VIR ZANZIBAR',
    recorded_at: now,
  });
  await put('bank_lines', {
    statement_id: newId(),
    position: 1,
    booked_on: '2026-11-03',
    amount_cents: 765_432_10,
    counterparty: 'Zanzibar SA',
    text: 'VIR RECU',
    fingerprint: 'zanzibar',
    search_text: 'zanzibar sa vir recu',
  });
  await put('cheque_slips', {
    number: 'REM-ZANZIBAR-1',
    deposited_on: '2026-11-03',
    iban: 'FR76',
    cheque_count: 1,
    total_cents: 100,
    made_at: now,
    made_by_name: 'Compta',
  });
  await put('order_confirmations', {
    number: 'AR-ZANZIBAR-1',
    order_id: order,
    customer_id: customerId,
    confirmed_on: '2026-11-03',
  });
  await put('pro_formas', {
    number: 'PF-ZANZIBAR-1',
    quote_id: quote,
    customer_id: customerId,
    written_on: '2026-11-03',
  });
  await put('subcontracts', {
    order_id: order,
    supplier: 'Zanzibar Galva',
    what: 'Galvanisation à chaud',
    state: 'planned',
  });
  await put('plans', {
    id: plan,
    first_id: plan,
    rank: 1,
    order_id: order,
    name: 'ZANZIBAR-4512',
    revision: 'B',
    kind: 'pdf',
    file_id: newId(),
    added_at: now,
  });
  await put('material_items', {
    id: item,
    code: 'TUB-1',
    name: 'Tube',
    family: 'tube',
    unit: 'metre',
    minimum_stock: 0,
    active: true,
    on_hand: 0,
    value_cents: 0,
  });
  await put('material_receipts', {
    item_id: item,
    quantity: 1,
    cost_cents: 100,
    received_on: '2026-11-03',
    note: 'BL Zanzibar 88',
    recorded_at: now,
  });
  await put('machine_checks', {
    machine_id: machineId,
    kind: 'Levage Zanzibar',
    period_months: 12,
    first_due_on: '2026-12-01',
  });
  await put('machine_upkeeps', {
    machine_id: machineId,
    title: 'Graissage Zanzibar',
    tasks: 'Graisser',
    interval_days: 30,
    first_due_on: '2026-12-01',
  });
  await put('catalogue_operations', {
    code: 'ZAN',
    title: 'Zanzibar',
    setup_minutes: 0,
    piece_minutes: '1.00',
    state: 'active',
    version: 1,
    search_text: 'zanzibar',
  });
}

/** What is of youths, classes, dangers and accounts. */
async function putClassAndSafety(put: Put, at: Sought): Promise<void> {
  const [subject, session] = [newId(), newId()];
  const { studentId, groupId, now } = at;
  await put('subjects', { id: subject, name: 'Zanzibarais', unit_codes: [], active: true });
  await put('lessons', {
    group_id: groupId,
    subject_id: subject,
    day: '2026-11-20',
    half_day: 'morning',
    title: 'L’aire d’un cercle de Zanzibar',
    given_by_name: 'Lise',
    recorded_at: now,
  });
  await put('class_tests', {
    group_id: groupId,
    subject_id: subject,
    kind: 'class_test',
    title: 'Contrôle de Zanzibar',
    held_on: '2026-11-20',
    coefficient: 100,
    made_by_name: 'Lise',
    made_at: now,
  });
  const framework = newId();
  await put('exam_sessions', {
    id: session,
    framework_id: framework,
    year: 2028,
    kind: 'main',
    registration_to: '2027-11-27',
    arrangements_by: '2027-12-11',
    exams_from: '2028-05-31',
    exams_to: '2028-06-18',
    optional_units: 'to_check',
  });
  await put('exam_registrations', {
    session_id: session,
    student_id: studentId,
    category: 'school_hors_contrat',
    state: 'registered',
    registered_on: '2026-11-20',
    candidate_number: 'ZANZIBAR9',
    created_at: now,
  });
  await put('placements', {
    student_id: studentId,
    host_id: at.customerId,
    from_on: '2027-01-04',
    to_on: '2027-01-29',
    tutor_name: 'Ali Zanzibar',
  });
  await put('machine_families', { code: 'zanzibar', name: 'Presses de Zanzibar', hazard_codes: [], active: true });
  await put('hazards', {
    code: 'D4153-99',
    article: 'D4153-99',
    title: 'Travaux à Zanzibar',
    hazard_class: 'X',
    valid_from: '2026-01-01',
    source: 'essai',
    verified: false,
  });
  await put('derogation_declarations', {
    state: 'draft',
    sector: 'Métallurgie à Zanzibar',
    trainings: 'CAP',
    works: [],
    family_ids: [],
    machine_ids: [],
    sites: [],
    supervisor_ids: [],
  });
  await put('devices', { name: 'Tablette Zanzibar', place: 'Atelier', idle_minutes: 5, created_at: now });
  await put('users', {
    email: 'zanzibar@test.example',
    name: 'Personne',
    roles: ['teacher'],
    active: true,
    created_at: now,
  });
}

async function file(put: Put, now: Date): Promise<string> {
  const id = newId();
  await put('stored_files', {
    id,
    name: 'zanzibar.pdf',
    media_type: 'application/pdf',
    size: 1,
    sha256: 'c'.repeat(64),
    stored_at: now,
  });
  return id;
}

/** One thing of every kind that bears the word. */
export const putOneOfEach = (db: DataSource, at: Sought): Promise<void> =>
  asRows(db, async (put) => {
    await putThings(put, at);
    await putDocuments(put, at);
    await putClassAndSafety(put, at);
  });
