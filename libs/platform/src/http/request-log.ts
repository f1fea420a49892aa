import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { pino, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { newId } from '@etabli/kernel';
import { inContext } from '../context/request-context.js';

const REQUEST_ID_SHAPE = /^[\w-]{8,64}$/;

export const createLog = (level: string): Logger =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

/** Nest's own messages as the same structured lines. */
export class PinoNestLogger extends ConsoleLogger implements LoggerService {
  constructor(private readonly pino: Logger) {
    super();
  }
  override log(message: unknown, context?: string): void {
    this.pino.info({ context, ...said(message) });
  }
  override warn(message: unknown, context?: string): void {
    this.pino.warn({ context, ...said(message) });
  }
  override error(message: unknown, ...rest: unknown[]): void {
    this.pino.error({ context: rest.at(-1), ...said(message) });
  }
  override debug(message: unknown, context?: string): void {
    this.pino.debug({ context, ...said(message) });
  }
  override verbose(message: unknown, context?: string): void {
    this.pino.trace({ context, ...said(message) });
  }
}

const said = (message: unknown): object =>
  typeof message === 'object' && message !== null ? message : { msg: String(message) };

/** A path that opens a door by itself is not written down. */
export const withoutKey = (path: string): string =>
  path.replace(/^((?:\/api\/v1\/public\/links|\/client)\/)[^/]+/, '$1…');

/** One line a request: id, method, path with ids but without its query, status, duration. No names, no bodies, no addresses. */
export function requestLog(log: Logger): (request: Request, response: Response, next: NextFunction) => void {
  const http = pinoHttp({
    logger: log,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && REQUEST_ID_SHAPE.test(given) ? given : newId();
      response.setHeader('x-request-id', id);
      return id;
    },
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: withoutKey(request.url.split('?')[0]!),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: () => undefined,
    },
    autoLogging: {
      ignore: (request) =>
        request.url?.startsWith('/assets/') === true || request.url?.startsWith('/api/health') === true,
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
  });
  return (request, response, next) => {
    http(request, response);
    inContext({ requestId: String(request.id), actor: null }, next);
  };
}
