import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { ClientAnswers } from './client-answer.service.js';
import { ClientAcceptRequest, ClientPageView, ClientRefuseRequest } from './client-link.dto.js';
import { ClientLinks } from './client-link.service.js';
import { ClientPages } from './client-page.queries.js';

/** For clients without account: the token in the address is all they have. */
@ApiTags('public')
@Controller('public/links')
export class PublicLinkController {
  constructor(
    private readonly links: ClientLinks,
    private readonly pages: ClientPages,
    private readonly answers: ClientAnswers,
  ) {}

  @Get(':token')
  @May('public')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: ClientPageView })
  async page(@Param('token') token: string, @Ip() network: string): Promise<ClientPageView> {
    return this.pages.of(await this.links.open(token, network));
  }

  /** The original of the quote. */
  @Get(':token/pdf')
  @May('public')
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Param('token') token: string, @Ip() network: string): Promise<StreamableFile> {
    return this.answers.pdf(await this.links.open(token, network));
  }

  @Post(':token/accept')
  @HttpCode(204)
  @May('public')
  @ApiNoContentResponse()
  async accept(@Param('token') token: string, @Body() body: ClientAcceptRequest, @Ip() network: string): Promise<void> {
    await this.answers.accept(await this.links.open(token, network), body);
  }

  @Post(':token/refuse')
  @HttpCode(204)
  @May('public')
  @ApiNoContentResponse()
  async refuse(@Param('token') token: string, @Body() body: ClientRefuseRequest, @Ip() network: string): Promise<void> {
    await this.answers.refuse(await this.links.open(token, network), body);
  }
}
