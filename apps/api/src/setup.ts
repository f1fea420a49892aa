import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { Express } from 'express';
import helmet from 'helmet';
import { Config, createLog, PinoNestLogger, requestLog, validationPipe } from '@etabli/platform';

/** What the real server, the stories and the printed contract have in common. */
export function setup(app: INestApplication): INestApplication {
  app.setGlobalPrefix('api/v1', { exclude: ['api/health/live', 'api/health/ready'] });
  app.useGlobalPipes(validationPipe());
  return app;
}

/** Longer than a proxy or a browser keeps an idle connection: Node's five seconds cut off requests that were just on their way. */
const KEEP_ALIVE_MS = 75_000;

/** What only a listening server needs: headers, cookies, request log. */
export function setupHttp(app: INestApplication): INestApplication {
  const config = app.get(Config);
  const log = createLog(config.LOG_LEVEL);
  app.useLogger(new PinoNestLogger(log));
  (app.getHttpAdapter().getInstance() as Express).set('trust proxy', config.TRUSTED_PROXIES);
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          // a plan is shown by the browser's own viewer, from bytes that were fetched
          'frame-src': ["'self'", 'blob:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          // plain http on the school's network must keep working
          'upgrade-insecure-requests': config.secureCookies ? [] : null,
        },
      },
      strictTransportSecurity: config.secureCookies,
    }),
  );
  // a table of a thousand rows is a body too
  (app as NestExpressApplication).useBodyParser('json', { limit: '4mb' });
  (app.getHttpServer() as Server).keepAliveTimeout = KEEP_ALIVE_MS;
  app.use(cookieParser());
  app.use(requestLog(log));
  return setup(app);
}

export function contract(app: INestApplication): OpenAPIObject {
  const document = new DocumentBuilder().setTitle('Établi').setVersion('1').addCookieAuth('etabli_session').build();
  return SwaggerModule.createDocument(app, document, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (letter) => letter.toLowerCase())}_${method}`,
  });
}
