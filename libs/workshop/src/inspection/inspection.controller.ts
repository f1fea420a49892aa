import { Body, Controller, Get, HttpCode, Post, Put, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { Characteristics } from './characteristics.js';
import {
  CharacteristicsRequest,
  CharacteristicsView,
  CorrectMeasurementRequest,
  MeasureRequest,
  OrderInspectionsView,
} from './inspection.dto.js';
import { InspectionPapers } from './inspection-paper.js';
import { InspectionQueries } from './inspection.queries.js';
import { Measurements } from './measurements.js';

@ApiTags('inspections')
@Controller()
export class InspectionController {
  constructor(
    private readonly characteristics: Characteristics,
    private readonly measurements: Measurements,
    private readonly queries: InspectionQueries,
    private readonly papers: InspectionPapers,
  ) {}

  @Get('catalogue-operations/:id/characteristics')
  @May('catalogue.read')
  @ApiOkResponse({ type: CharacteristicsView })
  async ofCatalogue(@Id() id: string): Promise<CharacteristicsView> {
    return { items: await this.queries.ofCatalogue(id) };
  }

  @Put('catalogue-operations/:id/characteristics')
  @HttpCode(204)
  @May('catalogue.edit')
  @ApiNoContentResponse()
  setOfCatalogue(@Id() id: string, @Body() body: CharacteristicsRequest): Promise<void> {
    return this.characteristics.setOfCatalogue(id, body.characteristics);
  }

  @Get('operations/:id/characteristics')
  @May('inspection.read')
  @ApiOkResponse({ type: CharacteristicsView })
  async ofOperation(@Id() id: string): Promise<CharacteristicsView> {
    return { items: await this.queries.ofOperation(id) };
  }

  @Put('operations/:id/characteristics')
  @HttpCode(204)
  @May('inspection.edit')
  @ApiNoContentResponse()
  setOfOperation(@Id() id: string, @Body() body: CharacteristicsRequest): Promise<void> {
    return this.characteristics.setOfOperation(id, body.characteristics);
  }

  @Get('production-orders/:id/inspections')
  @May('inspection.read')
  @ApiOkResponse({ type: OrderInspectionsView })
  ofOrder(@Id() id: string): Promise<OrderInspectionsView> {
    return this.queries.ofOrder(id);
  }

  /** The sheet as things stand now, for the client or the file. */
  @Get('production-orders/:id/inspections/pdf')
  @May('inspection.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.papers.ofOrder(id);
  }

  @Post('characteristics/:id/measurements')
  @May('measurement.take')
  @ApiCreatedResponse({ type: CreatedView })
  async take(@Id() id: string, @Body() body: MeasureRequest): Promise<CreatedView> {
    return { id: await this.measurements.take(id, body) };
  }

  @Post('measurements/:id/corrections')
  @May('measurement.take')
  @ApiCreatedResponse({ type: CreatedView })
  async correct(@Id() id: string, @Body() body: CorrectMeasurementRequest): Promise<CreatedView> {
    return { id: await this.measurements.correct(id, body) };
  }
}
