import type { Server } from 'node:http';
import request, { type Test } from 'supertest';

/** Speaks to the API as one logged-in person (or as nobody). Paths are below /api/v1. */
export class Client {
  constructor(
    private readonly server: Server,
    private readonly cookie: string | null = null,
  ) {}

  get(path: string): Test {
    return this.send('get', path);
  }
  post(path: string, body?: object, key?: string): Test {
    const test = this.send('post', path);
    if (key) void test.set('idempotency-key', key);
    return body === undefined ? test : test.send(body);
  }
  put(path: string, body: object): Test {
    return this.send('put', path).send(body);
  }
  patch(path: string, body: object): Test {
    return this.send('patch', path).send(body);
  }
  delete(path: string): Test {
    return this.send('delete', path);
  }
  /** Uploads a file in the field `file`. */
  upload(path: string, content: Buffer | string, filename: string): Test {
    return this.send('post', path).attach('file', Buffer.from(content), filename);
  }
  /** The bytes of a download. */
  async download(path: string): Promise<{ bytes: Buffer; type: string; name: string }> {
    const response = await this.get(path)
      .buffer(true)
      .parse((stream, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers['content-disposition'] ?? '')?.[1] ?? '';
    return {
      bytes: response.body as Buffer,
      type: response.headers['content-type'] ?? '',
      name: decodeURIComponent(name),
    };
  }

  private send(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): Test {
    const test = request(this.server)[method](`/api/v1${path}`);
    return this.cookie ? test.set('cookie', this.cookie) : test;
  }
}
