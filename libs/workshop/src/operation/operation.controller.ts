import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { Operations } from './operation.service.js';

/** Closing is asked with the assessment of the youths, by the lib above. */
@ApiTags('operations')
@Controller('operations')
export class OperationController {
  constructor(private readonly operations: Operations) {}

  @Post(':id/reopen')
  @HttpCode(204)
  @May('order.edit')
  @ApiNoContentResponse()
  reopen(@Id() id: string): Promise<void> {
    return this.operations.reopen(id);
  }
}
