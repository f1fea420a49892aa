// What takes minutes begins first: on a fresh machine Jest knows no times and goes by the size of the files, and one worker then waits
// for the other at the end.
import Sequencer from '@jest/test-sequencer';

const LONGEST = [
  'every-screen.browser',
  'nothing-leaks.story',
  'demo-school.db-spec',
  'backup.story',
  'restore.db-spec',
];
const KINDS = ['.browser.', '.fault.', '.story.', '.db-spec.'];

const rank = (names, path) => {
  const place = names.findIndex((name) => path.includes(name));
  return place < 0 ? names.length : place;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super
      .sort(tests)
      .toSorted(
        ({ path: one }, { path: other }) =>
          rank(LONGEST, one) - rank(LONGEST, other) || rank(KINDS, one) - rank(KINDS, other),
      );
  }
}
