import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { GuidanceIndex } from './guidance-index.js';
import { SYNONYM_EVENTS } from './synonyms.events.js';

/** What an editor says means the same, means the same to the search server a moment later. */
@Injectable()
@ReactsTo({ task: 'apply-synonyms', on: SYNONYM_EVENTS })
export class ApplySynonyms implements Reaction {
  constructor(private readonly index: GuidanceIndex) {}

  react(): Promise<void> {
    return this.index.applySynonyms();
  }
}
