export * from './calendar.js';
export * from './clock-book.js';
export * from './clock-news.js';
export * from './clock.js';
export * from './duty.js';
export * from './effects.js';
export * from './policy.js';
export * from './working-time.js';
