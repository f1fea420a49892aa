import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { ChooseMailRequest, MailSettingView, NoticesView, SeeNoticesRequest } from './notice.dto.js';
import { Notices } from './notices.js';

@ApiTags('notices')
@Controller('notices')
export class NoticeController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @May('notice.own')
  @ApiOkResponse({ type: NoticesView })
  mine(): Promise<NoticesView> {
    return this.notices.mine();
  }

  @Put('seen')
  @HttpCode(204)
  @May('notice.own')
  @ApiNoContentResponse()
  see(@Body() { runIds }: SeeNoticesRequest): Promise<void> {
    return this.notices.see(runIds);
  }

  @Get('mail')
  @May('notice.own')
  @ApiOkResponse({ type: MailSettingView })
  mailSetting(): Promise<MailSettingView> {
    return this.notices.mailSetting();
  }

  @Put('mail')
  @HttpCode(204)
  @May('notice.own')
  @ApiNoContentResponse()
  chooseMail(@Body() { mail }: ChooseMailRequest): Promise<void> {
    return this.notices.chooseMail(mail);
  }
}
