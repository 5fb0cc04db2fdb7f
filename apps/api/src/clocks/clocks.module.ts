import { Module } from '@nestjs/common';
import { ClockQueries } from './clocks.queries.js';
import { FollowClocks, MeetDeadline, SweepDeadlines } from './follow-clocks.js';

@Module({
  providers: [ClockQueries, FollowClocks, MeetDeadline, SweepDeadlines],
  exports: [ClockQueries],
})
export class ClocksModule {}
