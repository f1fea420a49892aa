import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, type DomainErrorKind } from '@etabli/kernel';
import { currentContext } from '../context/request-context.js';
import { databaseRefusal, describeFailure, isDiskFull } from './failure.js';
import { invalidFields } from './validation.js';

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  refused: 409,
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  too_many: 429,
};

const NOT_NULL = '23502';
/** unique, exclusion, serialization, deadlock */
const LOST_RACE = ['23505', '23P01', '40001', '40P01'];

const UNKNOWN_PERSON = ['auth.required', 'auth.wrong'];

const HTTP_TEXTS: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['request.malformed', 'La demande n’est pas lisible.'],
  401: ['auth.required', 'Connectez-vous d’abord.'],
  403: ['auth.forbidden', 'Votre rôle ne permet pas cette action.'],
  404: ['request.not_found', 'Cette page ou cet élément n’existe pas.'],
  413: ['request.too_large', 'Ce fichier ou cette demande est trop volumineux.'],
  415: ['request.media_type', 'Ce type de contenu n’est pas accepté.'],
};

interface Problem {
  status: number;
  code: string;
  detail: string;
  params?: unknown;
  reasons?: unknown;
  errors?: unknown;
  confirmable?: boolean;
}

/** Every failure leaves as problem+json (RFC 9457): a code for programs, a French sentence for people, nothing internal. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const refused = refusedByDatabase(error, host.switchToHttp().getRequest<Request>().body);
    const problem = refused ?? this.problem(error);
    if (refused || problem.status >= 500)
      this.logger.error({ requestId: currentContext()?.requestId, error: describeFailure(error) });
    if (response.headersSent) return void response.end();
    response
      .status(problem.status)
      .type('application/problem+json')
      .send({
        type: `urn:etabli:${problem.code}`,
        title: problem.detail,
        requestId: currentContext()?.requestId,
        ...problem,
      });
  }

  private problem(error: unknown): Problem {
    if (error instanceof DomainError) {
      const { params, reasons, fields, confirmable } = error.options;
      const status = UNKNOWN_PERSON.includes(error.code) ? 401 : STATUS[error.kind];
      return { status, code: error.code, detail: error.detail, params, reasons, errors: fields, confirmable };
    }
    if (error instanceof HttpException) {
      const status = error.getStatus();
      const [code, detail] =
        HTTP_TEXTS[status] ?? (status < 500 ? HTTP_TEXTS[400]! : ['server.failed', 'Une erreur est survenue.']);
      return { status, code, detail };
    }
    const bodyParserStatus = (error as { status?: unknown } | null)?.status;
    if (typeof bodyParserStatus === 'number' && HTTP_TEXTS[bodyParserStatus]) {
      const [code, detail] = HTTP_TEXTS[bodyParserStatus];
      return { status: bodyParserStatus, code, detail };
    }
    if (isDiskFull(error))
      return {
        status: 507,
        code: 'server.disk_full',
        detail:
          'Le disque du serveur est plein\u202f; rien n’a été enregistré. Prévenez l’administration, et recommencez quand il y a de la place.',
      };
    return {
      status: 500,
      code: 'server.failed',
      detail: 'Une erreur est survenue ; rien n’a été enregistré. Réessayez, puis prévenez l’administration.',
    };
  }
}

/** The name of a column as the field of a request: `due_on` → 'dueOn'. */
const fieldOf = (column: string): string => column.replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

/**
 * What PostgreSQL refuses because of the request: null for what cannot be empty, or somebody who was faster with the same name
 * or number. Anything else is a fault of ours.
 */
function refusedByDatabase(error: unknown, body: unknown): Problem | null {
  const { code = '', column } = databaseRefusal(error) ?? {};
  const field = column && fieldOf(column);
  if (code === NOT_NULL && field && (body as Record<string, unknown> | undefined)?.[field] === null) {
    const { code: said, detail } = invalidFields([]);
    return { status: 422, code: said, detail, errors: [{ field, message: 'Ce champ ne peut pas être vide.' }] };
  }
  return LOST_RACE.includes(code)
    ? {
        status: 409,
        code: 'request.meanwhile',
        detail: 'Quelqu’un vient d’enregistrer la même chose. Rechargez la page, puis recommencez si besoin.',
      }
    : null;
}
