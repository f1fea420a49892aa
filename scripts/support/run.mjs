// Long commands with their output kept, and npm with a cleaned environment. Built-ins only.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { atEnd } from './ending.mjs';
import { elapsed, Plain, say } from './say.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
export const at = (...parts) => path.join(root, ...parts);

/** Is this file the command itself, not an import of another one? */
export const isCommand = (meta) => Boolean(process.argv[1]) && fs.realpathSync(process.argv[1]) === meta.filename;

/** What the command itself says of its progress, as " : 40 % factures". */
const lastLine = (out) => {
  const line = out.trimEnd().split('\n').at(-1).trim();
  return /^\d+ %/.test(line) ? ` : ${line}` : '';
};

/**
 * Runs a command quietly: a line of progress every few seconds, the tail of its output only when it fails.
 * @returns {Promise<string>} what it wrote to stdout
 * @throws {Plain} whose message ends with that tail
 */
export function quietly(
  what,
  command,
  args,
  { env = process.env, everyMs = process.stderr.isTTY ? 5000 : 15_000 } = {},
) {
  return new Promise((done, failed) => {
    const from = performance.now();
    let tail = '';
    let out = '';
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    });
    const forget = atEnd(() => child.kill('SIGTERM'));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (tail = (tail + text).slice(-20_000)));
    child.stdout.on('data', (text) => (out += text));
    const tick = setInterval(() => say(`  … ${what}, ${elapsed(from)}${lastLine(out)}`), everyMs);
    const end = (error) => {
      clearInterval(tick);
      forget();
      return error ? failed(error) : done(out);
    };
    child.on('error', end);
    child.on('close', (code, signal) => {
      if (code === 0) return end();
      if (/ENOSPC|no space left/i.test(tail)) return end(Object.assign(new Error(tail), { code: 'ENOSPC' }));
      const lines = tail
        .trim()
        .split('\n')
        .filter((line) => !/EBADENGINE|npm warn/.test(line));
      return end(new Plain(`échec : ${what} (${signal ?? `code ${code}`}).\n${lines.slice(-30).join('\n')}`));
    });
  });
}

// npm hands its flags down as environment. The user's registry, proxy, cache and userconfig are kept; whatever would
// change WHAT is installed or WHERE is dropped (whole names: "omit" must not catch "omit_lockfile_registry_resolved").
const CONFIG = [
  'ignore_scripts',
  'omit',
  'include',
  'only',
  'also',
  'production',
  'dev',
  'optional',
  'global',
  'location',
  'local_prefix',
  'global_prefix',
  'prefix',
  'dry_run',
  'package_lock',
  'package_lock_only',
  'workspaces?',
  'include_workspace_root',
  'install_links',
  'install_strategy',
  'legacy_peer_deps',
  'strict_peer_deps',
  'force',
  'json',
  'silent',
  'loglevel',
  'if_present',
  'save.*',
  'node_options',
  'engine_strict',
  'cpu',
  'os',
  'libc',
  'bin_links',
  'allow_scripts',
  'strict_allow_scripts',
  'before',
  'min_release_age',
];
const DROPPED = new RegExp(
  `^(npm_(config_(${CONFIG.join('|')})|package_.*|lifecycle_.*|command)|NODE_ENV|INIT_CWD)$`,
  'i',
);

export const cleanEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !DROPPED.test(name)));

/** The npm that started us, else the one on the PATH. */
export function npm(what, args) {
  const cli = process.env.npm_execpath;
  const env = cleanEnvironment();
  if (cli?.endsWith('npm-cli.js') && fs.existsSync(cli))
    return quietly(what, process.execPath, [cli, ...args], { env });
  return quietly(what, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { env });
}
