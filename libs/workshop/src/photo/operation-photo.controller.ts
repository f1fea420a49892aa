import { Body, Controller, Delete, Get, HttpCode, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, PICTURE_LIMIT, TakesFile } from '@etabli/platform';
import { OperationPhotosView, TakePhotoRequest } from './operation-photo.dto.js';
import { OperationPhotos } from './operation-photos.js';

@ApiTags('operation-photos')
@Controller()
export class OperationPhotoController {
  constructor(private readonly photos: OperationPhotos) {}

  @Get('operations/:id/photos')
  @May('order.read')
  @ApiOkResponse({ type: OperationPhotosView })
  async list(@Id() id: string): Promise<OperationPhotosView> {
    return { items: await this.photos.ofOperation(id) };
  }

  @Post('operations/:id/photos')
  @May('operation_photo.take')
  @TakesFile(PICTURE_LIMIT, {
    description: 'JPEG or PNG, 8 MB at most',
    beside: { caption: { type: 'string', maxLength: 120 } },
  })
  @ApiCreatedResponse({ type: CreatedView })
  async take(
    @Id() id: string,
    @Body() { caption }: TakePhotoRequest,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<CreatedView> {
    return { id: await this.photos.take(id, file?.buffer, caption || null) };
  }

  @Get('operation-photos/:id/picture')
  @May('order.read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  picture(@Id() id: string): Promise<StreamableFile> {
    return this.photos.picture(id);
  }

  @Delete('operation-photos/:id')
  @HttpCode(204)
  @May('operation_photo.take')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.photos.remove(id);
  }
}
