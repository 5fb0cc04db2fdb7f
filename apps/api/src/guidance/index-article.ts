import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { ARTICLE_EVENTS } from './article.events.js';
import { GuidanceIndex } from './guidance-index.js';

/** What an editor has just done is in the index a moment later. */
@Injectable()
@ReactsTo({ task: 'index-article', on: ARTICLE_EVENTS })
export class IndexArticle implements Reaction {
  constructor(private readonly index: GuidanceIndex) {}

  async react({ articleId }: RecordedEvent): Promise<void> {
    if (articleId) await this.index.follow(articleId);
  }
}
