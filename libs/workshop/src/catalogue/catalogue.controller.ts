import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May, PICTURE_LIMIT, TakesFile } from '@etabli/platform';
import {
  CatalogueOperationView,
  CatalogueRequest,
  CatalogueView,
  CreateCatalogueOperationRequest,
  EditCatalogueOperationRequest,
} from './catalogue.dto.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { Catalogue } from './catalogue.service.js';

@ApiTags('catalogue')
@Controller('catalogue-operations')
export class CatalogueController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly queries: CatalogueQueries,
  ) {}

  @Get()
  @May('catalogue.read')
  @ApiOkResponse({ type: CatalogueView })
  list(@Query() request: CatalogueRequest): Promise<CatalogueView> {
    return this.queries.page(request);
  }

  @Get('count')
  @May('catalogue.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: CatalogueRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('catalogue.read')
  @ApiOkResponse({ type: CatalogueOperationView })
  find(@Id() id: string): Promise<CatalogueOperationView> {
    return this.queries.find(id);
  }

  @Post()
  @May('catalogue.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateCatalogueOperationRequest): Promise<CreatedView> {
    return { id: await this.catalogue.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('catalogue.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditCatalogueOperationRequest): Promise<void> {
    return this.catalogue.edit(id, body);
  }

  @Post(':id/retire')
  @HttpCode(204)
  @May('catalogue.edit')
  @ApiNoContentResponse()
  retire(@Id() id: string): Promise<void> {
    return this.catalogue.retire(id);
  }

  @Post(':id/restore')
  @HttpCode(204)
  @May('catalogue.edit')
  @ApiNoContentResponse()
  restore(@Id() id: string): Promise<void> {
    return this.catalogue.restore(id);
  }
}

/** The picture beside a step; sending another one takes its place. */
@ApiTags('catalogue')
@Controller('catalogue-steps')
export class CatalogueStepController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get(':id/picture')
  @May('catalogue.read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  picture(@Id() id: string): Promise<StreamableFile> {
    return this.catalogue.picture(id);
  }

  @Post(':id/picture')
  @HttpCode(204)
  @May('catalogue.edit')
  @TakesFile(PICTURE_LIMIT, { description: 'JPEG or PNG, 8 MB at most' })
  @ApiNoContentResponse()
  putPicture(@Id() id: string, @UploadedFile() file: { buffer: Buffer } | undefined): Promise<void> {
    return this.catalogue.putPicture(id, file?.buffer);
  }

  @Delete(':id/picture')
  @HttpCode(204)
  @May('catalogue.edit')
  @ApiNoContentResponse()
  removePicture(@Id() id: string): Promise<void> {
    return this.catalogue.removePicture(id);
  }
}
