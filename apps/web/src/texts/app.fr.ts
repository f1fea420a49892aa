import { commands, fields, tables } from './journal.fr.js';

/** Words of the frame: login, navigation, errors, settings, users, journal, jobs. */
export const app = {
  name: 'Établi',
  skip: 'Aller au contenu',
  menu: 'Menu',
  openMenu: 'Ouvrir le menu',
  search: 'Rechercher…',
  searchKeys: 'Ctrl K',
  searchHint: 'Un jeune, une commande, un client, une facture : écrivez deux lettres.',
  searchNothing: 'Rien trouvé. Essayez un autre mot ou un numéro.',
  demoBanner: (day: string) =>
    `École de démonstration – nous sommes le ${day}. Les personnes et les chiffres sont inventés.`,
  account: 'Mon compte',
  appearance: 'Affichage',
  appearances: { light: 'Clair', dark: 'Sombre', contrast: 'Contraste fort' },
  logout: 'Se déconnecter',
  logoutEverywhere: 'Se déconnecter partout',
  notFoundTitle: 'Cette page n’existe pas',
  notFound: 'L’adresse est peut-être mal écrite, ou l’élément a changé de place.',
  forbiddenTitle: 'Cette page n’est pas pour votre rôle',
  forbidden: 'Si vous en avez besoin, demandez à la direction.',
  home: 'Retour à l’accueil',
  brokenTitle: 'Cet écran s’est arrêté',
  broken: 'Rien n’est perdu : ce qui était enregistré l’est toujours. Rechargez la page.',
  newVersion: 'Établi a été mis à jour. Rechargez la page.',
  reload: 'Recharger la page',
  breadcrumbs: 'Fil d’Ariane',
  searchKinds: {
    student: 'Jeunes',
    group: 'Groupes',
    customer: 'Clients',
    quote: 'Devis',
    order: 'Ordres de fabrication',
    production_order: 'Ordres de fabrication',
    invoice: 'Factures',
    supplier_invoice: 'Factures fournisseurs',
    machine: 'Machines',
    catalogue: 'Catalogue des opérations',
    framework: 'Référentiels',
    competence: 'Compétences',
    report: 'Rapports',
  } as Record<string, string>,
} as const;

export const roles = {
  director: 'Direction',
  master_trainer: 'Maître professionnel',
  accountant: 'Comptabilité',
  teacher: 'Enseignement général',
  administrator: 'Administration technique',
} as const;

export const login = {
  title: 'Se connecter',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  submit: 'Se connecter',
  showPassword: 'Montrer le mot de passe',
  forgotten: 'Mot de passe oublié ? La direction ou l’administration peut vous en donner un nouveau.',
  tagline: 'L’atelier, l’école et les comptes au même endroit.',
} as const;

export const settings = {
  title: 'Réglages',
  users: 'Utilisateurs',
  usersHint: 'Qui peut se connecter, et avec quel rôle',
  journal: 'Journal',
  journalHint: 'Qui a fait quoi, et quand',
  jobs: 'Travaux',
  jobsHint: 'Rapports, exports et imports en cours ou terminés',
} as const;

export const users = {
  title: 'Utilisateurs',
  noun: ['utilisateur', 'utilisateurs'] as const,
  add: 'Ajouter un utilisateur',
  create: 'Créer le compte',
  created: 'Le compte est créé.',
  name: 'Prénom et nom',
  email: 'Adresse e-mail',
  roles: 'Rôles',
  rolesHint: 'Une personne peut avoir plusieurs rôles.',
  password: 'Mot de passe',
  passwordHint: 'Au moins 10 caractères. Donnez-le à la personne de vive voix.',
  newPassword: 'Nouveau mot de passe',
  newPasswordHint: 'Laissez vide pour le garder. Un nouveau mot de passe déconnecte la personne partout.',
  access: 'Accès',
  active: 'Peut se connecter',
  inactive: 'Accès fermé',
  emptyHint: 'Ajoutez la première personne qui doit se connecter.',
} as const;

export const journal = {
  title: 'Journal',
  noun: ['action', 'actions'] as const,
  at: 'Date',
  actor: 'Personne',
  command: 'Action',
  changes: 'Changements',
  table: 'Élément',
  field: 'Information',
  before: 'Avant',
  after: 'Après',
  operations: { INSERT: 'créé', UPDATE: 'modifié', DELETE: 'supprimé' } as Record<string, string>,
  commands,
  fields,
  tables,
  otherCommand: 'Suite automatique',
  changeCount: ['changement', 'changements'] as const,
  emptyHint: 'Chaque action enregistrée apparaîtra ici.',
  detail: (actor: string) => `Action de ${actor}`,
} as const;

export const jobs = {
  title: 'Travaux',
  noun: ['travail', 'travaux'] as const,
  name: 'Travail',
  state: 'État',
  progress: 'Avancement',
  requestedAt: 'Demandé',
  finishedAt: 'Terminé',
  emptyHint: 'Demandez un rapport ou un export : il apparaîtra ici avec son avancement.',
} as const;
