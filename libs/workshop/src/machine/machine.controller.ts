import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { CreateMachineRequest, EditMachineRequest, MachinesRequest, MachinesView, MachineView } from './machine.dto.js';
import { MachineQueries } from './machine.queries.js';
import { Machines } from './machine.service.js';

@ApiTags('machines')
@Controller('machines')
export class MachineController {
  constructor(
    private readonly machines: Machines,
    private readonly queries: MachineQueries,
  ) {}

  @Get()
  @May('machine.read')
  @ApiOkResponse({ type: MachinesView })
  list(@Query() request: MachinesRequest): Promise<MachinesView> {
    return this.queries.page(request);
  }

  @Get('count')
  @May('machine.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: MachinesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('machine.read')
  @ApiOkResponse({ type: MachineView })
  find(@Id() id: string): Promise<MachineView> {
    return this.queries.find(id);
  }

  @Post()
  @May('machine.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateMachineRequest): Promise<CreatedView> {
    return { id: await this.machines.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('machine.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditMachineRequest): Promise<void> {
    return this.machines.edit(id, body);
  }
}
