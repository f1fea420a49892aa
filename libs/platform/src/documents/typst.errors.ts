import { DomainError } from '@etabli/kernel';

/** The renderer died or ran out of time; nothing is known about the document. Worth another try. */
export class TypstCrashed extends Error {
  override readonly name = 'TypstCrashed';
}

/** The template is wrong or got data it does not know; the message is Typst's own, for the log. Another try gives the same. */
export class TypstFailed extends Error {
  override readonly name = 'TypstFailed';
}

/** Another try gives the same. */
export class TypstTooHeavy extends DomainError {
  constructor() {
    super(
      'refused',
      'document.too_heavy',
      'Ce document demande trop de mémoire pour être mis en page\u202f: demandez une période plus courte, ou moins de pièces à la fois.',
    );
  }
}

/** A document names a logo whose bytes are no longer there. */
export class LogoMissing extends DomainError {
  constructor() {
    super(
      'refused',
      'document.logo_missing',
      'Le logo de ce document n’est plus sur le disque\u202f: faites-le remettre depuis une sauvegarde, ou choisissez-en un autre dans Réglages › École pour les documents à venir.',
    );
  }
}

/** The text holds signs that none of our fonts can show; `detail` tells the user which, and what to do. */
export class TypstRefused extends DomainError {
  constructor(readonly signs: readonly string[]) {
    const listed = signs.map((sign) => `«\u00a0${shown(sign)}\u00a0»`).join(', ');
    const code = 'document.sign_not_printable';
    const detail =
      signs.length > 1
        ? `Ces signes ne peuvent pas être imprimés\u202f: ${listed}. Remplacez-les dans le texte saisi, puis recommencez.`
        : `Ce signe ne peut pas être imprimé\u202f: ${listed}. Remplacez-le dans le texte saisi, puis recommencez.`;
    const params = { signs: signs.join(' ') };
    super('refused', code, detail, { params, reasons: [{ code, detail, params }] });
  }
}

function shown(sign: string): string {
  return /[\p{C}\p{Z}]/u.test(sign) ? `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : sign;
}

/**
 * What Typst said → the error to throw. PDF/A refuses each sign without a glyph by
 * ``the text `"Ł"` could not be displayed with font `"…"` `` (ISO 19005-3, 6.2.11.8: no reference to .notdef).
 */
export function typstError(said: string): TypstRefused | TypstFailed {
  const signs = [...said.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gsu)].map((match) =>
    unescaped(match[1]!),
  );
  return signs.length > 0 ? new TypstRefused([...new Set(signs)]) : new TypstFailed(said);
}

function unescaped(text: string): string {
  return text.replaceAll(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
