import { mailroomDesk } from './mailroom-desk.js';
import { sending } from './sending.js';
import { attachments } from './attachments.js';
import { clocks } from './clocks.js';
import { common } from './common.js';
import { desk } from './desk.js';
import { escalationRules } from './escalation-rules.js';
import { finding } from './finding.js';
import { editing } from './editing.js';
import { gallery } from './gallery.js';
import { mail } from './mail.js';
import { mailroom } from './mailroom.js';
import { onCall } from './on-call.js';
import { portal } from './portal.js';
import { publicPages } from './public-pages.js';
import { reading } from './reading.js';
import { settings } from './settings.js';

export const messages = {
  ...common,
  ...publicPages,
  ...portal,
  ...desk,
  ...mail,
  ...editing,
  ...mailroom,
  ...gallery,
  ...attachments,
  ...clocks,
  ...escalationRules,
  ...finding,
  ...mailroom,
  ...onCall,
  ...reading,
  ...sending,
  ...settings,
  ...escalationRules,
  ...mailroomDesk,
};
