import { DiscoveryService } from '@nestjs/core';
import type { Month, SaidRefusal } from '@etabli/kernel';
import type { MonthScope } from './month.rules.js';

/**
 * A provider marked `@GuardsMonth('hours')`: what must be settled before the month can be closed, in words. A domain above
 * registers what it knows; closing asks them all.
 */
export interface MonthGuard {
  refusals(month: Month): Promise<SaidRefusal[]>;
}

export const GuardsMonth = DiscoveryService.createDecorator<MonthScope>();
