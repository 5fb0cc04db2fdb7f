// Real PostgreSQL, Meilisearch, a mail server and a browser as child processes: for `npm start`, tests and benchmarks.
export * from './child-program.js';
export * from './chromium.js';
export * from './claim.js';
export * from './free-port.js';
export * from './local-secrets.js';
export type { MailAttachment, MailEnvelope, SinkMessage } from './mail-message.js';
export * from './mail-sink.js';
export * from './meilisearch.js';
export * from './postgres.js';
export { removeBinariesCopy, removePostgres } from './postgres-place.js';
export * from './product.js';
export * from './scratch.js';
