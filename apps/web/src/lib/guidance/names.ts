import type { Audience, Pillar } from '@salus/contract';
import type { MessageKey } from '@salus/messages';

/** The four priorities of the plan, in its order. */
export const PILLAR_NAMES: Record<Pillar, MessageKey> = {
  PREVENT: 'common.pillar.PREVENT',
  DETECT: 'common.pillar.DETECT',
  RESPOND: 'common.pillar.RESPOND',
  DETER: 'common.pillar.DETER',
};

export const AUDIENCE_NAMES: Record<Audience, MessageKey> = {
  CLINICAL: 'common.audience.CLINICAL',
  TECHNICAL: 'common.audience.TECHNICAL',
  MANAGEMENT: 'common.audience.MANAGEMENT',
  LEGAL: 'common.audience.LEGAL',
};

export const PILLARS = Object.keys(PILLAR_NAMES) as Pillar[];
export const AUDIENCES = Object.keys(AUDIENCE_NAMES) as Audience[];
