import { Platform1795000000001 } from './1795000000001-platform.js';
import { People1795000000002 } from './1795000000002-people.js';
import { Tickets1795000000003 } from './1795000000003-tickets.js';
import { Guidance1795000000004 } from './1795000000004-guidance.js';
import { GuidanceSearch1795000000005 } from './1795000000005-guidance-search.js';
import { ReplyAddresses1795000000006 } from './1795000000006-reply-addresses.js';
import { Intake1795000000010 } from './1795000000010-intake.js';
import { Attachments1795000000020 } from './1795000000020-attachments.js';
import { Sending1795000000021 } from './1795000000021-sending.js';
import { Clocks1795000000030 } from './1795000000030-clocks.js';
import { LegalDuties1795000000031 } from './1795000000031-legal-duties.js';
import { EscalationRules1795000000040 } from './1795000000040-escalation-rules.js';
import { OnCall1795000000050 } from './1795000000050-on-call.js';
import { Editing1795000000060 } from './1795000000060-editing.js';
import { ArticlePictures1795000000061 } from './1795000000061-article-pictures.js';
import { GuidanceSections1795000000070 } from './1795000000070-guidance-sections.js';
import { GuidanceSynonyms1795000000071 } from './1795000000071-guidance-synonyms.js';
import { SearchGaps1795000000072 } from './1795000000072-search-gaps.js';
import { PublicContent1795000000080 } from './1795000000080-public-content.js';
import { ArticleFeedback1795000000081 } from './1795000000081-article-feedback.js';
import { Subscriptions1795000000085 } from './1795000000085-subscriptions.js';
import { RetriedMails1795000000090 } from './1795000000090-retried-mails.js';
import { AutomaticMailIsNoText1795000000091 } from './1795000000091-automatic-mail-is-no-text.js';
import { WordsStayStrict1795000000095 } from './1795000000095-words-stay-strict.js';
import { OwnLanguage1795000000106 } from './1795000000106-own-language.js';
import { NewestMails1795000000110 } from './1795000000110-newest-mails.js';

/** In the order in which they run. */
export const migrations = [
  Platform1795000000001,
  People1795000000002,
  Tickets1795000000003,
  Guidance1795000000004,
  GuidanceSearch1795000000005,
  ReplyAddresses1795000000006,
  Intake1795000000010,
  Attachments1795000000020,
  Sending1795000000021,
  Clocks1795000000030,
  LegalDuties1795000000031,
  EscalationRules1795000000040,
  OnCall1795000000050,
  Editing1795000000060,
  ArticlePictures1795000000061,
  GuidanceSections1795000000070,
  GuidanceSynonyms1795000000071,
  SearchGaps1795000000072,
  PublicContent1795000000080,
  ArticleFeedback1795000000081,
  Subscriptions1795000000085,
  RetriedMails1795000000090,
  AutomaticMailIsNoText1795000000091,
  WordsStayStrict1795000000095,
  OwnLanguage1795000000106,
  NewestMails1795000000110,
];
