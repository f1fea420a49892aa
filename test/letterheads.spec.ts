import fs from 'node:fs';
import path from 'node:path';

const LIBS = path.resolve('libs');
const templates = fs
  .readdirSync(LIBS)
  .map((lib) => path.join(LIBS, lib, 'assets'))
  .filter((folder) => fs.existsSync(folder))
  .flatMap((folder) => fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))))
  .filter((file) => file.endsWith('.typ'))
  .map((file): [string, string] => [path.relative(LIBS, file), fs.readFileSync(file, 'utf8')])
  .filter(([, text]) => text.includes('#show: letterhead.with('));

it('there are documents', () => expect(templates.length).toBeGreaterThan(20));

it.each(templates)('%s takes the school from where the printer looks for its logo', (_name, text) => {
  const [, head] = /#show: letterhead\.with\(([^]*?)\n?\)/.exec(text)!;
  expect(head).toMatch(/\bschool: data\.school,/);
});
