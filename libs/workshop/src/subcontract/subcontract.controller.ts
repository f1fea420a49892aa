import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  AddSubcontractRequest,
  EditSubcontractRequest,
  SendSubcontractRequest,
  SubcontractBackRequest,
  SubcontractsView,
} from './subcontract.dto.js';
import { Subcontracts } from './subcontracts.js';

@ApiTags('subcontracts')
@Controller()
export class SubcontractController {
  constructor(private readonly subcontracts: Subcontracts) {}

  @Get('production-orders/:id/subcontracts')
  @May('order.read')
  @ApiOkResponse({ type: SubcontractsView })
  async list(@Id() id: string): Promise<SubcontractsView> {
    return { items: await this.subcontracts.ofOrder(id) };
  }

  @Post('production-orders/:id/subcontracts')
  @May('subcontract.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Id() id: string, @Body() body: AddSubcontractRequest): Promise<CreatedView> {
    return { id: await this.subcontracts.add(id, body) };
  }

  @Patch('subcontracts/:id')
  @HttpCode(204)
  @May('subcontract.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditSubcontractRequest): Promise<void> {
    return this.subcontracts.edit(id, body);
  }

  @Post('subcontracts/:id/send')
  @HttpCode(204)
  @May('subcontract.edit')
  @ApiNoContentResponse()
  send(@Id() id: string, @Body() body: SendSubcontractRequest): Promise<void> {
    return this.subcontracts.send(id, body);
  }

  @Post('subcontracts/:id/back')
  @HttpCode(204)
  @May('subcontract.edit')
  @ApiNoContentResponse()
  back(@Id() id: string, @Body() body: SubcontractBackRequest): Promise<void> {
    return this.subcontracts.back(id, body);
  }

  @Post('subcontracts/:id/cancel')
  @HttpCode(204)
  @May('subcontract.edit')
  @ApiNoContentResponse()
  cancel(@Id() id: string): Promise<void> {
    return this.subcontracts.cancel(id);
  }

  @Post('subcontracts/:id/undo')
  @HttpCode(204)
  @May('subcontract.edit')
  @ApiNoContentResponse()
  undo(@Id() id: string): Promise<void> {
    return this.subcontracts.undo(id);
  }
}
