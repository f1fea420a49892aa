import type { CreateCustomerRequest } from '@etabli/customers';

type Business = readonly [string, string, string, string, string, string];

/** Name, SIRET (invented, SIREN in 000), street, postcode, town, contact. */
const COMPANIES: readonly Business[] = [
  ['Constructions métalliques Vial', '00081590200010', '4 chemin de la Plaine', '69800', 'Saint-Priest', 'Marc Vial'],
  ['Chaudronnerie du Gier', '00083016600013', '18 rue du Haut-Fourneau', '42800', 'Rive-de-Gier', 'Anne Chapuis'],
  ['Laiterie des Monts d’Azergues', '00061318200013', '2 route de la Coopérative', '69620', 'Létra', 'Joël Perras'],
  [
    'Serrurerie Bonnefoy et fils',
    '00060913100016',
    '31 avenue Jean-Jaurès',
    '69600',
    'Oullins-Pierre-Bénite',
    'Rémi Bonnefoy',
  ],
  ['Atelier Bois et Fer', '00090996000015', '9 montée des Carmes', '69005', 'Lyon', 'Clara Noir'],
  ['Transports Montrachet', '00003082500012', '55 rue de l’Industrie', '69200', 'Vénissieux', 'Didier Montrachet'],
  ['Brasserie La Traboule', '00046281200017', '7 rue de la Fabrique', '69100', 'Villeurbanne', 'Elsa Garnier'],
  ['Plastiques Rhodaniens', '00094821600015', '14 allée des Mouleurs', '01120', 'Montluel', 'Farid Amrani'],
  [
    'Ascenseurs Beaujolais',
    '00099351900016',
    '3 rue du Treuil',
    '69400',
    'Villefranche-sur-Saône',
    'Nathalie Desvignes',
  ],
  ['Vergers du Pilat', '00081909400012', '120 route des Crêtes', '42520', 'Maclas', 'Hervé Oriol'],
  ['Menuiserie Alpine Couturier', '00037865300018', '6 rue du Rabot', '38200', 'Vienne', 'Sabine Couturier'],
  ['Ventilation Services Est', '00079754800013', '27 rue des Aérauliciens', '69120', 'Vaulx-en-Velin', 'Loïc Brun'],
  ['Fonderie Saint-Clair', '00032319600014', '1 quai de la Coulée', '69300', 'Caluire-et-Cuire', 'Paul Reynaud'],
  ['Restaurants Grand Comptoir', '00048757900013', '40 cours de la Liberté', '69003', 'Lyon', 'Inès Marquet'],
  ['Paysages et Clôtures du Rhône', '00049118300018', '8 chemin des Pépinières', '69780', 'Mions', 'Gilles Perrin'],
  ['Mécanique générale Souchon', '00062527700017', '22 rue des Tourneurs', '42000', 'Saint-Étienne', 'Lucie Souchon'],
  ['Papeteries de la Dombes', '00060189800018', '5 route des Étangs', '01330', 'Villars-les-Dombes', 'Alain Brevet'],
  ['Énergies Bois Lyonnais', '00055597900012', '16 rue du Foyer', '69210', 'L’Arbresle', 'Magali Blanc'],
];

const PUBLIC_BODIES: readonly Business[] = [
  [
    'Commune de Fontclaire-sur-Rhône',
    '00097114300011',
    '1 place de la Mairie',
    '69000',
    'Fontclaire-sur-Rhône',
    'Service technique',
  ],
  [
    'Collège public des Trois-Rivières',
    '00071049100010',
    '10 avenue des Écoles',
    '69000',
    'Fontclaire-sur-Rhône',
    'Intendance',
  ],
  ['Syndicat mixte des berges', '00074650300010', '2 quai des Mariniers', '38000', 'Rivemont', 'Pôle travaux'],
];

/** First name, name, street, postcode, town. */
const PERSONS: readonly (readonly [string, string, string, string, string])[] = [
  ['Jacqueline', 'Mercier', '12 impasse des Lilas', '69340', 'Francheville'],
  ['Olivier', 'Tran', '5 rue Centrale', '69290', 'Craponne'],
  ['Émilie', 'Roussel', '84 chemin du Vallon', '69230', 'Saint-Genis-Laval'],
  ['Mustapha', 'Ben Salah', '3 rue des Écoles', '69500', 'Bron'],
];

const address = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}@clients.example`;

const organisation = (
  kind: 'business' | 'public_body',
  [name, siret, addressLine1, postalCode, city, contactName]: Business,
): CreateCustomerRequest => ({
  kind,
  name,
  siren: siret.slice(0, 9),
  siret,
  addressLine1,
  postalCode,
  city,
  contactName,
  email: address(name),
});

/** 25 clients: 18 companies, 3 public bodies, 4 private persons, all invented. Orders name them by their place here. */
export const DEMO_CUSTOMERS: readonly CreateCustomerRequest[] = [
  ...COMPANIES.map((row, index) => ({
    ...organisation('business', row),
    ...(index % 6 === 1 ? { paymentDays: 45 } : {}),
  })),
  ...PUBLIC_BODIES.map((row) => organisation('public_body', row)),
  ...PERSONS.map(([firstName, name, addressLine1, postalCode, city]): CreateCustomerRequest => ({
    kind: 'person',
    firstName,
    name,
    addressLine1,
    postalCode,
    city,
    email: address(`${firstName} ${name}`),
  })),
];
