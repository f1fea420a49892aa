import type { Browser, Locator, Page } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, keepPicture, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { choose, fill, heading, press, refusedFields } from '../harness/gestures.js';
import { openSchool } from '../stories/school-of-the-story.js';

const NOW = new Date('2026-11-24T14:00:00+01:00');
const TODAY = '2026-11-24';
const LONG_MS = 120_000;
/** how long the server may take; what cannot be read is refused before it is sent */
const ANSWER_MS = 3_000;
/** a folder for pictures to look at */

const DAY = 'Écrivez une date qui existe.';

/** Each register of safety, filled with nonsense first, then as a director fills it. */
describe('les registres de la sécurité, à l’écran', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let api: Client;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(NOW);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    api = await w.client('director');
    const school = await openSchool(w, api);
    await hoursAgainstTheRules(school);
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    page = tablet.page;
    await tablet.login('director@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    expect(tablet.complained()).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  /** Nobody showed Nolan the machine; what he did this morning is written all the same, and answered for. */
  async function hoursAgainstTheRules(school: { groupId: string; machineId: string; students: readonly string[] }) {
    await api.post(`/students/${school.students[11]}/leave`, { on: '2026-11-20', outcome: 'job' }).expect(204);
    const nolan = { firstName: 'Nolan', lastName: 'Mercier', bornOn: '2010-02-03', enrolledOn: TODAY };
    const studentId = (await api.post('/students', { ...nolan, groupId: school.groupId }).expect(201)).body.id;
    const order = await api.post('/production-orders', { title: 'Portail', allottedMinutes: 600 }).expect(201);
    const path = `/production-orders/${order.body.id}`;
    const [first] = (await api.get(path).expect(200)).body.operationList;
    const operation = { id: first.id, title: 'Soudage', allottedMinutes: 600, machineId: school.machineId };
    await api.put(`${path}/operations`, { operations: [{ ...operation, competenceIds: [] }] }).expect(204);
    const stretches = [{ operationId: first.id, from: '08:00', to: '12:00' }];
    const morning = { groupId: school.groupId, day: TODAY, halfDay: 'morning', moves: [{ studentId, stretches }] };
    await api.post('/time-entries', morning).expect(201);
  }

  const open = async (path: string, title: string): Promise<void> => {
    await page.goto(path);
    await heading(page, title).waitFor();
  };
  const panel = (name: string): Locator => page.getByRole('dialog', { name });
  const picture = async (name: string): Promise<void> => {
    await keepPicture(page, `registre-${name}`);
  };

  /** Presses the button of a form and reads what is said under each field, by the field's name. */
  async function refused(inside: Locator, button: string, name: string): Promise<Record<string, string>> {
    await Promise.all([
      page.waitForResponse((answer) => answer.status() === 422, { timeout: ANSWER_MS }).catch(() => undefined),
      press(inside, button),
    ]);
    await inside.locator('[id$="-error"]').first().waitFor();
    await picture(name);
    expect(await tablet.accessibility()).toEqual([]);
    return refusedFields(inside);
  }

  const pick = async (inside: Locator, field: string, option: RegExp): Promise<void> => {
    await inside.getByLabel(field).first().tap();
    await page.getByRole('option', { name: option }).first().tap();
    await page.keyboard.press('Tab');
  };

  it(
    'une formation signée sur papier',
    async () => {
      await open('/securite/jeunes', 'Formations à la sécurité');
      await page.getByRole('button', { name: 'Nolan, Poste MIG/MAG\u202f: à faire', exact: true }).tap();
      const form = panel('Nolan Mercier · Poste MIG/MAG');
      await press(form, 'Sur papier');
      await fill(form, { 'Formé le': '31/02/2026', 'Valable jusqu’au': 'toujours' });
      expect(await refused(form, 'La feuille est signée sur papier', 'formation')).toEqual({
        'Formé le': DAY,
        'Valable jusqu’au': DAY,
      });
      await fill(form, { 'Formé le': '24/11/2026', 'Valable jusqu’au': '' });
      expect(Object.keys(await refused(form, 'La feuille est signée sur papier', 'formation-formateur'))).toEqual([
        'Formateur',
      ]);
      await pick(form, 'Formateur', /^Marc Forge$/);
      await press(form, 'La feuille est signée sur papier');
      await page.getByRole('button', { name: 'Nolan, Poste MIG/MAG\u202f: signée le 24/11/2026' }).waitFor();
      await picture('formations');
    },
    LONG_MS,
  );

  it(
    'un avis médical : les travaux exclus, un an au plus, jamais la raison',
    async () => {
      await open('/securite/aptitudes', 'Avis médicaux d’aptitude');
      await page.getByRole('link', { name: 'Nolan Mercier' }).tap();
      const form = panel('Nolan Mercier');
      await choose(page, form, 'Résultat', 'Apte avec restrictions');
      await fill(form, { 'Donné le': 'hier', 'Valable jusqu’au': '01/01/2020', Médecin: ' ' });
      expect(await refused(form, 'Enregistrer l’avis reçu', 'avis-un')).toEqual({
        'Donné le': DAY,
        Médecin: 'Écrivez de 1 à 120 caractères.',
      });
      await fill(form, { 'Donné le': '23/11/2026', Médecin: 'Dr Petit' });
      expect(Object.keys(await refused(form, 'Enregistrer l’avis reçu', 'avis-terme'))).toEqual(['Valable jusqu’au']);
      await fill(form, { 'Valable jusqu’au': '' });
      expect(Object.keys(await refused(form, 'Enregistrer l’avis reçu', 'avis-codes'))).toEqual(['Travaux exclus']);
      await pick(form, 'Travaux exclus', /^D4153-17/);
      await press(form, 'Enregistrer l’avis reçu');
      await form.getByText('Apte avec restrictions – 23/11/2026 → 23/11/2027 – Dr Petit').waitFor();
    },
    LONG_MS,
  );

  it(
    'une habilitation : au moins un travail, et un que ce papier ouvre',
    async () => {
      await open('/securite/habilitations', 'Habilitations et autorisations');
      await page.getByLabel('Jeune').first().tap();
      await page.getByRole('option', { name: 'Nolan Mercier', exact: true }).tap();
      await press(page, 'Ajouter une habilitation');
      const form = panel('Ajouter une habilitation');
      await fill(form, { 'Délivrée le': 'un jour', 'Valable jusqu’au': '99/99/9999' });
      expect(await refused(form, 'Enregistrer', 'habilitation')).toEqual({
        'Nom du papier': 'Écrivez de 1 à 120 caractères.',
        'Délivrée le': DAY,
        'Valable jusqu’au': DAY,
      });
      await fill(form, {
        'Nom du papier': 'CACES R489',
        'Délivrée le': '24/11/2026',
        'Valable jusqu’au': '24/11/2031',
      });
      expect(await refused(form, 'Enregistrer', 'habilitation-codes')).toEqual({
        'Travaux (codes)': 'Choisissez au moins un travail que ce papier ouvre.',
      });
      await pick(form, 'Travaux (codes)', /^D4153-27/);
      await press(form, 'Enregistrer');
      await page.getByRole('cell', { name: 'CACES R489' }).waitFor();
      await picture('habilitations');
    },
    LONG_MS,
  );

  it(
    'une déclaration : préparée, corrigée, envoyée',
    async () => {
      await open('/securite/declarations', 'Déclarations de dérogation');
      await press(page, 'Préparer une déclaration');
      const draft = panel('Préparer une déclaration');
      await fill(draft, { 'Secteur d’activité': ' ' });
      expect(await refused(draft, 'Préparer', 'declaration')).toEqual({
        'Secteur d’activité': 'Écrivez de 1 à 200 caractères.',
      });
      await fill(draft, { 'Secteur d’activité': 'Métallerie' });
      await press(draft, 'Préparer');
      const one = panel('Métallerie');
      const sending = one.getByRole('region', { name: 'Envoi à l’inspection du travail' });
      await sending.waitFor();
      await fill(one, { 'Formations données': '', 'Secteur d’activité': '' });
      expect(await refused(one, 'Enregistrer', 'declaration-brouillon')).toEqual({
        'Secteur d’activité': 'Écrivez de 1 à 200 caractères.',
        'Formations données': 'Écrivez de 1 à 2000 caractères.',
      });
      await fill(one, { 'Formations données': 'CAP métallier', 'Secteur d’activité': 'Métallerie' });
      await press(one, 'Enregistrer');
      await page.getByText('La déclaration est enregistrée.').first().waitFor();
      await fill(sending, { 'Envoyée le': 'bientôt' });
      expect(await refused(sending, 'Noter l’envoi', 'declaration-envoi')).toEqual({
        'Envoyée le': DAY,
        'Preuve de la date': 'Écrivez de 3 à 200 caractères.',
      });
      await fill(sending, { 'Envoyée le': '24/11/2026', 'Preuve de la date': 'Recommandé 1A 002' });
      await press(sending, 'Noter l’envoi');
      await page.getByRole('row', { name: /Métallerie.*Envoyée.*24\/11\/2026/ }).waitFor();
      await picture('declarations');
    },
    LONG_MS,
  );

  it(
    'une règle d’horaires : en heures, à partir d’aujourd’hui',
    async () => {
      await open('/securite/regles', 'Règles d’horaires');
      await press(page, 'Changer une règle');
      const form = panel('Changer une règle');
      await fill(form, { Limite: '', 'À partir du': 'demain', Motif: ' ' });
      expect(Object.keys(await refused(form, 'Enregistrer', 'regle'))).toContain('Limite');
      await fill(form, { Limite: '400', 'À partir du': '01/01/2020', Motif: 'Essai de la journée courte' });
      expect(await refused(form, 'Enregistrer', 'regle-heures')).toEqual({
        Limite: 'Écrivez une durée de plus de 0 à 24 heures.',
      });
      await fill(form, { Limite: '7' });
      expect(await refused(form, 'Enregistrer', 'regle-jour')).toEqual({
        'À partir du': 'Une règle commence aujourd’hui au plus tôt.',
      });
      await fill(form, { 'À partir du': '25/11/2026' });
      await press(form, 'Enregistrer');
      await page.getByRole('row', { name: /Journée trop longue.*7 h 00.*25\/11\/2026/ }).waitFor();
      await picture('regles');
    },
    LONG_MS,
  );

  it(
    'le DUERP : un jour passé',
    async () => {
      await open('/securite/duerp', 'Document unique (DUERP)');
      await press(page, 'Noter une mise à jour');
      const form = panel('Noter une mise à jour');
      await fill(form, { 'Mis à jour le': '24/11/2027' });
      expect(Object.keys(await refused(form, 'Enregistrer', 'duerp-nouveau'))).toEqual(['Mis à jour le']);
      await fill(form, { 'Mis à jour le': '24/11/2026', Remarque: 'Avec le conseil d’école' });
      await press(form, 'Enregistrer');
      await page.getByRole('row', { name: /24\/11\/2026.*Avec le conseil d’école/ }).waitFor();
    },
    LONG_MS,
  );

  it(
    'un accident : le délai court, puis les suites',
    async () => {
      await open('/securite/accidents', 'Registre des accidents');
      await press(page, 'Noter un accident');
      const form = panel('Noter un accident');
      await fill(form, { 'Arrivé le': 'ce matin', Heure: 'vers dix heures', Lieu: ' ' });
      expect(await refused(form, 'Enregistrer', 'accident-nouveau')).toEqual({
        Jeune: 'Choisissez un élément de la liste.',
        'Arrivé le': DAY,
        Heure: 'Écrivez une heure, par exemple 08:00.',
        Lieu: 'Écrivez de 1 à 200 caractères.',
        'Ce qui s’est passé': 'Écrivez de 1 à 4000 caractères.',
        'Partie du corps touchée': 'Écrivez de 1 à 120 caractères.',
      });
      await form.getByLabel('Jeune').first().tap();
      await page.getByRole('option', { name: 'Nolan Mercier', exact: true }).tap();
      await fill(form, {
        'Arrivé le': '24/11/2026',
        Heure: '18h',
        Lieu: 'Îlot soudage',
        'Ce qui s’est passé': 'Coupure en rangeant une chute.',
        'Partie du corps touchée': 'Index gauche',
      });
      expect(Object.values(await refused(form, 'Enregistrer', 'accident-avenir'))).toEqual([
        'L’accident ne peut pas être dans l’avenir.',
      ]);
      await fill(form, { Heure: '10h30' });
      await press(form, 'Enregistrer');
      await page.getByRole('row', { name: /Nolan Mercier.*à déclarer avant le/ }).waitFor();
      await picture('accidents');
      await page.getByRole('link', { name: 'Nolan Mercier' }).tap();
      const one = panel('Nolan Mercier');
      await fill(one, { 'Déclaré à la CPAM le': '23/11/2026', 'Famille prévenue le': 'plus tard' });
      expect(await refused(one, 'Noter les suites', 'accident-suites')).toEqual({ 'Famille prévenue le': DAY });
      await fill(one, { 'Déclaré à la CPAM le': '24/11/2026', 'Famille prévenue le': '24/11/2026' });
      await one.getByRole('textbox', { name: 'à', exact: true }).fill('11h');
      await press(one, 'Noter les suites');
      await page.getByRole('row', { name: /Nolan Mercier.*déclaré le/ }).waitFor();
    },
    LONG_MS,
  );

  it(
    'un incident : clos avec ce qui a été fait',
    async () => {
      await open('/securite/incidents', 'Incidents');
      await picture('incidents');
      await page.getByRole('link', { name: 'Nolan Mercier' }).tap();
      const form = panel('Nolan Mercier');
      await fill(form, { 'Ce qui a été fait': ' ' });
      expect(await refused(form, 'Clore l’incident', 'incident')).toEqual({
        'Ce qui a été fait': 'Écrivez de 3 à 1000 caractères.',
      });
      await fill(form, { 'Ce qui a été fait': 'Formation signée le même jour, consigne rappelée.' });
      await press(form, 'Clore l’incident');
      await page.getByRole('row', { name: /Nolan Mercier.*clos/ }).waitFor();
    },
    LONG_MS,
  );
});
