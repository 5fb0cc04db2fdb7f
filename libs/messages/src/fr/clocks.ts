import type { clocks as source } from '../en/clocks.js';

export const clocks: Record<keyof typeof source, string> = {
  'clocks.kind.FIRST_ANSWER': 'Première réponse',
  'clocks.kind.NEXT_ANSWER': 'Prochaine réponse',
  'clocks.kind.UPDATE': 'Prochain point de situation',
  'clocks.kind.RESOLUTION': 'Résolution',
  'clocks.kind.NIS2_EARLY_WARNING': 'Alerte précoce NIS2',
  'clocks.kind.NIS2_NOTIFICATION': 'Notification d’incident NIS2',
  'clocks.kind.NIS2_FINAL_REPORT': 'Rapport final NIS2',
  'clocks.kind.GDPR_ART_33': 'RGPD art. 33 : notification à l’autorité',
  'clocks.kind.GDPR_ART_34': 'RGPD art. 34 : communication aux personnes concernées',
  'clocks.kind.DEVICE_VIGILANCE': 'Vigilance des dispositifs médicaux',
  'clocks.label': '{kind} :',
  'clocks.event.CLOCK_BREACHED': 'Échéance dépassée : {kind}',
  'clocks.event.CLOCK_ENDED_LATE': 'Fait, mais en retard : {kind}',
  'portal.event.CLOCK_BREACHED': 'Une échéance est dépassée',
  'portal.event.CLOCK_ENDED_LATE': 'Fait après l’échéance',
};
