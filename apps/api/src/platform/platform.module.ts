import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Authenticator } from './access/authenticator.js';
import { Connections } from './db/connections.js';
import { Reader } from './db/reader.js';
import { UnitOfWork } from './db/unit-of-work.js';
import { CleanUp } from './jobs/clean-up.js';
import { Health } from './health/health.js';
import { EventQueries } from './jobs/event.queries.js';
import { QueueRunner } from './jobs/queue-runner.js';
import { Subscribers } from './jobs/subscribers.js';
import { LiveEvents } from './live/live-events.js';
import { BlobReader } from './storage/blob-reader.js';
import { Log } from './telemetry/log.js';
import { PostWebhook } from './webhooks/post-webhook.js';
import { PublicContent } from './web/public-content.js';
import { WebPages } from './web/web-pages.js';

const parts = [
  Log,
  Connections,
  Reader,
  Authenticator,
  Subscribers,
  UnitOfWork,
  EventQueries,
  QueueRunner,
  LiveEvents,
  CleanUp,
  Health,
  PostWebhook,
  BlobReader,
  PublicContent,
  WebPages,
];

/** What every feature stands on; it knows none of them. */
@Global()
@Module({ imports: [DiscoveryModule], providers: parts, exports: [...parts, DiscoveryModule] })
export class PlatformModule {}
