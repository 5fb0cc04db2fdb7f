/** Words of the field that mean one thing. */
interface Meaning {
  /** Whoever asks for one of these finds texts with any of them. */
  readonly words: readonly string[];
  /** Whoever asks for one of these finds the words above; nobody finds these by them, because they mean much else too. */
  readonly alsoAskedAs?: readonly string[];
}

// At most three words each: longer ones are not recognised in a question.
const MEANINGS: readonly Meaning[] = [
  {
    words: [
      'EHR',
      'EPR',
      'EMR',
      'KIS',
      'DPI',
      'SIH',
      'ePA',
      'ΗΦΥ',
      'ΗΦΑ',
      'electronic health record',
      'electronic patient record',
      'electronic medical record',
      'hospital information system',
      'Krankenhausinformationssystem',
      'elektronische Patientenakte',
      'elektronische Akte',
      'dossier patient informatisé',
      'ηλεκτρονικός φάκελος',
      'ηλεκτρονικός φάκελος υγείας',
    ],
    alsoAskedAs: [
      'HIS',
      'patient record',
      'patient records',
      'Patientenakte',
      'dossier patient',
      'ιατρικός φάκελος',
    ],
  },
  {
    words: [
      'ransomware',
      'rançongiciel',
      'rançongiciels',
      'λυτρισμικό',
      'Erpressungssoftware',
      'Verschlüsselungstrojaner',
      'cryptolocker',
    ],
    alsoAskedAs: [
      'encryption',
      'encrypted',
      'encrypted files',
      'Verschlüsselung',
      'verschlüsselt',
      'verschlüsselte Dateien',
      'chiffrement',
      'chiffré',
      'chiffrés',
      'fichiers chiffrés',
      'κρυπτογράφηση',
      'κρυπτογραφημένα',
      'κρυπτογραφημένα αρχεία',
    ],
  },
  {
    words: ['ransom', 'Lösegeld', 'rançon', 'λύτρα'],
    alsoAskedAs: ['extortion', 'Erpressung', 'extorsion', 'εκβιασμός'],
  },
  {
    words: [
      'phishing',
      'hameçonnage',
      'ηλεκτρονικό ψάρεμα',
      'spear phishing',
      'quishing',
      'smishing',
      'vishing',
    ],
    alsoAskedAs: [
      'fake mail',
      'fake e-mail',
      'suspicious mail',
      'gefälschte Mail',
      'faux mail',
      'ύποπτο μήνυμα',
    ],
  },
  {
    words: [
      'malware',
      'Schadsoftware',
      'Schadprogramm',
      'logiciel malveillant',
      'maliciel',
      'κακόβουλο λογισμικό',
    ],
    alsoAskedAs: ['virus', 'trojan', 'Trojaner', 'cheval de Troie', 'ιός'],
  },
  {
    words: ['PACS', 'DICOM', 'imaging archive', 'Bildarchiv', "archivage d'images"],
    alsoAskedAs: ['X-ray images', 'Röntgenbilder', 'radiologie', 'radiology', 'ακτινολογικό'],
  },
  {
    words: [
      'LIS',
      'laboratory information system',
      'Laborsystem',
      'Laborinformationssystem',
      'système de laboratoire',
    ],
  },
  {
    words: [
      'medical device',
      'medical devices',
      'Medizinprodukt',
      'Medizinprodukte',
      'Medizingerät',
      'Medizingeräte',
      'dispositif médical',
      'dispositifs médicaux',
      'ιατροτεχνολογικό προϊόν',
      'ιατροτεχνολογικά προϊόντα',
      'ιατρικές συσκευές',
    ],
    alsoAskedAs: ['infusion pump', 'Infusionspumpe', 'patient monitor'],
  },
  {
    words: [
      'backup',
      'backups',
      'Datensicherung',
      'Datensicherungen',
      'Sicherungskopie',
      'sauvegarde',
      'sauvegardes',
      'αντίγραφα ασφαλείας',
      'αντίγραφο ασφαλείας',
    ],
  },
  {
    words: ['downtime', 'mode dégradé', 'Ausfallbetrieb', 'Notbetrieb', 'έκτακτη λειτουργία'],
    alsoAskedAs: ['outage', 'Ausfall', 'Systemausfall', 'panne', 'βλάβη', 'διακοπή'],
  },
  {
    words: [
      'MFA',
      '2FA',
      'multi-factor',
      'two-factor',
      'second factor',
      'zweiter Faktor',
      'Zwei-Faktor',
      'double authentification',
      'authentification multifacteur',
      'δεύτερος παράγοντας',
    ],
  },
  {
    words: [
      'password',
      'passwords',
      'Passwort',
      'Passwörter',
      'Kennwort',
      'mot de passe',
      'mots de passe',
      'κωδικός πρόσβασης',
      'κωδικοί πρόσβασης',
    ],
  },
  {
    words: [
      'GDPR',
      'DSGVO',
      'RGPD',
      'ΓΚΠΔ',
      'data protection',
      'Datenschutz',
      'protection des données',
      'προστασία δεδομένων',
    ],
  },
  {
    words: [
      'DPO',
      'DPD',
      'ΥΠΔ',
      'data protection officer',
      'Datenschutzbeauftragte',
      'Datenschutzbeauftragter',
    ],
  },
  { words: ['CISO', 'RSSI', 'Informationssicherheitsbeauftragter', 'security officer'] },
  { words: ['CSIRT', 'CERT'] },
  {
    words: [
      'supplier',
      'suppliers',
      'vendor',
      'vendors',
      'Lieferant',
      'Lieferanten',
      'fournisseur',
      'fournisseurs',
      'προμηθευτής',
      'προμηθευτές',
    ],
    alsoAskedAs: ['Dienstleister', 'prestataire', 'third party'],
  },
  {
    words: [
      'remote maintenance',
      'remote access',
      'Fernwartung',
      'Fernzugriff',
      'télémaintenance',
      'accès à distance',
      'απομακρυσμένη συντήρηση',
    ],
    alsoAskedAs: ['VPN', 'TeamViewer'],
  },
  {
    words: [
      'evidence',
      'Beweise',
      'Beweismittel',
      'Beweissicherung',
      'preuves',
      'αποδεικτικά στοιχεία',
      'αποδεικτικών στοιχείων',
    ],
    alsoAskedAs: ['forensics', 'Forensik'],
  },
  { words: ['police', 'Polizei', 'αστυνομία', 'law enforcement'] },
  { words: ['early warning', 'Frühwarnung', 'alerte précoce', 'έγκαιρη προειδοποίηση'] },
  {
    words: ['deadline', 'deadlines', 'legal clocks', 'Fristen', 'Meldefrist', 'délais', 'προθεσμίες'],
    alsoAskedAs: ['Meldepflicht', '24 hours', '72 hours'],
  },
  { words: ['table-top', 'tabletop exercise', 'Planspiel', 'exercice sur table', 'άσκηση επί χάρτου'] },
  { words: ['near miss', 'near misses', 'Beinahe-Vorfall', 'presque accident'] },
  { words: ['voucher', 'vouchers', 'Gutschein', 'chèque', 'κουπόνι'] },
  {
    words: ['patch', 'patches', 'Sicherheitsupdate', 'correctif', 'correctifs', 'ενημέρωση ασφαλείας'],
    alsoAskedAs: ['vulnerability', 'Schwachstelle', 'Sicherheitslücke', 'vulnérabilité', 'ευπάθεια'],
  },
  {
    words: ['old operating systems', 'Windows 7', 'Windows XP', 'legacy'],
    alsoAskedAs: ['end of support', 'Altsysteme', 'veraltete Systeme'],
  },
];

/** For each word or group of words that somebody may ask for: what else to look for. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  MEANINGS.flatMap(({ words, alsoAskedAs = [] }) =>
    [...words, ...alsoAskedAs].map(
      (asked) => [asked.toLowerCase(), words.filter((word) => word !== asked)] as const,
    ),
  ),
);
