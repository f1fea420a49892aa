import { Body, Controller, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  ClassifyMachineRequest,
  CreateFamilyRequest,
  EditFamilyRequest,
  HazardsView,
  MachineFamiliesView,
  MachinesSafetyView,
  OperationHazardsRequest,
  OperationHazardsView,
  toFamilyView,
  toHazardView,
  toMachineSafetyView,
} from './hazard.dto.js';
import { Hazards } from './hazards.js';

@ApiTags('safety')
@Controller()
export class HazardController {
  constructor(private readonly hazards: Hazards) {}

  @Get('hazards')
  @May('safety.read')
  @ApiOkResponse({ type: HazardsView })
  async list(): Promise<HazardsView> {
    return { items: (await this.hazards.list()).map(toHazardView) };
  }

  @Get('machine-families')
  @May('safety.read')
  @ApiOkResponse({ type: MachineFamiliesView })
  async families(): Promise<MachineFamiliesView> {
    return { items: (await this.hazards.families()).map(toFamilyView) };
  }

  @Post('machine-families')
  @May('safety.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async createFamily(@Body() body: CreateFamilyRequest): Promise<CreatedView> {
    return { id: await this.hazards.createFamily(body) };
  }

  @Patch('machine-families/:id')
  @HttpCode(204)
  @May('safety.edit')
  @ApiNoContentResponse()
  editFamily(@Id() id: string, @Body() body: EditFamilyRequest): Promise<void> {
    return this.hazards.editFamily(id, body);
  }

  @Get('machine-safety')
  @May('safety.read')
  @ApiOkResponse({ type: MachinesSafetyView })
  async machines(): Promise<MachinesSafetyView> {
    return { items: (await this.hazards.machines()).map(toMachineSafetyView) };
  }

  @Put('machines/:id/safety')
  @HttpCode(204)
  @May('safety.edit')
  @ApiNoContentResponse()
  classify(@Id() id: string, @Body() body: ClassifyMachineRequest): Promise<void> {
    return this.hazards.classify(id, body);
  }

  @Get('operations/:id/hazards')
  @May('safety.read')
  @ApiOkResponse({ type: OperationHazardsView })
  async hazardsOf(@Id() id: string): Promise<OperationHazardsView> {
    return { hazardCodes: await this.hazards.codesOf(id) };
  }

  @Put('operations/:id/hazards')
  @HttpCode(204)
  @May('operation_hazards.edit')
  @ApiNoContentResponse()
  ofOperation(@Id() id: string, @Body() body: OperationHazardsRequest): Promise<void> {
    return this.hazards.ofOperation(id, body.hazardCodes);
  }
}
