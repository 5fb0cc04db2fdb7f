import { Module } from '@nestjs/common';
import { AskSubscription } from './ask-subscription.js';
import { FeedbackDoor } from './feedback-door.js';
import { FeedbackQueries } from './feedback.queries.js';
import { ArticleFeedbackResolver } from './feedback.resolver.js';
import { ForgetSubscription, ForgetUnconfirmed } from './forget-subscriptions.js';
import { GiveFeedback } from './give-feedback.js';
import { HoldSubscription } from './hold-subscription.js';
import { PrintDoors } from './print-doors.js';
import { PrintedQueries } from './printed.queries.js';
import { PublicDoors } from './public-doors.js';
import { PublishedQueries } from './published.queries.js';
import { SubscriptionDoor } from './subscription-door.js';
import { TakeSubscription } from './take-subscription.js';
import { TellNextSubscribers, TellSubscribers } from './tell-subscribers.js';

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
    AskSubscription,
    HoldSubscription,
    SubscriptionDoor,
    TakeSubscription,
    TellSubscribers,
    TellNextSubscribers,
    ForgetUnconfirmed,
    ForgetSubscription,
  ],
})
export class ReadingModule {}
