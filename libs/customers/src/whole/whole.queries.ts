import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { currentActor, mayActor } from '@etabli/platform';
import { customerLabel } from '../customer/customer.rules.js';
import { CustomerService } from '../customer/customer.service.js';
import { CustomerRoles } from '../role/role.service.js';
import { CLIENT_PARTS, type ClientParts, ClientPartSource } from './client-part.js';
import type { ClientWholeView } from './whole.dto.js';

const MOST_LINES = 8;

/** One organisation in all that it is to the school. Each domain says its own part, to those who may read it. */
@Injectable()
export class ClientWhole {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly customers: CustomerService,
    private readonly roles: CustomerRoles,
  ) {}

  /** Throws 404 `customer.not_found`. */
  async of(customerId: string): Promise<ClientWholeView> {
    const customer = await this.customers.find(customerId);
    const actor = currentActor();
    const sources = this.discovery
      .getProviders({ metadataKey: ClientPartSource.KEY })
      .filter((wrapper) => mayActor(actor, this.discovery.getMetadataByDecorator(ClientPartSource, wrapper)!))
      .map((wrapper) => wrapper.instance as ClientParts);
    const parts = await Promise.all(sources.map((source) => source.part(customerId, MOST_LINES)));
    const shown = parts.filter((part) => part !== null);
    return {
      id: customer.id,
      label: customerLabel(customer),
      code: customer.code,
      city: customer.city,
      roles: await this.roles.of(customerId),
      parts: CLIENT_PARTS.flatMap((kind) => shown.filter((part) => part.kind === kind)).map((part) => ({
        kind: part.kind,
        figures: [...part.figures],
        lines: [...part.lines],
      })),
    };
  }
}
