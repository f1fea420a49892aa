import { fr } from '../texts/fr.js';

export interface FieldError {
  field: string;
  message: string;
}

export interface Reason {
  code: string;
  detail: string;
}

/** What the server answered instead of the thing (problem+json), or status 0 when it could not be reached. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  errors: FieldError[];
  reasons: Reason[];
  confirmable: boolean;
}

const UNREACHABLE: Problem = {
  status: 0,
  code: 'network',
  detail: fr.ui.unreachable,
  errors: [],
  reasons: [],
  confirmable: false,
};

/** Fields that hold no number: nothing is sent, each says so at its input. */
export const unreadableProblem = (fields: readonly string[]): Problem => ({
  status: 422,
  code: 'unreadable',
  detail: fr.ui.checkFields,
  errors: fields.map((field) => ({ field, message: fr.ui.decimal })),
  reasons: [],
  confirmable: false,
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Any thrown thing as a Problem with a French sentence. */
export function problemOf(error: unknown): Problem {
  if (!isRecord(error) || typeof error['status'] !== 'number' || typeof error['detail'] !== 'string') {
    return error instanceof TypeError
      ? UNREACHABLE
      : { ...UNREACHABLE, status: 500, code: 'unknown', detail: fr.ui.failed };
  }
  return {
    status: error['status'],
    code: String(error['code'] ?? ''),
    detail: error['detail'],
    errors: Array.isArray(error['errors']) ? (error['errors'] as FieldError[]) : [],
    reasons: Array.isArray(error['reasons']) ? (error['reasons'] as Reason[]) : [],
    confirmable: error['confirmable'] === true,
  };
}
