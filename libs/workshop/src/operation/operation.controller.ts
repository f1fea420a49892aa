import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { OperationInstructionsView } from '../catalogue/catalogue.dto.js';
import { CatalogueQueries } from '../catalogue/catalogue.queries.js';
import { Operations } from './operation.service.js';

/** Closing is asked with the assessment of the youths, by the lib above. */
@ApiTags('operations')
@Controller('operations')
export class OperationController {
  constructor(
    private readonly operations: Operations,
    private readonly catalogue: CatalogueQueries,
  ) {}

  /** How it is done, as the catalogue says now. */
  @Get(':id/instructions')
  @May('order.read')
  @ApiOkResponse({ type: OperationInstructionsView })
  instructions(@Id() id: string): Promise<OperationInstructionsView> {
    return this.catalogue.ofOperation(id);
  }

  @Post(':id/reopen')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  reopen(@Id() id: string): Promise<void> {
    return this.operations.reopen(id);
  }
}
