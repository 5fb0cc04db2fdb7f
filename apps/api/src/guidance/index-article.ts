import { Injectable } from '@nestjs/common';
import { PUBLIC_ARTICLE_EVENTS } from '../editing/article.events.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { GuidanceIndex } from './guidance-index.js';

/** What an editor has just done is in the index a moment later. */
@Injectable()
@ReactsTo({ task: 'index-article', on: PUBLIC_ARTICLE_EVENTS })
export class IndexArticle implements Reaction {
  constructor(private readonly index: GuidanceIndex) {}

  async react({ articleId }: RecordedEvent): Promise<void> {
    if (articleId) await this.index.follow(articleId);
  }
}
