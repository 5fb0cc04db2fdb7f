export * from './playbooks.js';
export * from './replay-rule.js';
export * from './rule-condition.js';
export * from './rule-cycles.js';
export * from './rule-definition.js';
export * from './rule-facts.js';
export * from './rule-fields.js';
export * from './ticket-history.js';
