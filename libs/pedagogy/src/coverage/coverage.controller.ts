import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, Id, LogsReading, May } from '@etabli/platform';
import { SaidLevels } from '../self-assessment/said-levels.js';
import {
  CoverageRequest,
  CoverageRuleRequest,
  CoverageRulesView,
  CoverageView,
  FeedingView,
  ForecastRequest,
  ForecastView,
  GroupCoverageRequest,
  GroupCoverageView,
  NeedsView,
  RuleWordsView,
  SaidLevelsRequest,
} from './coverage.dto.js';
import { CoverageOutlook } from './coverage-outlook.js';
import { CoverageRules } from './coverage-rules.js';
import { CoverageViews } from './coverage.views.js';
import { toRuleView, wordsOf } from './rule-words.js';

@ApiTags('coverage')
@Controller()
export class CoverageController {
  constructor(
    private readonly views: CoverageViews,
    private readonly outlook: CoverageOutlook,
    private readonly rules: CoverageRules,
    private readonly said: SaidLevels,
    private readonly clock: Clock,
  ) {}

  @Get('competence-coverage')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('evidence.read')
  @ApiOkResponse({ type: CoverageView })
  ofStudent(@Query() { studentId }: CoverageRequest): Promise<CoverageView> {
    return this.views.ofStudent(studentId);
  }

  @Get('competence-forecast')
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('evidence.read')
  @ApiOkResponse({ type: ForecastView })
  forecast(@Query() { studentId, examOn }: ForecastRequest): Promise<ForecastView> {
    return this.outlook.forecast(studentId, examOn);
  }

  /** Youth × competence. */
  @Get('group-coverage')
  @May('evidence.read')
  @ApiOkResponse({ type: GroupCoverageView })
  ofGroup(@Query() { groupId }: GroupCoverageRequest): Promise<GroupCoverageView> {
    return this.views.ofGroup(groupId);
  }

  /** What the orders of the coming weeks will feed, and what none will. */
  @Get('coverage-feeding')
  @May('evidence.read')
  @ApiOkResponse({ type: FeedingView })
  feeding(@Query() { groupId }: GroupCoverageRequest): Promise<FeedingView> {
    return this.outlook.feeding(groupId);
  }

  /** Which youths still need what the order offers. */
  @Get('production-orders/:id/needs')
  @May('evidence.read')
  @ApiOkResponse({ type: NeedsView })
  needsOfOrder(@Id() id: string): Promise<NeedsView> {
    return this.outlook.needsOfOrder(id);
  }

  /** Which youths still need what the inquiry offers, by its last estimate. */
  @Get('inquiries/:id/needs')
  @May('evidence.read')
  @ApiOkResponse({ type: NeedsView })
  needsOfInquiry(@Id() id: string): Promise<NeedsView> {
    return this.outlook.needsOfInquiry(id);
  }

  @Get('coverage-rules')
  @May('evidence.read')
  @ApiOkResponse({ type: CoverageRulesView })
  async allRules(): Promise<CoverageRulesView> {
    const today = this.clock.today();
    return { items: (await this.rules.all()).map((one) => toRuleView(one, today)) };
  }

  /** How a rule reads, with examples; writes nothing. */
  @Post('coverage-rules/preview')
  @HttpCode(200)
  @May('coverage_rule.edit')
  @ApiOkResponse({ type: RuleWordsView })
  preview(@Body() rule: CoverageRuleRequest): RuleWordsView {
    return wordsOf(rule, this.clock.today());
  }

  @Put('coverage-rules/:id')
  @HttpCode(204)
  @May('coverage_rule.edit')
  @ApiNoContentResponse()
  write(@Id() id: string, @Body() rule: CoverageRuleRequest): Promise<void> {
    return this.rules.write(id, rule);
  }

  /** Back to the usual rule. */
  @Delete('coverage-rules/:id')
  @HttpCode(204)
  @May('coverage_rule.edit')
  @ApiNoContentResponse()
  reset(@Id() id: string): Promise<void> {
    return this.rules.reset(id);
  }

  /** The trainer's own word on a level, where the rule asks for it. */
  @Post('competence-positions')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  position(@Body() { items }: SaidLevelsRequest): Promise<void> {
    return this.said.ofTrainer(items.map((one) => ({ ...one, level: one.level ?? null })));
  }

  /** What a youth says of himself, typed on the trainer's tablet. */
  @Post('self-assessments')
  @HttpCode(204)
  @May('evidence.confirm')
  @ApiNoContentResponse()
  selfAssess(@Body() { items }: SaidLevelsRequest): Promise<void> {
    return this.said.ofYouth(items.map((one) => ({ ...one, level: one.level ?? null })));
  }
}
