import { Body, Controller, Get, HttpCode, Patch, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, May } from '@etabli/platform';
import { AlertSettings } from './alert-settings.js';
import { AlertRulesView, AlertsRequest, AlertsView, EditAlertRulesRequest } from './alert.dto.js';
import { Alerts } from './alerts.js';

@ApiTags('alerts')
@Controller()
export class AlertController {
  constructor(
    private readonly alerts: Alerts,
    private readonly settings: AlertSettings,
  ) {}

  /** Youths at risk of breaking off, with the facts that say so. */
  @Get('alerts')
  @May('alert.read')
  @ApiOkResponse({ type: AlertsView })
  find(@Query() request: AlertsRequest): Promise<AlertsView> {
    return this.alerts.find(request);
  }

  @Get('alerts/count')
  @May('alert.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: AlertsRequest): Promise<CountView> {
    return this.alerts.count(request);
  }

  @Get('alert-rules')
  @May('alert.read')
  @ApiOkResponse({ type: AlertRulesView })
  rules(): Promise<AlertRulesView> {
    return this.settings.find();
  }

  @Patch('alert-rules')
  @HttpCode(204)
  @May('alert.edit')
  @ApiNoContentResponse()
  edit(@Body() { windowDays, riskFacts, ...thresholds }: EditAlertRulesRequest): Promise<void> {
    return this.settings.edit({
      ...thresholds,
      windowDays: windowDays ?? undefined,
      riskFacts: riskFacts ?? undefined,
    });
  }
}
