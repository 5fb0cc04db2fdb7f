import { Module } from '@nestjs/common';
import { CareForArticle } from './care-for-article.js';
import { CommentOnRevision, ResolveComment } from './comment-on-revision.js';
import { DraftCommandsResolver, RevisionCommandsResolver } from './editing-commands.resolver.js';
import { EditingQueries } from './editing.queries.js';
import { EditingResolver, EditorialTranslationResolver } from './editing.resolver.js';
import { EditorialFrame } from './editorial-change.js';
import { ExportArticles } from './export-articles.js';
import { ImportArticles } from './import-articles.js';
import { ExpireText, FindMissedMoments, PublishScheduled } from './moments.js';
import { MoveRevision, ScheduleRevision } from './move-revision.js';
import { OpenDraft } from './open-draft.js';
import { DiscardDraft, SaveDraft } from './save-draft.js';
import { AddPicture } from './add-picture.js';
import { PictureDoors } from './picture-doors.js';
import { RemindOwners } from './remind-owners.js';
import { StartArticle, StartTranslation } from './start-article.js';
import { AssignReviewer, SubmitDraft } from './submit-draft.js';
import { TellReviewer } from './tell-reviewer.js';
import { ExpireArticle, WithdrawArticle } from './withdraw-article.js';

const reading = [EditingQueries, EditingResolver, EditorialTranslationResolver];
const writing = [
  DraftCommandsResolver,
  RevisionCommandsResolver,
  EditorialFrame,
  StartArticle,
  StartTranslation,
  OpenDraft,
  SaveDraft,
  DiscardDraft,
  SubmitDraft,
  AssignReviewer,
  MoveRevision,
  ScheduleRevision,
  CommentOnRevision,
  ResolveComment,
  WithdrawArticle,
  ExpireArticle,
  CareForArticle,
  ImportArticles,
  ExportArticles,
  AddPicture,
  PictureDoors,
];
const moments = [PublishScheduled, ExpireText, FindMissedMoments, RemindOwners, TellReviewer];

@Module({
  providers: [...reading, ...writing, ...moments],
})
export class EditingModule {}
