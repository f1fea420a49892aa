import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { Machines } from '../machine/machine.service.js';
import { MachineUpkeepsView, NewUpkeepRequest, UpkeepDoneRequest } from './machine-upkeep.dto.js';
import { MachineUpkeeps } from './machine-upkeeps.js';

@ApiTags('machines')
@Controller()
export class MachineUpkeepController {
  constructor(
    private readonly upkeeps: MachineUpkeeps,
    private readonly machines: Machines,
  ) {}

  @Get('machines/:id/upkeeps')
  @May('machine.read')
  @ApiOkResponse({ type: MachineUpkeepsView })
  async list(@Id() id: string): Promise<MachineUpkeepsView> {
    await this.machines.assertKnown(id);
    return { items: await this.upkeeps.ofMachine(id) };
  }

  @Post('machines/:id/upkeeps')
  @May('machine_upkeep.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async plan(@Id() id: string, @Body() body: NewUpkeepRequest): Promise<CreatedView> {
    return { id: await this.upkeeps.plan(id, body) };
  }

  @Post('machine-upkeeps/:id/end')
  @HttpCode(204)
  @May('machine_upkeep.edit')
  @ApiNoContentResponse()
  end(@Id() id: string): Promise<void> {
    return this.upkeeps.end(id);
  }

  @Post('machine-upkeeps/:id/done')
  @HttpCode(204)
  @May('machine_upkeep.edit')
  @ApiNoContentResponse()
  done(@Id() id: string, @Body() body: UpkeepDoneRequest): Promise<void> {
    return this.upkeeps.done(id, body);
  }
}
