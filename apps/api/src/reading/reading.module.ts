import { Module } from '@nestjs/common';
import { FeedbackDoor } from './feedback-door.js';
import { FeedbackQueries } from './feedback.queries.js';
import { ArticleFeedbackResolver } from './feedback.resolver.js';
import { GiveFeedback } from './give-feedback.js';
import { PrintDoors } from './print-doors.js';
import { PrintedQueries } from './printed.queries.js';
import { PublicDoors } from './public-doors.js';
import { PublishedQueries } from './published.queries.js';

/** How published guidance reaches readers beside the pages themselves, and what they say of it. */
@Module({
  providers: [
    PublishedQueries,
    PublicDoors,
    PrintedQueries,
    PrintDoors,
    GiveFeedback,
    FeedbackDoor,
    FeedbackQueries,
    ArticleFeedbackResolver,
  ],
})
export class ReadingModule {}
