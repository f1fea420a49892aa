import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { DomainError, type DomainErrorKind } from '@etabli/kernel';
import { currentContext } from '../context/request-context.js';

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  refused: 409,
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  too_many: 429,
};

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
    const problem = this.problem(error);
    if (problem.status >= 500) this.logger.error({ requestId: currentContext()?.requestId, error: describe(error) });
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
    return {
      status: 500,
      code: 'server.failed',
      detail: 'Une erreur est survenue ; rien n’a été enregistré. Réessayez, puis prévenez l’administration.',
    };
  }
}

/** For the log: what failed, never the values, which may be personal. */
function describe(error: unknown): string {
  if (error instanceof QueryFailedError) {
    const { code, constraint, table } = error.driverError as { code?: string; constraint?: string; table?: string };
    return `query failed ${code ?? ''} ${table ?? ''} ${constraint ?? ''} ${error.query.slice(0, 200)}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}
