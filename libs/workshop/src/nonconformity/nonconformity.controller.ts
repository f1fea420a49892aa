import { Body, Controller, Get, HttpCode, Patch, Post, Query, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, PICTURE_LIMIT, TakesFile } from '@etabli/platform';
import { Nonconformities } from './nonconformities.js';
import {
  DecideNonconformityRequest,
  EditNonconformityRequest,
  NonconformitiesRequest,
  NonconformitiesView,
  NonconformityFiguresView,
  NonconformityView,
  OpenNonconformityRequest,
  WithdrawNonconformityRequest,
} from './nonconformity.dto.js';
import { NonconformityQueries } from './nonconformity.queries.js';

@ApiTags('nonconformities')
@Controller('nonconformities')
export class NonconformityController {
  constructor(
    private readonly nonconformities: Nonconformities,
    private readonly queries: NonconformityQueries,
  ) {}

  @Get()
  @May('nonconformity.read')
  @ApiOkResponse({ type: NonconformitiesView })
  list(@Query() request: NonconformitiesRequest): Promise<NonconformitiesView> {
    return this.queries.page(request);
  }

  @Get('count')
  @May('nonconformity.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: NonconformitiesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get('figures')
  @May('nonconformity.read')
  @ApiOkResponse({ type: NonconformityFiguresView })
  figures(@Query() request: NonconformitiesRequest): Promise<NonconformityFiguresView> {
    return this.queries.figures(request);
  }

  @Get(':id')
  @May('nonconformity.read')
  @ApiOkResponse({ type: NonconformityView })
  find(@Id() id: string): Promise<NonconformityView> {
    return this.queries.find(id);
  }

  @Post()
  @May('nonconformity.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async open(@Body() body: OpenNonconformityRequest): Promise<CreatedView> {
    return { id: await this.nonconformities.open(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('nonconformity.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditNonconformityRequest): Promise<void> {
    return this.nonconformities.edit(id, body);
  }

  @Post(':id/photo')
  @HttpCode(204)
  @May('nonconformity.edit')
  @TakesFile(PICTURE_LIMIT, { description: 'JPEG or PNG, 8 MB at most' })
  @ApiNoContentResponse()
  takePhoto(@Id() id: string, @UploadedFile() file: { buffer: Buffer } | undefined): Promise<void> {
    return this.nonconformities.takePhoto(id, file?.buffer);
  }

  @Get(':id/photo')
  @May('nonconformity.read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  photo(@Id() id: string): Promise<StreamableFile> {
    return this.nonconformities.photo(id);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @May('nonconformity.edit')
  @ApiNoContentResponse()
  decide(@Id() id: string, @Body() body: DecideNonconformityRequest): Promise<void> {
    return this.nonconformities.decide(id, body);
  }

  @Post(':id/settle')
  @HttpCode(204)
  @May('nonconformity.edit')
  @ApiNoContentResponse()
  settle(@Id() id: string): Promise<void> {
    return this.nonconformities.settle(id);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @May('nonconformity.edit')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { reason }: WithdrawNonconformityRequest): Promise<void> {
    return this.nonconformities.withdraw(id, reason);
  }
}
