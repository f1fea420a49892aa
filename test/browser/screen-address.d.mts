import type { APIRequestContext } from 'playwright-core';

export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly first?: string;
  readonly link?: 'quoteId' | 'orderId';
  readonly make?: {
    readonly from: string;
    readonly steps: readonly { readonly path: string; readonly body: object }[];
  };
}

export function screenAddress(request: APIRequestContext, screen: Screen): Promise<string>;
