import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.js';
import { AttachmentQueries } from './attachment.queries.js';
import { MessageAttachmentsResolver, TicketAttachmentsResolver } from './attachment.resolver.js';
import { FileDoors } from './file-doors.js';
import { RemoveDraftFile, RemoveForgottenFiles } from './remove-draft-file.js';
import { UploadFile } from './upload-file.js';

@Module({
  imports: [TicketsModule],
  providers: [
    AttachmentQueries,
    MessageAttachmentsResolver,
    TicketAttachmentsResolver,
    UploadFile,
    RemoveDraftFile,
    RemoveForgottenFiles,
    FileDoors,
  ],
  exports: [AttachmentQueries],
})
export class AttachmentsModule {}
