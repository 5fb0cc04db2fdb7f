// The process that reads messages: it gets one at a time, has no settings, no database and no secrets, and may be ended at any moment.
import { answerOrders } from '../../platform/processes/answer-orders.js';
import type { ReadingOrder } from './message-reader.js';
import { readMessage } from './read-message.js';

answerOrders(({ raw, request }: ReadingOrder) =>
  readMessage(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), request),
);
