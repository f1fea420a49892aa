/** 'AA' after nothing, 'AB' after 'AA', 'AAA' after 'ZZ': the letters of an account, in the order in which they are given. */
export function letterOf(before: string | null): string {
  if (before === null) return 'AA';
  const letters = [...before];
  for (let at = letters.length - 1; at >= 0; at--) {
    if (letters[at] !== 'Z') {
      letters[at] = String.fromCharCode(letters[at]!.charCodeAt(0) + 1);
      return letters.join('');
    }
    letters[at] = 'A';
  }
  return 'A'.repeat(before.length + 1);
}
