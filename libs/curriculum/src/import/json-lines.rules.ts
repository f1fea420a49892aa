/**
 * The line each block of each list of a JSON text begins on, as 'unites.2' → 14; nothing for a text of one line. The text must be
 * valid JSON: JSON.parse says what is in it and never where.
 */
export function linesOfBlocks(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  if (!text.trim().includes('\n')) return lines;
  let line = 1;
  let depth = 0;
  let list = '';
  let count = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]\n]/gu)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      depth++;
      if (depth === 2) count = 0;
      if (depth === 3) lines.set(`${list}.${count++}`, line);
    } else if (token === '}' || token === ']') depth--;
    else if (depth === 1) list = JSON.parse(token) as string;
  }
  return lines;
}
