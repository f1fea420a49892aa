// The import rules, generated from the one table in tools/imports.mjs.
import { MAY_IMPORT } from './tools/imports.mjs';

const libs = Object.keys(MAY_IMPORT);
const any = (names) => `(${names.join('|')})`;
const INDEX = '^libs/[^/]+/src/index\\.ts$';
const TESTING = '^test/harness/index\\.ts$';
const DB_SPEC = '\\.db-spec\\.ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const tableRules = libs.flatMap((lib) => {
  const allowed = `^libs/${any([lib, ...MAY_IMPORT[lib]])}/`;
  const table = `${lib} -> ${MAY_IMPORT[lib].join(' ') || 'nothing'}`;
  return [
    rule(
      `${lib}-imports`,
      table,
      { path: `^libs/${lib}/`, pathNot: DB_SPEC },
      { path: '^(libs|apps|test|tools|scripts)/', pathNot: allowed },
    ),
    rule(
      `${lib}-db-spec-imports`,
      `${table}, and @etabli/testing`,
      { path: `^libs/${lib}/.*${DB_SPEC}` },
      { path: '^(libs|apps|test|tools|scripts)/', pathNot: [allowed, TESTING] },
    ),
  ];
});

export default {
  forbidden: [
    rule('no-circular', 'import type counts too', {}, { circular: true }),
    rule(
      'known-lib-only',
      'a new lib needs a row in tools/imports.mjs',
      { path: '^libs/', pathNot: `^libs/${any(libs)}/` },
      {},
    ),
    ...tableRules,
    rule(
      'front-door-only',
      'another lib is entered by its index',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', INDEX] },
    ),
    rule(
      'front-door-only-apps',
      'a lib is entered by its index',
      { path: '^(apps|test)/' },
      { path: '^libs/', pathNot: INDEX },
    ),
    rule(
      'by-name-not-by-path',
      'libs are imported as @etabli/x',
      { path: '^(libs/([^/]+)|apps|test)/' },
      { path: '^libs/', pathNot: '^libs/$2/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    ),
    rule(
      'no-index-inside-own-lib',
      'a lib never imports its own index',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/$1/src/index\\.ts$' },
    ),
    rule(
      'web-sees-contract-and-kernel',
      'no server code in the browser',
      { path: '^apps/web/' },
      { path: '^libs/', pathNot: '^libs/(contract|kernel)/' },
    ),
    rule(
      'server-never-sees-the-contract',
      'it is generated from the server',
      { path: '^apps/(api|worker)/' },
      { path: '^libs/contract/' },
    ),
    rule(
      'apps-never-import-apps',
      'they only compose libs',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'nothing-imports-tests',
      'test code stays in tests',
      { path: '^apps/', pathNot: '\\.spec\\.tsx?$' },
      { path: '^test/' },
    ),
    rule(
      'rules-are-pure',
      'a .rules file imports the kernel and other rules only',
      { path: '\\.rules\\.ts$' },
      { pathNot: ['\\.rules\\.ts$', '^libs/kernel/'] },
    ),
    rule(
      'kernel-has-no-dependency',
      'pure TypeScript, also for the browser',
      { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
      { pathNot: '^libs/kernel/' },
    ),
    rule(
      'kernel-specs-use-fast-check',
      'and nothing else',
      { path: '^libs/kernel/.*\\.spec\\.ts$' },
      { pathNot: ['^libs/kernel/', 'node_modules/(fast-check|@jest/globals)/'] },
    ),
    rule(
      'bull-in-platform-jobs-only',
      'one place knows the queue',
      { path: '^(apps|libs)/', pathNot: '^libs/platform/src/jobs/' },
      { path: 'node_modules/(bull|@nestjs/bull|@nestjs/bull-shared)/' },
    ),
    rule(
      'resolvable',
      'every import leads somewhere (virtual ones are made by the bundler)',
      {},
      { couldNotResolve: true, pathNot: '^virtual:' },
    ),
    rule(
      'declared',
      'every package is named in package.json (@jest/globals comes with jest)',
      { path: '^(apps|libs|test)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'], pathNot: 'node_modules/@jest/globals/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
  },
};
