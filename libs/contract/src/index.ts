/** The API as the web app sees it: types of the schema and one typed document per operation. */
export * from './generated/graphql.js';
