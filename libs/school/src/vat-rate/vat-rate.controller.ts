import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, May } from '@etabli/platform';
import { toVatRateView, VatRatesRequest, VatRatesView } from './vat-rate.dto.js';
import { VatRates } from './vat-rates.js';

@ApiTags('vat-rates')
@Controller('vat-rates')
export class VatRateController {
  constructor(
    private readonly rates: VatRates,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('school.read')
  @ApiOkResponse({ type: VatRatesView })
  async list(@Query() { day }: VatRatesRequest): Promise<VatRatesView> {
    return { items: (await this.rates.inForce(day ?? this.clock.today())).map(toVatRateView) };
  }
}
