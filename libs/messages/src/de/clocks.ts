import type { clocks as source } from '../en/clocks.js';

export const clocks: Record<keyof typeof source, string> = {
  'clocks.kind.FIRST_ANSWER': 'Erste Antwort',
  'clocks.kind.NEXT_ANSWER': 'Nächste Antwort',
  'clocks.kind.UPDATE': 'Nächster Zwischenstand',
  'clocks.kind.RESOLUTION': 'Lösung',
  'clocks.kind.NIS2_EARLY_WARNING': 'NIS2-Frühwarnung',
  'clocks.kind.NIS2_NOTIFICATION': 'NIS2-Meldung des Vorfalls',
  'clocks.kind.NIS2_FINAL_REPORT': 'NIS2-Abschlussbericht',
  'clocks.kind.GDPR_ART_33': 'DSGVO Art. 33: Meldung an die Behörde',
  'clocks.kind.GDPR_ART_34': 'DSGVO Art. 34: Benachrichtigung der Betroffenen',
  'clocks.kind.DEVICE_VIGILANCE': 'Vigilanz bei Medizinprodukten',
  'clocks.label': '{kind}:',
  'clocks.event.CLOCK_BREACHED': 'Frist abgelaufen: {kind}',
  'clocks.event.CLOCK_ENDED_LATE': 'Erledigt, aber zu spät: {kind}',
  'portal.event.CLOCK_BREACHED': 'Eine Frist ist abgelaufen',
  'portal.event.CLOCK_ENDED_LATE': 'Nach der Frist erledigt',
};
