// The questions of `npm start -- --empty`: in the terminal, or answered beforehand by the environment.
import readline from 'node:readline';
import { Plain } from '../support/say.mjs';

const QUESTIONS = [
  { key: 'ETABLI_SCHOOL_NAME', text: "Nom de l'école", valid: (v) => v.length >= 2, hint: 'au moins deux caractères' },
  {
    key: 'ETABLI_ADMIN_NAME',
    text: "Prénom et nom de l'administrateur",
    valid: (v) => v.length >= 2,
    hint: 'au moins deux caractères',
  },
  {
    key: 'ETABLI_ADMIN_EMAIL',
    text: 'Adresse e-mail',
    valid: (v) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(v),
    hint: 'une adresse comme nom@ecole.fr',
  },
  {
    key: 'ETABLI_ADMIN_PASSWORD',
    text: 'Mot de passe (10 caractères au moins)',
    hidden: true,
    valid: (v) => v.length >= 10,
    hint: '10 caractères au moins',
  },
];

/** One line typed; nothing is echoed when hidden. Ctrl-C goes to the process as usual. */
function line({ text, hidden }) {
  return new Promise((done, failed) => {
    const asked = readline.createInterface({ input: process.stdin, output: process.stdout, terminal: true });
    if (hidden) asked._writeToOutput = (written) => written.includes(text) && process.stdout.write(`${text} : `);
    asked.once('SIGINT', () => {
      asked.close();
      process.kill(process.pid, 'SIGINT');
    });
    asked.once('close', () => failed(new Plain("questions interrompues : rien n'a été créé.")));
    asked.question(`${text} : `, (answer) => {
      done(answer.trim());
      asked.close();
      if (hidden) process.stdout.write('\n');
    });
  });
}

async function answer(question) {
  const given = process.env[question.key]?.trim();
  if (given !== undefined) {
    if (!question.valid(given)) throw new Plain(`${question.key} n'est pas valable : ${question.hint}.`);
    return given;
  }
  if (!process.stdin.isTTY)
    throw new Plain(`sans terminal, donnez ${QUESTIONS.map(({ key }) => key).join(', ')} dans l'environnement.`);
  for (;;) {
    const typed = await line(question);
    if (question.valid(typed)) return typed;
    process.stdout.write(`  Il faut ${question.hint}.\n`);
  }
}

async function confirmedPassword(question) {
  for (;;) {
    const typed = await answer(question);
    if (process.env[question.key] || (await line({ text: 'Encore une fois', hidden: true })) === typed) return typed;
    process.stdout.write('  Les deux mots de passe diffèrent.\n');
  }
}

/** @returns {Promise<{ schoolName: string, adminName: string, adminEmail: string, password: string }>} */
export async function askForSchool() {
  const [school, name, email, password] = QUESTIONS;
  return {
    schoolName: await answer(school),
    adminName: await answer(name),
    adminEmail: await answer(email),
    password: await confirmedPassword(password),
  };
}
