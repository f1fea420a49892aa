import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { LogsReading, MAY, PERMISSIONS, type ReadFile } from '@etabli/platform';
import { ApiModule } from './api.module.js';

interface Route {
  name: string;
  method: string;
  path: string;
  act: string | undefined;
  logs: ReadFile | undefined;
}

/** Every route of the API as Nest will serve it. */
async function routes(): Promise<Route[]> {
  const app = await NestFactory.create(ApiModule.with(null), { preview: true, abortOnError: false, logger: false });
  const scanner = new MetadataScanner();
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: object }).prototype as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        const path = `${String(Reflect.getMetadata('path', metatype as object))}/${String(Reflect.getMetadata('path', handler))}`;
        return [
          {
            name: `${(metatype as { name: string }).name}.${name}`,
            method: RequestMethod[method],
            path,
            act: Reflect.getMetadata(MAY, handler) as string | undefined,
            logs: Reflect.getMetadata(LogsReading.KEY, handler) as ReadFile | undefined,
          },
        ];
      });
    }),
  );
}

describe('the routes of the API', () => {
  let all: Route[];
  beforeAll(async () => {
    all = await routes();
  });

  it('are many', () => expect(all.length).toBeGreaterThan(40));

  it('each state who may', () => {
    const known = new Set<string>([...PERMISSIONS, 'public']);
    expect(all.filter(({ act }) => !act || !known.has(act))).toEqual([]);
  });

  it('are public for the login, for health and for clients and invited people with a link only', () => {
    expect(
      all
        .filter(({ act }) => act === 'public')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'AuthController.login',
      'AuthController.secondStep',
      'HealthController.live',
      'HealthController.ready',
      'InvitationController.accept',
      'InvitationController.open',
      'PublicLinkController.accept',
      'PublicLinkController.page',
      'PublicLinkController.pdf',
      'PublicLinkController.refuse',
      'TabletController.pair',
    ]);
  });

  it('note who reads a part of the file of a youth', () => {
    const parts = all.filter(({ method, path }) => method === 'GET' && /(^|\/)students\/:id(\/|$)/.test(path));
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.filter(({ logs }) => logs?.from !== 'id').map(({ name }) => name)).toEqual([]);
  });

  it('write only by POST, PUT, PATCH and DELETE: no reading permission on them, none of theirs on a GET', () => {
    const reading = /\.(read|use|own)$/;
    expect(all.filter(({ method, act }) => method === 'GET' && act !== 'public' && !reading.test(act!))).toEqual([]);
  });

  it('have one handler each', () => {
    const seen = all.map(
      ({ method, path }) => `${method} ${path.replaceAll(/\/+/g, '/').replace(/\/$/, '').replaceAll(/:\w+/g, ':id')}`,
    );
    expect(seen.filter((route, i) => seen.indexOf(route) !== i)).toEqual([]);
  });
});
