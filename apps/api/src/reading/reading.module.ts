import { Module } from '@nestjs/common';
import { PublicDoors } from './public-doors.js';
import { PublishedQueries } from './published.queries.js';

/** How published guidance reaches readers beside the pages themselves. */
@Module({ providers: [PublishedQueries, PublicDoors], exports: [PublicDoors] })
export class ReadingModule {}
