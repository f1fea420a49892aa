import type { Server } from 'node:http';
import request, { type Response } from 'supertest';
import type { World } from '@etabli/testing';

/** A browser with its cookies: the tablet on the bench. */
export class Bench {
  private readonly jar = new Map<string, string>();
  constructor(private readonly w: World) {}

  get(path: string): Promise<Response> {
    return this.send('get', path);
  }
  post(path: string, body: object = {}): Promise<Response> {
    return this.send('post', path, body);
  }
  put(path: string, body: object): Promise<Response> {
    return this.send('put', path, body);
  }
  /** as a thief would: one cookie without the other */
  cookie(name: string): string {
    return `${name}=${this.jar.get(name) ?? ''}`;
  }

  private async send(method: 'get' | 'post' | 'put', path: string, body?: object): Promise<Response> {
    const test = request(this.w.app.getHttpServer() as Server)[method](`/api/v1${path}`);
    void test.set('cookie', [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await (body ? test.send(body) : test);
    for (const line of (answer.headers['set-cookie'] ?? []) as unknown as string[]) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      expect(line).toMatch(/HttpOnly/);
      expect(line).toMatch(/SameSite=Strict/);
      if (value) this.jar.set(name!, value);
      else this.jar.delete(name!);
    }
    return answer;
  }
}
