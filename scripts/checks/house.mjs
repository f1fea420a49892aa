// The habits of the house that no linter knows. Each check returns its findings, one line each.
import { filesUnder, linesOf } from './files.mjs';

const CODE = /\.(ts|tsx|mjs|js|css|typ)$/;
const TEST = /\.(spec|db-spec|story|browser)\.tsx?$|^test\//;
const MOST_LINES = 300;
/** Generated files, migrations and import data have the length they need. */
const ANY_LENGTH = [/^libs\/contract\/src\/schema\.d\.ts$/, /\/migrations\//, /\/data\//];

const code = () => [...filesUnder('apps', 'libs', 'test', 'scripts', 'tools')].filter((name) => CODE.test(name));

/** A file longer than 300 lines hides something that deserves a name. */
export function tooLong() {
  const bound = code().filter((name) => !ANY_LENGTH.some((exempt) => exempt.test(name)));
  return bound
    .map((name) => [name, linesOf(name).length])
    .filter(([, lines]) => lines > MOST_LINES)
    .map(([name, lines]) => `${name} : ${lines} lignes (au plus ${MOST_LINES})`);
}

/** A name that says nothing gathers everything. */
const VAGUE = /\/(utils?|helpers?|types|misc)\.tsx?$|\/(common|utils|helpers)\//;
export const vagueNames = () =>
  code()
    .filter((name) => VAGUE.test(name))
    .map((name) => `${name} : nom trop vague`);

/** Where the real time may be read: the clocks, the making of ids, the browser, the tests and the launchers. */
const MAY_READ_TIME = [
  /^libs\/platform\/src\/clock\//,
  /^libs\/kernel\/src\/new-id\.ts$/,
  /^apps\/web\//,
  /^scripts\//,
  TEST,
];
const READS_TIME = /\bnew Date\(\s*\)|\bDate\.now\(/;

/** "Today" comes from Clock, in Europe/Paris, so that the demo's clock and the tests rule it. */
export const strayClocks = () => linesMatching(READS_TIME, MAY_READ_TIME, "l'heure se lit par Clock");

/** Const unions instead of enums; nothing left for later. */
export const enums = () =>
  linesMatching(/^\s*(export )?(declare )?(const )?enum \w/, [/schema\.d\.ts$/], 'union de constantes au lieu d’enum');
export const leftForLater = () =>
  linesMatching(/\b(TODO|FIXME|XXX)\b/, [/^scripts\/checks\//], 'rien ne reste à faire');

const isComment = (line) => /^\s*(\/\/|\*|\/\*)/.test(line);

function linesMatching(pattern, exempt, why) {
  const findings = [];
  for (const name of code()) {
    if (exempt.some((each) => each.test(name))) continue;
    linesOf(name).forEach((line, index) => {
      const relevant = pattern === READS_TIME ? !isComment(line) : true;
      if (relevant && pattern.test(line)) findings.push(`${name}:${index + 1} : ${why}`);
    });
  }
  return findings;
}
