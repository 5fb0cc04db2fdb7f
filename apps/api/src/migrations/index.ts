import { Platform1700000001 } from './1700000001-platform.js';
import { People1700000002 } from './1700000002-people.js';
import { Tickets1700000003 } from './1700000003-tickets.js';
import { Guidance1700000004 } from './1700000004-guidance.js';
import { GuidanceSearch1700000005 } from './1700000005-guidance-search.js';
import { ReplyAddresses1700000006 } from './1700000006-reply-addresses.js';

/** In the order in which they run. */
export const migrations = [Platform1700000001, People1700000002, Tickets1700000003, Guidance1700000004, GuidanceSearch1700000005, ReplyAddresses1700000006];
