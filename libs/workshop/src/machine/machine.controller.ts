import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  ChangeStateRequest,
  CreateMachineRequest,
  EditMachineRequest,
  MachineCostRequest,
  MachineCostsView,
  MachineDetailView,
  MachineMonthsView,
  MachinesRequest,
  MachineStatesView,
  MachinesView,
} from './machine.dto.js';
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
  @ApiOkResponse({ type: MachineDetailView })
  find(@Id() id: string): Promise<MachineDetailView> {
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

  @Post(':id/state-changes')
  @HttpCode(204)
  @May('machine.stop')
  @ApiNoContentResponse()
  change(@Id() id: string, @Body() body: ChangeStateRequest): Promise<void> {
    return this.machines.change(id, body);
  }

  @Get(':id/state-changes')
  @May('machine.read')
  @ApiOkResponse({ type: MachineStatesView })
  async states(@Id() id: string): Promise<MachineStatesView> {
    await this.machines.assertKnown(id);
    return { items: await this.queries.states(id) };
  }

  @Post(':id/costs')
  @HttpCode(204)
  @May('machine_cost.edit')
  @ApiNoContentResponse()
  cost(@Id() id: string, @Body() body: MachineCostRequest): Promise<void> {
    return this.machines.cost(id, body);
  }

  @Get(':id/costs')
  @May('machine_cost.read')
  @ApiOkResponse({ type: MachineCostsView })
  async costs(@Id() id: string): Promise<MachineCostsView> {
    await this.machines.assertKnown(id);
    return { items: await this.queries.costs(id) };
  }

  @Get(':id/months')
  @May('machine.read')
  @ApiOkResponse({ type: MachineMonthsView })
  async months(@Id() id: string): Promise<MachineMonthsView> {
    await this.machines.assertKnown(id);
    return { items: await this.queries.months(id) };
  }
}
