/** The pure rules of Salus: functions of (state, fact, now), the same in the server and in the browser. */
export * from './clocks/index.js';
export * from './csirt-directory.js';
export * from './csirt-route.js';
export * from './escalation.js';
export * from './heading-anchors.js';
export * from './lifecycle.js';
export * from './limits.js';
export * from './mail-decision.js';
export * from './mail-fold.js';
export * from './mail-loops.js';
export * from './plain-words.js';
export * from './priority.js';
export * from './rsit.js';
export * from './ticket-text.js';
export * from './tlp.js';
export * from './vocabulary.js';
