// A list of ids as the first parameter of a statement that is prepared once. It stands in a sub-select, where PostgreSQL does not count
// it when it plans. Otherwise it finds each time that a plan for just this list beats the one for any list, and plans anew at every
// call: twice the time of a short statement.

/** What `=` compares with to be true for each of the ids. */
export const ANY_ID = 'ANY((SELECT $1::uuid[])::uuid[])';

/** A table `wanted` with a row for each `id`. */
export const WANTED = 'unnest((SELECT $1::uuid[])) AS wanted(id)';
