import { Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, CreatedView, Id, ListField, May } from '@etabli/platform';
import { EstimateQuotes } from './estimate-quotes.js';
import { QuoteVersionView } from './quote.dto.js';
import { shownState } from './quote.rules.js';

export class EstimateQuotesView {
  @ListField(() => QuoteVersionView) items: QuoteVersionView[];
}

@ApiTags('estimate-quotes')
@Controller('estimates')
export class EstimateQuoteController {
  constructor(
    private readonly quotes: EstimateQuotes,
    private readonly clock: Clock,
  ) {}

  @Get(':id/quotes')
  @May('quote.read')
  @ApiOkResponse({ type: EstimateQuotesView })
  async list(@Id() id: string): Promise<EstimateQuotesView> {
    const today = this.clock.today();
    const quotes = await this.quotes.of(id);
    return {
      items: quotes.map((quote) => {
        const { version, number, sentOn, grossCents } = quote;
        return { id: quote.id, version, number, state: shownState(quote, today), sentOn, grossCents };
      }),
    };
  }

  @Post(':id/quote')
  @May('quote.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async draft(@Id() id: string): Promise<CreatedView> {
    return { id: await this.quotes.draft(id) };
  }
}
