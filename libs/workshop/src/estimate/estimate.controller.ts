import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  CopyEstimateRequest,
  EstimatePriceView,
  EstimateRequest,
  EstimatesView,
  EstimateView,
  PastEstimatesRequest,
  PastEstimatesView,
} from './estimate.dto.js';
import { EstimateQueries } from './estimate.queries.js';
import { Estimates } from './estimates.js';
import { PastEstimates } from './past-estimates.js';

@ApiTags('estimates')
@Controller()
export class EstimateController {
  constructor(
    private readonly estimates: Estimates,
    private readonly queries: EstimateQueries,
    private readonly list: PastEstimates,
  ) {}

  @Get('inquiries/:id/estimates')
  @May('estimate.read')
  @ApiOkResponse({ type: EstimatesView })
  async ofInquiry(@Id() id: string): Promise<EstimatesView> {
    return { items: await this.queries.ofInquiry(id) };
  }

  @Post('inquiries/:id/estimates')
  @May('estimate.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Id() id: string, @Body() body: EstimateRequest): Promise<CreatedView> {
    return { id: await this.estimates.create(id, body) };
  }

  /** From an earlier estimate or an order, at today’s rates. */
  @Post('inquiries/:id/estimates/copy')
  @May('estimate.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async copy(@Id() id: string, @Body() body: CopyEstimateRequest): Promise<CreatedView> {
    return { id: await this.estimates.copy(id, body) };
  }

  /** All of them, to copy from: by a word of the inquiry or its client. */
  @Get('estimates')
  @May('estimate.read')
  @ApiOkResponse({ type: PastEstimatesView })
  past(@Query() request: PastEstimatesRequest): Promise<PastEstimatesView> {
    return this.list.page(request);
  }

  /** Of what is not saved yet; writes nothing. */
  @Post('estimates/price')
  @HttpCode(200)
  @May('estimate.read')
  @ApiOkResponse({ type: EstimatePriceView })
  price(@Body() body: EstimateRequest): Promise<EstimatePriceView> {
    return this.queries.price(body);
  }

  @Get('estimates/:id')
  @May('estimate.read')
  @ApiOkResponse({ type: EstimateView })
  find(@Id() id: string): Promise<EstimateView> {
    return this.queries.find(id);
  }

  @Put('estimates/:id')
  @HttpCode(204)
  @May('estimate.edit')
  @ApiNoContentResponse()
  replace(@Id() id: string, @Body() body: EstimateRequest): Promise<void> {
    return this.estimates.replace(id, body);
  }
}
