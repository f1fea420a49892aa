// Where Établi answers: checked before any work starts, announced at the end.
import os from 'node:os';
import { portTrouble } from '../support/process.mjs';
import { Plain } from '../support/say.mjs';

export function address() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Plain('PORT doit être un nombre entre 1 et 65535.');
  const host = process.env.HOST || '127.0.0.1';
  const open = host === '0.0.0.0' || host === '::';
  const local = open || host === '127.0.0.1' || host === '::1' || host === 'localhost';
  return {
    port,
    host,
    open,
    url: `http://${local ? 'localhost' : host}:${port}`,
    probe: `http://${open ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`,
  };
}

const get = (url) => fetch(url, { signal: AbortSignal.timeout(2000) });

/** Only Établi answers this way on this path. */
async function isEtabli(probe) {
  try {
    const answer = await get(`${probe}/api/health/live`);
    return answer.ok && (await answer.json()).app === 'etabli';
  } catch {
    return false;
  }
}

export async function requireFreePort({ port, host, url, probe }) {
  const code = await portTrouble(port, host);
  if (!code) return;
  if (code === 'EACCES')
    throw new Plain(`le port ${port} est réservé à l'administrateur : choisissez-en un autre, par exemple PORT=3000.`);
  if (code !== 'EADDRINUSE')
    throw new Plain(`impossible d'écouter sur ${host}:${port} (${code}) : vérifiez HOST et PORT.`);
  if (await isEtabli(probe)) throw new Plain(`Établi tourne déjà sur ${url}.`);
  throw new Plain(
    `le port ${port} est déjà pris par un autre programme : choisissez-en un autre, par exemple PORT=${port + 1} npm start.`,
  );
}

export async function isReady({ probe }) {
  try {
    return (await get(`${probe}/api/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** The addresses of this machine on the local network, when HOST opens it. */
export function lanAddresses({ open, port }) {
  if (!open) return [];
  const interfaces = Object.values(os.networkInterfaces()).flat();
  return interfaces
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map((each) => `http://${each.address}:${port}`);
}
