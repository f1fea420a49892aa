import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { CustomerErasure } from './erasure.service.js';

@ApiTags('customers')
@Controller('customers')
export class ErasureController {
  constructor(private readonly erasure: CustomerErasure) {}

  /** Forgets who a private person was, for ever, once the law lets go of his documents. */
  @Post(':id/erase')
  @HttpCode(204)
  @May('customer.erase')
  @ApiNoContentResponse()
  erase(@Id() id: string): Promise<void> {
    return this.erasure.erase(id);
  }
}
