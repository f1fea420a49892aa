import { formatDay } from './civil-format.js';
import { isCivilDate } from './civil-date.js';

export type Params = Readonly<Record<string, string | number | boolean | null>>;

/** What a rule answers: a code of its aggregate and the values its text needs. */
export interface Refusal {
  readonly code: string;
  readonly params?: Params;
}

/** A refusal with its French text, as it goes over the wire. */
export interface SaidRefusal {
  code: string;
  detail: string;
  params?: Params;
}

/** refused → 409, not_found → 404, forbidden → 403, invalid → 422, too_many → 429. */
export type DomainErrorKind = 'refused' | 'not_found' | 'forbidden' | 'invalid' | 'too_many';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The one exception of the domain; `detail` is the French sentence the user reads. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    readonly detail: string,
    readonly options: {
      params?: Params;
      reasons?: readonly SaidRefusal[];
      fields?: readonly FieldError[];
      /** A warning: the same command passes when repeated with the code confirmed. */
      confirmable?: boolean;
    } = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomainError';
  }
}

type CodeOf<T> = keyof T & string;

export interface ErrorsOf<T extends Record<string, string>> {
  readonly texts: T;
  /** A refusal for a rule to return. */
  refusal(code: CodeOf<T>, params?: Params): Refusal;
  /** The refusal with its text; throws a plain Error for a code of another aggregate. */
  say(refusal: Refusal): SaidRefusal;
  refused(code: CodeOf<T>, params?: Params): DomainError;
  notFound(code: CodeOf<T>, params?: Params): DomainError;
  forbidden(code: CodeOf<T>, params?: Params): DomainError;
  /** One wrong field (nested paths as `lines.2.quantity`) whose message is the text. */
  invalid(code: CodeOf<T>, field: string, params?: Params): DomainError;
  /** A refusal the user may confirm. */
  warning(code: CodeOf<T>, params?: Params): DomainError;
  /** Throws one refused DomainError — code and detail of the first, all in `reasons` — or nothing for an empty list. */
  throwIfAny(refusals: readonly Refusal[]): void;
}

/**
 * Declares the codes of one aggregate with their French texts; `{name}` is replaced by params.name.
 * A CivilDate reads as 23/11/2026 and a number with a decimal comma; every other value is taken as it is.
 */
export function errorsOf<const T extends Record<string, string>>(texts: T): ErrorsOf<T> {
  const say = ({ code, params }: Refusal): SaidRefusal => {
    const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
    if (text === undefined) throw new Error(`No text for the refusal code ${code}`);
    return { code, detail: fill(text, params), ...(params && { params }) };
  };
  const make = (kind: DomainErrorKind, code: string, params?: Params, confirmable?: true): DomainError => {
    const said = say({ code, params });
    const reasons = kind === 'refused' ? { reasons: [said] } : {};
    return new DomainError(kind, code, said.detail, {
      ...(params && { params }),
      ...reasons,
      ...(confirmable && { confirmable }),
    });
  };
  return {
    texts,
    say,
    refusal: (code, params) => ({ code, ...(params && { params }) }),
    refused: (code, params) => make('refused', code, params),
    notFound: (code, params) => make('not_found', code, params),
    forbidden: (code, params) => make('forbidden', code, params),
    invalid: (code, field, params) => {
      const { detail } = say({ code, params });
      return new DomainError('invalid', code, detail, {
        ...(params && { params }),
        fields: [{ field, message: detail }],
      });
    },
    warning: (code, params) => make('refused', code, params, true),
    throwIfAny: (refusals) => {
      const [first, ...others] = refusals.map(say);
      if (!first) return;
      const params = first.params && { params: first.params };
      throw new DomainError('refused', first.code, first.detail, { ...params, reasons: [first, ...others] });
    },
  };
}

/** A placeholder without its value stays visible, so that a test or a reader finds it. */
function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return placeholder;
    if (typeof value === 'number') return String(value).replace('.', ',');
    return isCivilDate(value) ? formatDay(String(value)) : String(value ?? '');
  });
}
