/**
 * Who answers for cyber incidents in each Member State. Facts checked by others between April and June 2026 and
 * corrected until November 2026; nothing here is a promise, so each entry says how sure it is.
 */
import type { Country } from './vocabulary.js';

export type CsirtKind = 'SECTOR_CSIRT' | 'NATIONAL_CSIRT' | 'SINGLE_POINT_OF_CONTACT';

/** How sure the directory is: read at the body itself, read in a directory of others, or from general knowledge. */
export type Confidence = 'FIRST_HAND' | 'SECOND_HAND' | 'UNVERIFIED';

/** A body, never a person: names, telephone numbers and addresses of people belong into no source file. */
export interface CsirtContact {
  readonly kind: CsirtKind;
  readonly name: string;
  readonly confidence: Confidence;
  /** Host (and path) of the public site; null where none is known. */
  readonly site: string | null;
  /** Null when there is no site. */
  readonly siteConfidence: Confidence | null;
  /** Where a country divides the work by ownership, the side this body serves. */
  readonly serves: 'ALL' | 'PUBLIC' | 'PRIVATE';
}

/** Month in which the bulk of the directory was last compared with its sources. */
export const CSIRT_DIRECTORY_CHECKED = '2026-06';

type Doubts = Partial<Pick<CsirtContact, 'confidence' | 'siteConfidence' | 'serves'>>;

function contact(kind: CsirtKind, name: string, site: string | null, doubts: Doubts): CsirtContact {
  const confidence: Confidence = doubts.confidence ?? 'SECOND_HAND';
  const siteConfidence = site === null ? null : (doubts.siteConfidence ?? confidence);
  return { kind, name, confidence, site, siteConfidence, serves: doubts.serves ?? 'ALL' };
}

const sector = (name: string, site: string | null, doubts: Doubts = {}): CsirtContact =>
  contact('SECTOR_CSIRT', name, site, doubts);
const national = (name: string, site: string | null, doubts: Doubts = {}): CsirtContact =>
  contact('NATIONAL_CSIRT', name, site, doubts);
const spoc = (name: string, site: string | null, doubts: Doubts = {}): CsirtContact =>
  contact('SINGLE_POINT_OF_CONTACT', name, site, doubts);

const SITE_UNVERIFIED: Doubts = { siteConfidence: 'UNVERIFIED' };

/** In the order of turning to them: sector, national, single point of contact. */
export const CSIRT_DIRECTORY: Readonly<Record<Country, readonly CsirtContact[]>> = {
  AT: [
    // Interim until the authority of the NISG 2026 has its own.
    national('GovCERT.AT', null),
    national('CERT.at', 'nis2.cert.at'),
    spoc('Bundesamt für Cybersicherheit (BMI)', 'bmi.gv.at'),
  ],
  BE: [
    national('CERT.be', 'ccb.belgium.be'),
    spoc('Centre for Cybersecurity Belgium (CCB)', 'ccb.belgium.be'),
  ],
  BG: [national('CERT Bulgaria', 'govcert.bg', SITE_UNVERIFIED), spoc('Ministry of e-Government', null)],
  CY: [national('CSIRT-CY', 'dsa.cy'), spoc('Digital Security Authority (DSA)', 'dsa.cy')],
  CZ: [
    national('GovCERT.CZ (NÚKIB)', 'nukib.gov.cz'),
    national('CSIRT.CZ (CZ.NIC)', null),
    spoc('NÚKIB', 'nukib.gov.cz'),
  ],
  DE: [
    national('CERT-Bund (BSI)', 'bsi.bund.de'),
    spoc('Bundesamt für Sicherheit in der Informationstechnik (BSI)', 'portal.bsi.bund.de'),
  ],
  DK: [national('CFCS (SAMSIK)', 'cfcs.dk'), spoc('SAMSIK', 'samsik.dk')],
  EE: [national('CERT-EE (RIA)', 'ria.ee'), spoc('Riigi Infosüsteemi Amet (RIA)', 'ria.ee')],
  ES: [
    national('CCN-CERT', 'ccn-cert.cni.es', { serves: 'PUBLIC' }),
    national('INCIBE-CERT', 'incibe.es', { serves: 'PRIVATE' }),
    // Not transposed yet: the two centres stand in for the authority.
    spoc('CCN', 'ccn-cert.cni.es', { serves: 'PUBLIC' }),
    spoc('INCIBE', 'incibe.es', { serves: 'PRIVATE' }),
  ],
  FI: [
    national('NCSC-FI (Traficom)', 'kyberturvallisuuskeskus.fi'),
    spoc('Traficom', 'kyberturvallisuuskeskus.fi'),
  ],
  FR: [
    sector('CERT Santé (Agence du numérique en santé)', null),
    national('CERT-FR (ANSSI)', 'cyber.gouv.fr'),
    spoc('ANSSI', 'cyber.gouv.fr'),
  ],
  GR: [
    national('GR-CERT (NCSA)', 'cyber.gov.gr', SITE_UNVERIFIED),
    spoc('National Cybersecurity Authority (NCSA)', 'cyber.gov.gr', SITE_UNVERIFIED),
  ],
  HR: [national('CERT.hr (CARNET)', 'cert.hr', SITE_UNVERIFIED), spoc('NCSC-HR', null)],
  HU: [
    national('National Cyber Defence Institute (NBSZ NKI)', 'nki.gov.hu', SITE_UNVERIFIED),
    spoc('SZTFH', null),
  ],
  IE: [national('NCSC-IE / CSIRT-IE', 'ncsc.gov.ie'), spoc('NCSC (designate)', 'ncsc.gov.ie')],
  IT: [
    national('CSIRT Italia (ACN)', 'acn.gov.it'),
    spoc('Agenzia per la cybersicurezza nazionale (ACN)', 'acn.gov.it'),
  ],
  LT: [national('CERT-LT (NKSC)', 'nksc.lt'), spoc('NKSC', 'nksc.lt')],
  LU: [
    national('CIRCL', 'circl.lu'),
    national('GOVCERT.LU', null, { confidence: 'UNVERIFIED' }),
    spoc('Institut Luxembourgeois de Régulation (ILR)', 'ilr.lu'),
  ],
  LV: [national('CERT.LV', 'cert.lv'), spoc('NCSC Latvia', null)],
  MT: [national('CSIRTMalta', 'maltacip.gov.mt'), spoc('CIPD', 'maltacip.gov.mt')],
  NL: [
    sector('Z-CERT', 'z-cert.nl', { confidence: 'FIRST_HAND' }),
    national('NCSC-NL', 'ncsc.nl'),
    spoc('NCSC-NL', 'ncsc.nl'),
  ],
  PL: [
    sector('CSIRT CeZ', 'cez.gov.pl', { confidence: 'FIRST_HAND' }),
    national('CSIRT NASK', null),
    national('CSIRT GOV', null),
    national('CSIRT MON', null),
    spoc('Ministry of Digital Affairs', 'gov.pl/web/cyfryzacja'),
  ],
  PT: [
    national('CERT.PT (CNCS)', 'cncs.gov.pt'),
    spoc('Centro Nacional de Cibersegurança (CNCS)', 'cncs.gov.pt'),
  ],
  RO: [national('DNSC CSIRT', 'dnsc.ro'), spoc('DNSC', 'dnsc.ro')],
  SE: [national('CERT-SE', null), spoc('NCSC Sweden', 'ncsc.se')],
  SI: [national('SI-CERT', 'cert.si', SITE_UNVERIFIED), spoc('URSIV', 'gov.si', SITE_UNVERIFIED)],
  SK: [national('SK-CERT (NBÚ)', 'nbu.gov.sk'), spoc('Národný bezpečnostný úrad (NBÚ)', 'nbu.gov.sk')],
};
