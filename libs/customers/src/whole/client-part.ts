import { DiscoveryService } from '@nestjs/core';
import type { Cents, CivilDate } from '@etabli/kernel';
import type { Permission } from '@etabli/platform';

/** What an organisation can be to the school, in the order in which it is shown. */
export const CLIENT_PARTS = ['orders', 'invoices', 'tax', 'placements', 'employer', 'funder'] as const;
export type ClientPartKind = (typeof CLIENT_PARTS)[number];

/** A number about it: of money, of things; labelled in French. */
export interface ClientFigure {
  readonly label: string;
  readonly cents: Cents | null;
  readonly count: number | null;
}
export interface ClientPartLine {
  readonly title: string;
  readonly detail: string | null;
  readonly on: CivilDate | null;
  readonly cents: Cents | null;
  /** address of the screen */
  readonly path: string | null;
}
export interface ClientPart {
  readonly kind: ClientPartKind;
  readonly figures: readonly ClientFigure[];
  /** the newest first */
  readonly lines: readonly ClientPartLine[];
}

/**
 * A provider marked `@ClientPartSource('invoice.read')`: what a customer is to its domain, already filtered to the rows the actor
 * may see; null when it is nothing to it.
 */
export interface ClientParts {
  part(customerId: string, most: number): Promise<ClientPart | null>;
}

export const countOf = (label: string, count: number): ClientFigure => ({ label, count, cents: null });
export const centsOf = (label: string, cents: Cents): ClientFigure => ({ label, cents, count: null });

/** The metadata is the permission without which the part is not asked for. */
export const ClientPartSource = DiscoveryService.createDecorator<Permission>();
