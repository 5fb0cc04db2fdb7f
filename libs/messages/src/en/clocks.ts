/** Clocks: what is promised, what the law asks, and why each is due when it is due. */
export const clocks = {
  'clocks.kind.FIRST_ANSWER': 'First answer',
  'clocks.kind.NEXT_ANSWER': 'Next answer',
  'clocks.kind.UPDATE': 'Next update',
  'clocks.kind.RESOLUTION': 'Solution',
  'clocks.kind.NIS2_EARLY_WARNING': 'NIS2 early warning',
  'clocks.kind.NIS2_NOTIFICATION': 'NIS2 incident notification',
  'clocks.kind.NIS2_FINAL_REPORT': 'NIS2 final report',
  'clocks.kind.GDPR_ART_33': 'GDPR Art. 33: notice to the authority',
  'clocks.kind.GDPR_ART_34': 'GDPR Art. 34: notice to the persons affected',
  'clocks.kind.DEVICE_VIGILANCE': 'Vigilance of medical devices',
  'clocks.label': '{kind}:',
  'clocks.event.CLOCK_BREACHED': 'Deadline passed: {kind}',
  'clocks.event.CLOCK_ENDED_LATE': 'Done, but late: {kind}',
  'portal.event.CLOCK_BREACHED': 'A deadline has passed',
  'portal.event.CLOCK_ENDED_LATE': 'Done after its deadline',
};
