import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  DunningLawView,
  DunningLevelRequest,
  DunningRequest,
  DunningView,
  HoldDunningRequest,
  PenaltyRateRequest,
  RefinancingRateRequest,
  RemindersRequest,
  RemindersView,
  SendReminderRequest,
} from './dunning.dto.js';
import { DunningLaw } from './dunning-law.js';
import { DunningQueries } from './dunning.queries.js';
import { Dunning } from './dunning.service.js';
import { ReminderDocument } from './reminder.document.js';

@ApiTags('dunning')
@Controller('dunning')
export class DunningController {
  constructor(
    private readonly dunning: Dunning,
    private readonly law: DunningLaw,
    private readonly queries: DunningQueries,
  ) {}

  @Get()
  @May('dunning.read')
  @ApiOkResponse({ type: DunningView })
  list(@Query() request: DunningRequest): Promise<DunningView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('dunning.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: DunningRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('rules')
  @May('dunning.read')
  @ApiOkResponse({ type: DunningLawView })
  rules(): Promise<DunningLawView> {
    return this.queries.rules();
  }

  /** A row of the same rank and day takes the place of the one before. */
  @Post('rules/levels')
  @HttpCode(204)
  @May('dunning.edit')
  @ApiNoContentResponse()
  setLevel(@Body() body: DunningLevelRequest): Promise<void> {
    return this.law.setLevel(body);
  }

  @Post('rules/penalty-rates')
  @HttpCode(204)
  @May('dunning.edit')
  @ApiNoContentResponse()
  setPenaltyRate(@Body() body: PenaltyRateRequest): Promise<void> {
    return this.law.setPenaltyRate(body);
  }

  @Post('rules/refinancing-rates')
  @HttpCode(204)
  @May('dunning.edit')
  @ApiNoContentResponse()
  setRefinancingRate(@Body() body: RefinancingRateRequest): Promise<void> {
    return this.law.setRefinancingRate(body);
  }

  /** The letter as it would go now; nothing is kept. */
  @Get(':customerId/preview')
  @May('dunning.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  preview(@Id('customerId') customerId: string): Promise<StreamableFile> {
    return this.dunning.preview(customerId);
  }

  @Post(':customerId/send')
  @May('dunning.send')
  @ApiCreatedResponse({ type: CreatedView })
  async send(@Id('customerId') customerId: string, @Body() body: SendReminderRequest): Promise<CreatedView> {
    return { id: await this.dunning.send(customerId, body) };
  }

  @Post(':customerId/hold')
  @HttpCode(204)
  @May('dunning.hold')
  @ApiNoContentResponse()
  hold(@Id('customerId') customerId: string, @Body() body: HoldDunningRequest): Promise<void> {
    return this.dunning.hold(customerId, body);
  }

  @Post(':customerId/release')
  @HttpCode(204)
  @May('dunning.hold')
  @ApiNoContentResponse()
  release(@Id('customerId') customerId: string): Promise<void> {
    return this.dunning.release(customerId);
  }
}

@ApiTags('dunning')
@Controller('reminders')
export class ReminderController {
  constructor(
    private readonly queries: DunningQueries,
    private readonly document: ReminderDocument,
  ) {}

  @Get()
  @May('dunning.read')
  @ApiOkResponse({ type: RemindersView })
  list(@Query() request: RemindersRequest): Promise<RemindersView> {
    return this.queries.reminders(request);
  }

  /** The letter as it went. */
  @Get(':id/pdf')
  @May('dunning.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.document.download(id);
  }
}
