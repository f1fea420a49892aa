import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { SaidRefusal } from '@etabli/kernel';

/**
 * A provider marked `@GuardsClosing()`: what of an order is still open when it is closed, in words that end with a question. A domain
 * above registers what it knows; closing asks them all and whoever closes passes over it knowingly.
 */
export interface ClosingGuard {
  warnings(orderId: string): Promise<SaidRefusal[]>;
}

export const GuardsClosing = DiscoveryService.createDecorator();

/** All that the domains above have to say of the closing of an order. */
@Injectable()
export class ClosingGuards {
  constructor(private readonly discovery: DiscoveryService) {}

  async warnings(orderId: string): Promise<SaidRefusal[]> {
    const guards = this.discovery
      .getProviders({ metadataKey: GuardsClosing.KEY })
      .map((wrapper) => wrapper.instance as ClosingGuard);
    return (await Promise.all(guards.map((guard) => guard.warnings(orderId)))).flat();
  }
}
