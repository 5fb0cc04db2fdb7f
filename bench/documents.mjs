// The operations that are measured, as the desk and the public pages ask them.
export const QUEUE = `query Queue { tickets(view: NEEDS_ANSWER, first: 25) {
  nodes { id reference subject language kind status turn priority tlp openedAt lastActivityAt
    organisation { id name country } assignee { id name } clock { kind dueAt startedAt minutes workingTime } }
  pageInfo { endCursor hasNextPage } } }`;

export const TICKET = `query Ticket($id: ID!) { ticket(id: $id) { id reference subject body language kind status turn priority tlp urgency
  ransomware rsitClass rsitType affectedSystems tags openedAt lastActivityAt firstAnsweredAt version
  organisation { id name country timeZone } requester { id name side } assignee { id name }
  clock { kind dueAt startedAt minutes workingTime } participants { id name side }
  messages { id kind body language createdAt author { id name side } } } }`;

export const OPEN = `mutation Open($input: OpenTicketInput!) { openTicket(input: $input) { id reference status priority openedAt } }`;

export const SEARCH = `query Search($query: String!) { searchGuidance(query: $query, first: 10) { engine
  hits { article { id slug language title summary pillar } titleParts { text marked } excerptParts { text marked } } } }`;

export const SEARCH_WORDS = [
  'ransomwear',
  'backup',
  'infusion pump',
  'phishing',
  'legal clocks',
  'supplier',
  'evidence',
  'downtime',
  'password',
  'imaging',
];
