/** The judged set of guidance search, and how good a search is by it. */
export { JUDGED_ARTICLES, judgedQueries } from './judged-set.js';
export type { JudgedQuery, QueryGroup } from './judged-set.js';
export { measure, meanOf, ndcg, reciprocalRank } from './measures.js';
export type { Measured, Means } from './measures.js';
export { relevanceTable, weakest } from './report.js';
