/** '8', '8h', '8:5', '0805', '8 h 05' → 'HH:MM'; anything else stays as it is. */
export function timeOf(text: string): string {
  const found = /^\s*(\d{1,2})\s*(?:[h:.]\s*(\d{1,2})?)?\s*$/i.exec(text) ?? /^\s*(\d{2})(\d{2})\s*$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return text.trim();
  return `${found[1]!.padStart(2, '0')}:${(found[2] ?? '').padStart(2, '0')}`;
}
